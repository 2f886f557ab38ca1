using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>One file's <c>definitions</c> as read, before names and types are resolved.</summary>
internal sealed record ModelDefinition(
    string File,
    string Namespace,
    string Name,
    ImmutableArray<ImportDefinition> Imports,
    ImmutableArray<ItemDefinition> Items,
    ImmutableArray<InputDefinition> Inputs,
    ImmutableArray<DecisionDefinition> Decisions,
    ImmutableArray<KnowledgeDefinition> Knowledge,
    ImmutableArray<DecisionServiceDefinition> Services);
