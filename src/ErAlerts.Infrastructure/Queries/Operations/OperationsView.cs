using ErAlerts.Application.Operations;
using ErAlerts.Application.Receiving;
using ErAlerts.Infrastructure.Scheduling;

namespace ErAlerts.Infrastructure.Queries.Operations;

/// <summary>How the product itself is doing.</summary>
/// <param name="Imports">The last import of each kind and source, with its data as-of.</param>
/// <param name="OpenIncidents">How many incidents are open.</param>
/// <param name="Incidents">The latest of them.</param>
/// <param name="Discrepancies">The latest closings that the county's system shows without an approval here.</param>
/// <param name="ArmedTimers">Timers that wait.</param>
/// <param name="OverdueTimers">Timers that are due and have not fired.</param>
/// <param name="OldestOverdue">Due instant of the oldest of those, UTC.</param>
/// <param name="LatenessP50">Median lateness of the last timers fired; null when none fired yet.</param>
/// <param name="LatenessP99">99th percentile of it.</param>
/// <param name="UnsentMessages">Messages that wait in the outbox.</param>
public sealed record OperationsView(
    IReadOnlyList<ImportRun> Imports,
    int OpenIncidents,
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<ClosingDiscrepancy> Discrepancies,
    int ArmedTimers,
    int OverdueTimers,
    DateTimeOffset? OldestOverdue,
    TimeSpan? LatenessP50,
    TimeSpan? LatenessP99,
    int UnsentMessages)
{
    /// <summary>Timers that are due and have not fired, by how long.</summary>
    public IReadOnlyList<TimerBand> Overdue { get; init; } = [];

    /// <summary>Pieces of work that wait for their turn to write, in this process.</summary>
    public int WaitingWrites { get; init; }
}
