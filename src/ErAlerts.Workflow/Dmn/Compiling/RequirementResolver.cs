using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Turns requirements into the names a node's logic may read.</summary>
internal sealed class RequirementResolver(CompiledModel model, DmnFindings findings)
{
    private readonly NodeDirectory _directory = new(model);

    /// <summary>The names of a decision's requirements, and the decisions of the same model among them.</summary>
    public (ScopeNames Names, ImmutableArray<DecisionNode> Required) Decision(DecisionDefinition definition)
    {
        var found = Resolve(definition.Id, [.. definition.RequiredInformation, .. definition.RequiredKnowledge]);
        var names = new Dictionary<string, NameSource>(StringComparer.Ordinal);
        foreach (var (import, node) in found.Where(pair => pair.Import < 0 || Alias(pair.Import).Length == 0))
        {
            names[node.Name] = Source(import, node);
        }

        foreach (var group in found.Where(pair => pair.Import >= 0 && Alias(pair.Import).Length > 0).GroupBy(pair => Alias(pair.Import), StringComparer.Ordinal))
        {
            names[group.Key] = new ImportSource([.. group.Select(pair => KeyValuePair.Create(pair.Node.Name, Source(pair.Import, pair.Node)))]);
        }

        return (new ScopeNames(names), [.. found.Where(pair => pair.Import < 0).Select(pair => pair.Node).OfType<DecisionNode>().Distinct()]);
    }

    /// <summary>The functions a knowledge model requires, and itself, which makes recursion possible.</summary>
    public KnowledgeScope Knowledge(KnowledgeDefinition definition, ModelFunction self)
    {
        var found = Resolve(definition.Id, definition.RequiredKnowledge);
        var values = new Dictionary<string, FeelValue>(StringComparer.Ordinal) { [self.Name] = self };
        foreach (var (import, node) in found.Where(pair => pair.Import < 0 || Alias(pair.Import).Length == 0))
        {
            values[node.Name] = Function(node);
        }

        foreach (var group in found.Where(pair => pair.Import >= 0 && Alias(pair.Import).Length > 0).GroupBy(pair => Alias(pair.Import), StringComparer.Ordinal))
        {
            values[group.Key] = FeelContext.Of(group.Select(pair => KeyValuePair.Create(pair.Node.Name, Function(pair.Node))));
        }

        return new KnowledgeScope(values);
    }

    private static NameSource Source(int import, ModelNode node)
    {
        NameSource source = node switch
        {
            ValueNode value => new SlotSource(value),
            KnowledgeNode knowledge => new FunctionSource(knowledge.Function),
            _ => new FunctionSource(((DecisionServiceNode)node).Function),
        };
        return import < 0 ? source : new ImportedSource(import, source);
    }

    private static FeelValue Function(ModelNode node) => node switch
    {
        KnowledgeNode knowledge => knowledge.Function,
        DecisionServiceNode service => service.Function,
        _ => FeelValue.Null,
    };

    private string Alias(int import) => model.Imports[import].Name;

    private List<(int Import, ModelNode Node)> Resolve(string owner, ImmutableArray<ElementReference> references)
    {
        List<(int Import, ModelNode Node)> found = [];
        foreach (var reference in references)
        {
            if (_directory.Find(reference) is { } target)
            {
                found.Add(target);
            }
            else
            {
                findings.Error(owner, "reference-unresolved", $"The required element '{reference.Id}' was not found.");
            }
        }

        return found;
    }
}
