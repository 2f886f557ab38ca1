namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>When the sweep last showed that it is alive: at its end, and at each batch that it claims in between.</summary>
internal sealed class SweepPulse(TimeProvider clock)
{
    private long _last;

    /// <summary>Time since then; null when it never did.</summary>
    public TimeSpan? SinceLast => Volatile.Read(ref _last) is var last and not 0 ? clock.GetElapsedTime(last) : null;

    public void Beat() => Volatile.Write(ref _last, clock.GetTimestamp());
}
