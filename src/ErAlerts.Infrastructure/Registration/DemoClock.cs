namespace ErAlerts.Infrastructure.Registration;

/// <summary>The demo county's clock: starts where it is told, runs on at the usual pace, and can be moved forward. Never backward.</summary>
public sealed class DemoClock : TimeProvider
{
    private readonly TimeProvider _pace;
    private readonly Lock _gate = new();
    private TimeSpan _ahead;

    /// <summary>A clock that shows the instant now and runs on.</summary>
    /// <param name="pace">The clock that paces it.</param>
    /// <param name="start">Instant at which it starts; null for the pacing clock's own.</param>
    public DemoClock(TimeProvider pace, DateTimeOffset? start = null)
    {
        _pace = pace;
        _ahead = start is { } at ? at - pace.GetUtcNow() : TimeSpan.Zero;
    }

    /// <summary>Raised after the clock was moved forward.</summary>
    public event EventHandler? Moved;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => _pace.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _pace.GetUtcNow() + _ahead;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => _pace.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _pace.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock to the instant; false, and nothing is changed, when it lies in the past.</summary>
    public bool MoveTo(DateTimeOffset instant)
    {
        lock (_gate)
        {
            var step = instant - (_pace.GetUtcNow() + _ahead);
            if (step < TimeSpan.Zero)
            {
                return false;
            }

            _ahead += step;
        }

        Moved?.Invoke(this, EventArgs.Empty);
        return true;
    }
}
