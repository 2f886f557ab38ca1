namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>A clock that is set by the scenario; stopwatches run by the machine's.</summary>
internal sealed class BenchClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
