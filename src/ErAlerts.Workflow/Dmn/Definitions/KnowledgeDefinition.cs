using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A business knowledge model (DMN 6.3.9): a named function.</summary>
internal sealed record KnowledgeDefinition(
    string Id,
    string Name,
    TypeName? Type,
    ImmutableArray<ElementReference> RequiredKnowledge,
    FunctionDefinition? Logic) : NodeDefinition(Id, Name, Type);
