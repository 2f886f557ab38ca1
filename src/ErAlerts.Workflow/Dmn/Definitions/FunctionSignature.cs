using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A function item (DMN 7.3.3): the types of the parameters and of the result.</summary>
internal sealed record FunctionSignature(ImmutableArray<Variable> Parameters, TypeName? Result);
