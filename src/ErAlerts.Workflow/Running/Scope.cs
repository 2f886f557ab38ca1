using System.Collections.Immutable;

namespace ErAlerts.Workflow.Running;

/// <summary>A running container of tokens: the process, a sub-process, the body of a loop, a compensation at work.</summary>
internal sealed record Scope(int Id, int Parent, int Element, ScopeKind Kind) : Node(Id, Parent, Element)
{
    /// <summary>Data that lives and dies with the scope.</summary>
    public Variables Locals { get; init; } = Variables.Empty;

    /// <summary>Tokens alive directly in it: on the move, at rest, before a join, or turned into a scope of their own.</summary>
    public int Live { get; init; }

    /// <summary>Tokens that stand before synchronising elements.</summary>
    public ImmutableArray<Join> Joins { get; init; } = [];

    /// <summary>Boundary events on it and starts of its event sub-processes.</summary>
    public ImmutableArray<int> Waits { get; init; } = [];

    /// <summary>An interrupting event sub-process has taken over; no other may start (BPMN 13.5.4).</summary>
    public bool Interrupted { get; init; }

    /// <summary>A terminate end event ends it now; over before the step is, so it is never stored.</summary>
    public bool Terminated { get; init; }

    /// <summary>Counters of a loop body.</summary>
    public LoopState? Loop { get; init; }

    /// <summary>What was completed in it and can be undone, oldest first.</summary>
    public ImmutableArray<Undoable> Done { get; init; } = [];

    /// <summary>Of the process: the values that the messages of its conversations gave to correlation keys, as a list by the key's id.</summary>
    public Variables Keys { get; init; } = Variables.Empty;

    /// <summary>Work of a compensation.</summary>
    public UndoState? Undo { get; init; }
}

/// <summary>What a <see cref="Scope"/> is.</summary>
internal enum ScopeKind
{
    /// <summary>The process itself.</summary>
    Process,

    /// <summary>An embedded, transaction or ad-hoc sub-process.</summary>
    SubProcess,

    /// <summary>An event sub-process that was triggered.</summary>
    EventSubProcess,

    /// <summary>The wrapper around the instances of a looping activity.</summary>
    Loop,

    /// <summary>Compensation at work, on behalf of a throwing event or of a cancelled transaction.</summary>
    Undo,
}
