using System.Diagnostics.Metrics;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>How much of this process's work waits to be written, as a figure for operators: its turn on SQLite, its answer on PostgreSQL.</summary>
internal static class WriteQueue
{
    private static readonly Meter Meter = new("ErAlerts.Writes");
    private static int _waiting;

    static WriteQueue() => Meter.CreateObservableGauge("eralerts.writes.waiting", () => Waiting, description: "Pieces of work that wait to be written.");

    public static int Waiting => Volatile.Read(ref _waiting);

    public static void Enter() => Interlocked.Increment(ref _waiting);

    public static void Leave() => Interlocked.Decrement(ref _waiting);
}
