namespace ErAlerts.Infrastructure.Demo;

/// <summary>A clock that always shows the instant at which one act of the past was done.</summary>
internal sealed class FixedClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
