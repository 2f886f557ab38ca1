using System.Collections.Immutable;

namespace ErAlerts.Workflow.Running;

/// <summary>Tokens that stand before a synchronising gateway (or an activity with a start quantity), counted by incoming flow.</summary>
/// <param name="Element">Index of the gateway or activity.</param>
/// <param name="Counts">Tokens for each incoming flow, in the order of the definition.</param>
internal sealed record Join(int Element, ImmutableArray<int> Counts)
{
    /// <summary>Incoming flows whose token a complex gateway consumed already; it then waits to be reset (BPMN 13.4.5).</summary>
    public ImmutableArray<bool> Consumed { get; init; } = [];
}
