namespace ErAlerts.Workflow.Definitions;

/// <summary>How long a timer runs, as the model says it; only the host's calendar and zone make an instant of it.</summary>
public abstract record TimerLength
{
    /// <summary>When a timer is due that never falls due: one so far off that no calendar counts so far.</summary>
    public static DateTimeOffset Never { get; } = new(9999, 12, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A length of calendar time, or of business days.</summary>
    /// <param name="Years">Calendar years.</param>
    /// <param name="Months">Calendar months.</param>
    /// <param name="Days">Calendar days; business days where <paramref name="BusinessDays"/>.</param>
    /// <param name="Time">Exact time beyond the days.</param>
    /// <param name="BusinessDays"><see cref="Days"/> counts business days of the host's calendar.</param>
    /// <param name="Attributes">Our attributes on the timer: at, calendar …</param>
    public sealed record Duration(int Years, int Months, int Days, TimeSpan Time, bool BusinessDays, ForeignAttributes Attributes) : TimerLength;

    /// <summary>A point in time.</summary>
    /// <param name="Local">As written.</param>
    /// <param name="Offset">Its offset from UTC; null is a local time of the host's zone.</param>
    public sealed record At(DateTime Local, TimeSpan? Offset) : TimerLength
    {
        /// <summary>The instant; null where only the host's zone can tell.</summary>
        public DateTimeOffset? Instant => Offset is { } offset ? new DateTimeOffset(Local, offset).ToUniversalTime() : null;
    }

    /// <summary>A repeating timer. The interpreter asks again for every firing.</summary>
    /// <param name="Left">Firings still to come, this one included; null without end.</param>
    /// <param name="Every">Time from one firing to the next.</param>
    /// <param name="Start">The first firing, given only with the first request; then the count starts here.</param>
    /// <param name="End">No firing after this.</param>
    public sealed record Cycle(int? Left, Duration Every, At? Start, At? End) : TimerLength
    {
        /// <summary>What the host waits for now: the start, else one interval.</summary>
        public TimerLength Next => Start is null ? Every : Start;
    }
}
