using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A decision service (DMN 6.3.10): a function from input data and input decisions to output decisions.</summary>
internal sealed record DecisionServiceDefinition(
    string Id,
    string Name,
    TypeName? Type,
    ImmutableArray<ElementReference> InputData,
    ImmutableArray<ElementReference> InputDecisions,
    ImmutableArray<ElementReference> Encapsulated,
    ImmutableArray<ElementReference> Outputs) : NodeDefinition(Id, Name, Type);
