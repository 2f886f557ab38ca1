using System.Collections.Immutable;

namespace ErAlerts.Domain.Time;

/// <summary>One year of a calendar, counted once, so that later questions are look-ups.</summary>
internal sealed class YearOfDays
{
    private readonly short[] through;
    private readonly short[] dayOf;
    private readonly string?[] closedFor;

    private YearOfDays(short[] through, short[] dayOf, string?[] closedFor, ImmutableArray<Holiday> holidays)
    {
        this.through = through;
        this.dayOf = dayOf;
        this.closedFor = closedFor;
        Holidays = holidays;
    }

    /// <summary>The holidays and closures kept in this year, by date, then in the order of the file.</summary>
    public ImmutableArray<Holiday> Holidays { get; }

    /// <summary>The number of business days in the year.</summary>
    public int Count => dayOf.Length;

    /// <summary>The business days from 1 January up to and including a day of the year; 0 for day 0.</summary>
    public int Through(int dayOfYear) => through[dayOfYear];

    /// <summary>The day of the year of its nth business day, from 1 to <see cref="Count"/>.</summary>
    public int DayOf(int nth) => dayOf[nth - 1];

    /// <summary>Why the day is no business day; null when it is one.</summary>
    public string? ClosedFor(int dayOfYear) => closedFor[dayOfYear - 1];

    public static YearOfDays Of(CalendarContent content, int year)
    {
        var holidays = HolidaysOf(content, year);
        var first = new DateOnly(year, 1, 1);
        var length = DateTime.IsLeapYear(year) ? 366 : 365;
        var names = new string?[length];
        foreach (var group in holidays.GroupBy(holiday => holiday.Date.DayOfYear))
        {
            names[group.Key - 1] = string.Join(" and ", group.Select(holiday => holiday.Name));
        }

        var counts = new short[length + 1];
        var days = new List<short>(length);
        for (var day = 1; day <= length; day++)
        {
            var weekday = first.AddDays(day - 1).DayOfWeek;
            if (content.Weekend.Contains(weekday))
            {
                names[day - 1] = weekday.ToString();
            }
            else if (names[day - 1] is null)
            {
                days.Add((short)day);
            }

            counts[day] = (short)days.Count;
        }

        return new YearOfDays(counts, [.. days], names, holidays);
    }

    /// <summary>The neighbouring years are asked too: New Year's Day on a Saturday is kept in the year before.</summary>
    private static ImmutableArray<Holiday> HolidaysOf(CalendarContent content, int year) =>
    [
        .. Enumerable.Range(year - 1, 3)
            .SelectMany(nearby => content.Rules.Select(rule => rule.For(nearby)))
            .OfType<Holiday>()
            .Concat(content.Closures.Select(closure => new Holiday(closure.Date, closure.Name, closure.Source)))
            .Where(holiday => holiday.Date.Year == year)
            .OrderBy(holiday => holiday.Date),
    ];
}
