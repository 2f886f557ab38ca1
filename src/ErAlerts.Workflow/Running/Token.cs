using System.Collections.Immutable;

namespace ErAlerts.Workflow.Running;

/// <summary>A token at rest: in an active task, at a catching event, at an event-based gateway, or stopped by an incident.</summary>
internal sealed record Token(int Id, int Parent, int Element) : Node(Id, Parent, Element)
{
    /// <summary>What it waits for.</summary>
    public TokenPhase Phase { get; init; }

    /// <summary>Data of this activity instance alone: inputs, the item of a multi-instance.</summary>
    public Variables Locals { get; init; } = Variables.Empty;

    /// <summary>Ids of the <see cref="Wait"/>s held on its behalf.</summary>
    public ImmutableArray<int> Waits { get; init; } = [];
}

/// <summary>Where a resting token stands in the life of its element (BPMN 13.3.2).</summary>
internal enum TokenPhase
{
    /// <summary>Active: work or an event is awaited.</summary>
    Active,

    /// <summary>An incident before the element began; a retry begins it.</summary>
    Entering,

    /// <summary>An incident while it was active; a retry does the work again.</summary>
    Failed,

    /// <summary>An incident after the element had done its work; a retry only chooses the way on.</summary>
    Leaving,
}
