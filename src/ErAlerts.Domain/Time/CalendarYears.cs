using System.Collections.Immutable;

namespace ErAlerts.Domain.Time;

/// <summary>The years of a calendar, each counted when first asked for. Threads may race to count a year; the result is the same.</summary>
internal sealed class CalendarYears(CalendarContent content)
{
    private const int First = 1900;
    private const int LastAsked = 2199;

    // Beyond the last year that may be asked for, so that 10,000 business days from it still have an answer.
    private const int LastCounted = 2319;

    private readonly YearOfDays?[] years = new YearOfDays?[LastCounted - First + 1];

    public YearOfDays this[int year]
    {
        get
        {
            if (year is < First or > LastCounted)
            {
                throw new ArgumentOutOfRangeException(nameof(year), year, $"Calendars answer for the years {First} to {LastAsked}.");
            }

            ref var slot = ref years[year - First];
            return Volatile.Read(ref slot) ?? (slot = YearOfDays.Of(content, year));
        }
    }

    public static bool Covers(int year) => year is >= First and <= LastAsked;

    public string? WhyClosed(DateOnly day) => this[day.Year].ClosedFor(day.DayOfYear);

    public DateOnly Add(DateOnly day, int businessDays)
    {
        var year = day.Year;
        var nth = this[year].Through(day.DayOfYear) + businessDays;
        while (nth > this[year].Count)
        {
            nth -= this[year].Count;
            year++;
        }

        return new DateOnly(year, 1, 1).AddDays(this[year].DayOf(nth) - 1);
    }

    public int Between(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            return 0;
        }

        var count = this[to.Year].Through(to.DayOfYear) - this[from.Year].Through(from.DayOfYear);
        for (var year = from.Year; year < to.Year; year++)
        {
            count += this[year].Count;
        }

        return count;
    }

    public ImmutableArray<SkippedDay> Skipped(DateOnly day0, DateOnly dueOn)
    {
        var closed = dueOn.DayNumber - day0.DayNumber - Between(day0, dueOn);
        var skipped = ImmutableArray.CreateBuilder<SkippedDay>(closed);
        for (var day = day0; skipped.Count < closed;)
        {
            day = day.AddDays(1);
            if (WhyClosed(day) is { } name)
            {
                skipped.Add(new SkippedDay(day, name));
            }
        }

        return skipped.MoveToImmutable();
    }
}
