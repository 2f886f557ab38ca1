using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>One step of a dry run's script.</summary>
public abstract record DryRunStep
{
    /// <summary>The waiting element is done, with these results.</summary>
    public sealed record Complete(string Element, Variables Variables) : DryRunStep;

    /// <summary>The waiting element fails; without a code it is a technical fault.</summary>
    public sealed record Fail(string Element, string? Error) : DryRunStep;

    /// <summary>A message comes from outside.</summary>
    public sealed record Message(string Name, Variables Variables) : DryRunStep;

    /// <summary>A signal comes from outside.</summary>
    public sealed record Signal(string Name, Variables Variables) : DryRunStep;

    /// <summary>The clock moves on by this length, firing what falls due on the way.</summary>
    public sealed record Advance(TimerLength.Duration By) : DryRunStep;

    /// <summary>The clock moves on to this instant, firing what falls due on the way.</summary>
    public sealed record AdvanceTo(DateTimeOffset Until) : DryRunStep;

    /// <summary>The clock moves on until no timer is left.</summary>
    public sealed record Drain : DryRunStep;
}
