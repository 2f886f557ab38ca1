using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>What an event is about. Each of BPMN's event definitions has its own file.</summary>
public abstract class EventDefinition
{
    /// <summary>It is awaited by a <see cref="Wait"/>; errors, escalations and the like find their catcher by climbing instead.</summary>
    internal virtual bool IsAwaited => false;

    /// <summary>The host, or a condition, is asked to tell when it occurs. Null, or why that cannot be said.</summary>
    internal virtual string? Arm(Execution x, Wait wait, int scope) => null;

    /// <summary>What tells the host that it is no longer awaited; null where it was never told.</summary>
    internal virtual Command? Withdrawal(Wait wait) => null;

    /// <summary>After it occurred for a non-interrupting event: the wait for its next occurrence, or null when there is none.</summary>
    internal virtual Wait? Again(Execution x, Wait wait, int scope) => wait;

    /// <summary>Thrown by an event in <paramref name="scope"/>. True when the throwing token may go on.</summary>
    internal virtual bool Throw(Execution x, int scope, Element thrower, Variables payload) => true;

    /// <summary>Its throw is heard only once other tokens rest.</summary>
    internal virtual bool IsPublished => false;

    /// <summary>How a process can be begun by it; null when it cannot.</summary>
    internal virtual ProcessStart? AsStart(string elementId) => null;

    /// <summary>The expressions it evaluates.</summary>
    internal virtual IEnumerable<FeelExpression> Expressions => [];

    /// <summary>Resolves references to other elements.</summary>
    internal virtual void Link(Reading.BpmnWiring wiring, Element owner)
    {
    }
}

/// <summary>An element that waits for events: catching events and the receive task.</summary>
internal interface ICatching
{
    /// <summary>What it catches.</summary>
    IReadOnlyList<EventDefinition> Catches { get; }
}
