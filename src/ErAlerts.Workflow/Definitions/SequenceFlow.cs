using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Definitions;

/// <summary>An arrow from one flow node to another of the same container.</summary>
public sealed class SequenceFlow
{
    internal SequenceFlow(string id, Element source, Element target, FeelExpression? condition)
    {
        Id = id;
        Source = source;
        Target = target;
        Condition = condition;
    }

    /// <summary>The id in the file.</summary>
    public string Id { get; }

    /// <summary>Where it starts.</summary>
    public Element Source { get; }

    /// <summary>Where it ends.</summary>
    public Element Target { get; }

    /// <summary>Taken only when this is true; null is unconditional.</summary>
    internal FeelExpression? Condition { get; }

    /// <summary>It is its source's default flow: taken when no other is.</summary>
    internal bool IsDefault { get; set; }

    /// <summary>Its position among the target's incoming flows.</summary>
    internal int TargetSlot { get; set; }
}
