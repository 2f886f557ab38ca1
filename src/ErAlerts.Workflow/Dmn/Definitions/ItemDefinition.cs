using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A named type (DMN 7.3.3): a reference, a structure of components, or a function's signature.</summary>
/// <param name="Name">The type's name, or the component's name inside a structure.</param>
/// <param name="Id">Id in the file, for findings; the name where there is none.</param>
/// <param name="IsCollection">Values are lists of what is described.</param>
/// <param name="Base">Type referred to, if any.</param>
/// <param name="Components">Components of a structure.</param>
/// <param name="Function">Signature of a function type.</param>
/// <param name="AllowedValues">Unary tests on each element.</param>
/// <param name="Constraint">Unary tests on the value as a whole (DMN 1.5).</param>
internal sealed record ItemDefinition(
    string Name,
    string Id,
    bool IsCollection,
    TypeName? Base,
    ImmutableArray<ItemDefinition> Components,
    FunctionSignature? Function,
    string? AllowedValues,
    string? Constraint);
