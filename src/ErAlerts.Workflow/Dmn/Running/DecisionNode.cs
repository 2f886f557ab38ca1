using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>A decision with its logic and what it needs.</summary>
internal sealed class DecisionNode(string id, string name, FeelType type, int slot) : ValueNode(id, name, type, slot)
{
    /// <summary>The names its logic may read.</summary>
    public ScopeNames Names { get; set; } = ScopeNames.Empty;

    /// <summary>Decisions of the same model that it requires directly; never in a circle.</summary>
    public ImmutableArray<DecisionNode> Required { get; set; } = [];

    /// <summary>Null where the model gives no logic, and so no value.</summary>
    public BoxedExpression? Logic { get; set; }
}
