using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>The node that an argument of a decision service sets, reached over a path of imports.</summary>
internal sealed record DecisionServiceInput(string Name, ImmutableArray<int> Imports, ValueNode Node)
{
    public void Set(ModelState state, FeelValue value) => Imports.Aggregate(state, (model, import) => model.Imported(import)).Set(Node, value);
}

/// <summary>An output decision of a decision service, reached over a path of imports.</summary>
internal sealed record DecisionServiceOutput(string Name, ImmutableArray<int> Imports, ValueNode Node)
{
    public FeelValue Value(ModelState state) => Imports.Aggregate(state, (model, import) => model.Imported(import)).Value(Node);
}
