namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>When the sweep last showed that it gets on: at its end, and whenever it claims a further batch, which it does once the one before is done.</summary>
internal sealed class SweepPulse(TimeProvider clock)
{
    private long _last;
    private int _claims;

    /// <summary>Time since then; null when it never did.</summary>
    public TimeSpan? SinceLast => Volatile.Read(ref _last) is var last and not 0 ? clock.GetElapsedTime(last) : null;

    /// <summary>A sweep begins. That says nothing yet: one whose every batch fails, as on a full disk, begins again and again.</summary>
    public void Begin() => Volatile.Write(ref _claims, 0);

    /// <summary>A batch was claimed; from the second of a sweep on a sign of life.</summary>
    public void Claimed()
    {
        if (Interlocked.Increment(ref _claims) > 1)
        {
            Beat();
        }
    }

    public void Beat() => Volatile.Write(ref _last, clock.GetTimestamp());
}
