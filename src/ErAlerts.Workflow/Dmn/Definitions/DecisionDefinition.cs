using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A decision (DMN 6.3.7) with what it requires; without logic its value is null.</summary>
internal sealed record DecisionDefinition(
    string Id,
    string Name,
    TypeName? Type,
    ImmutableArray<ElementReference> RequiredInformation,
    ImmutableArray<ElementReference> RequiredKnowledge,
    ExpressionDefinition? Logic) : NodeDefinition(Id, Name, Type);
