using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Dmn.Typing;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>A model ready to run, with the models it imports.</summary>
internal sealed class CompiledModel(ModelDefinition definition, TypeTable types, ImmutableArray<ImportedModel> imports)
{
    public ModelDefinition Definition => definition;

    public TypeTable Types => types;

    public ImmutableArray<ImportedModel> Imports => imports;

    /// <summary>Number of slots a state of this model needs.</summary>
    public int Slots => Inputs.Length + Decisions.Length;

    public ImmutableArray<InputNode> Inputs { get; set; } = [];

    public ImmutableArray<DecisionNode> Decisions { get; set; } = [];

    public ImmutableArray<KnowledgeNode> Knowledge { get; set; } = [];

    public ImmutableArray<DecisionServiceNode> Services { get; set; } = [];

    /// <summary>All decision tables, those inside other expressions too.</summary>
    public ImmutableArray<TableBox> Tables { get; set; } = [];

    /// <summary>Names that may follow a dot in this model's texts: components of types and elements of imported models.</summary>
    public IReadOnlyList<string> MemberNames { get; } =
        [.. types.ComponentNames.Concat(imports.SelectMany(import => import.Model.ElementNames)).Distinct(StringComparer.Ordinal)];

    /// <summary>All nodes, for references.</summary>
    public IEnumerable<ModelNode> Nodes => [.. Inputs, .. Decisions, .. Knowledge, .. Services];

    private IEnumerable<string> ElementNames => Nodes.Select(node => node.Name).Concat(imports.Select(import => import.Name)).Concat(MemberNames);
}

/// <summary>An import: the name under which another model's elements are known.</summary>
internal sealed record ImportedModel(string Name, CompiledModel Model);
