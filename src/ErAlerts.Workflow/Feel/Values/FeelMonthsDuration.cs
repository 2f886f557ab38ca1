using ErAlerts.Workflow.Feel.Numbers;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A years and months duration: a count of months (DMN 10.3.2.3.8).</summary>
public sealed class FeelMonthsDuration : FeelValue
{
    private FeelMonthsDuration(long totalMonths) => TotalMonths = totalMonths;

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.MonthsDuration;

    /// <summary>The whole length in months.</summary>
    public long TotalMonths { get; }

    /// <summary>Whole years, of the sign of the duration.</summary>
    public long Years => TotalMonths / 12;

    /// <summary>Months beside the whole years, -11 to 11.</summary>
    public int Months => (int)(TotalMonths % 12);

    /// <summary>A length in months.</summary>
    public static FeelMonthsDuration Of(long months) => new(months);

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) => other is FeelMonthsDuration duration && TotalMonths == duration.TotalMonths;

    /// <inheritdoc/>
    public override int GetHashCode() => TotalMonths.GetHashCode();

    /// <summary>A length in months, cut to whole ones; null beyond 2^63.</summary>
    internal static FeelMonthsDuration? OfMonths(Decimal34? months)
    {
        if (months is not { Magnitude: < 20 } known || Rounding.ToScale(known, 0, RoundingMode.Down) is not { } whole)
        {
            return null;
        }

        return new FeelNumber(whole).TryToInt64(out var count) ? Of(count) : null;
    }
}
