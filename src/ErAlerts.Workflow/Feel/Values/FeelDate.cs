using ErAlerts.Workflow.Feel.Times;

namespace ErAlerts.Workflow.Feel.Values;

/// <summary>A calendar date, years -999,999,999 to 999,999,999 (DMN 10.3.2.3.5).</summary>
public sealed class FeelDate : FeelValue
{
    private FeelDate(long year, int month, int day) => (Year, Month, Day) = ((int)year, month, day);

    /// <inheritdoc/>
    public override FeelKind Kind => FeelKind.Date;

    /// <summary>The year; there is a year zero.</summary>
    public int Year { get; }

    /// <summary>1 to 12.</summary>
    public int Month { get; }

    /// <summary>1 to 31.</summary>
    public int Day { get; }

    /// <summary>Days from 1970-01-01.</summary>
    internal long DayNumber => CivilCalendar.DayNumber(Year, Month, Day);

    /// <summary>A date; null when there is no such day.</summary>
    public static FeelDate? Of(long year, long month, long day) =>
        CivilCalendar.IsDate(year, month, day) ? new FeelDate(year, (int)month, (int)day) : null;

    /// <summary>A date of the platform.</summary>
    public static FeelDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads yyyy-MM-dd; null when the text is not a date.</summary>
    public static FeelDate? Read(string text) => TemporalText.Date(text);

    /// <summary>The platform's date; false outside the years 1 to 9999.</summary>
    public bool TryToDateOnly(out DateOnly date)
    {
        var known = Year is >= 1 and <= 9999;
        date = known ? new DateOnly(Year, Month, Day) : default;
        return known;
    }

    /// <inheritdoc/>
    public override bool Equals(FeelValue? other) =>
        other is FeelDate date && Year == date.Year && Month == date.Month && Day == date.Day;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Month, Day);

    internal static FeelDate? FromDayNumber(Int128 number)
    {
        if (number < -400_000_000_000 || number > 400_000_000_000)
        {
            return null;
        }

        var (year, month, day) = CivilCalendar.FromDayNumber((long)number);
        return Of(year, month, day);
    }
}
