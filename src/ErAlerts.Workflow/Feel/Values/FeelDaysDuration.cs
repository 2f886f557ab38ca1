using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Times;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A days and time duration: a length of exact seconds, to the nanosecond (DMN 10.3.2.3.7).</summary>
public sealed class FeelDaysDuration : FeelValue
{
    private static readonly Int128 Greatest = (Int128)long.MaxValue * Nanoseconds.PerSecond;

    private FeelDaysDuration(Int128 nanos) => Nanos = nanos;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.DaysDuration;

    /// <summary>Whole days, of the sign of the duration.</summary>
    public long Days => (long)(Nanos / Nanoseconds.PerDay);

    /// <summary>Hours beside the whole days, -23 to 23.</summary>
    public int Hours => (int)(Nanos / Nanoseconds.PerHour % 24);

    /// <summary>Minutes beside the whole hours, -59 to 59.</summary>
    public int Minutes => (int)(Nanos / Nanoseconds.PerMinute % 60);

    internal Int128 Nanos { get; }

    /// <summary>Nanoseconds beside the whole minutes.</summary>
    internal long NanosOfMinute => (long)(Nanos % Nanoseconds.PerMinute);

    /// <summary>A length of time of the platform.</summary>
    public static FeelDaysDuration Of(TimeSpan length) => new((Int128)length.Ticks * Nanoseconds.PerTick);

    /// <summary>The length in the platform's ticks; false beyond some 29,000 years.</summary>
    public bool TryToTimeSpan(out TimeSpan length)
    {
        var ticks = Nanos / Nanoseconds.PerTick;
        var fits = ticks >= long.MinValue && ticks <= long.MaxValue;
        length = fits ? TimeSpan.FromTicks((long)ticks) : default;
        return fits;
    }

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) => other is FeelDaysDuration duration && Nanos == duration.Nanos;

    /// <inheritdoc/>
    public override int GetHashCode() => Nanos.GetHashCode();

    /// <summary>A length; null beyond 2^63 seconds.</summary>
    internal static FeelDaysDuration? OfNanos(Int128 nanos) =>
        nanos >= -Greatest && nanos <= Greatest ? new FeelDaysDuration(nanos) : null;

    /// <summary>A length of seconds, rounded half-even to nanoseconds; null beyond 2^63 seconds.</summary>
    internal static FeelDaysDuration? OfSeconds(Decimal34? seconds)
    {
        if (seconds is not { Magnitude: < 20 } known || Rounding.ToScale(known, 9, RoundingMode.HalfEven) is not { } exact)
        {
            return null;
        }

        var power = exact.Exponent + 9;
        return OfNanos(power >= 0 ? exact.Coefficient * Powers.Ten(power) : exact.Coefficient / Powers.Ten(-power));
    }

    internal Decimal34 Seconds() => Decimal34.Of(Nanos, -9)!.Value.StripZeros(0);
}
