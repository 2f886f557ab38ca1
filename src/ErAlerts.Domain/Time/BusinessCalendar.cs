using System.Collections.Immutable;

namespace ErAlerts.Domain.Time;

/// <summary>The county's business days and its clock. Immutable and safe to share; read from a policy file.</summary>
/// <remarks>Counts by the state's rule (CCP 12, Gov. Code 6800): the day of the event is left out, the last day is included.</remarks>
public sealed class BusinessCalendar
{
    private readonly CalendarContent content;
    private readonly CalendarYears years;

    internal BusinessCalendar(CalendarContent content)
    {
        this.content = content;
        years = new CalendarYears(content);
        Version = content.Version();
    }

    /// <summary>The id of the calendar, as in its file's name.</summary>
    public string Id => content.Id;

    /// <summary>What people call the calendar.</summary>
    public string Name => content.Name;

    /// <summary>The first twelve hex digits of a hash over all that the calendar says.</summary>
    public string Version { get; }

    /// <summary>The time zone's name in the tz database.</summary>
    public string Zone => content.Zone.Id;

    /// <summary>The county time on the due date from which a clock is overdue; null is the midnight after it.</summary>
    public TimeOnly? CutOff => content.CutOff;

    /// <summary>The county time at which a day's reminders go out.</summary>
    public TimeOnly Morning => content.Morning;

    /// <summary>Option B: an entry on a weekend or holiday counts as received on the next business day.</summary>
    public bool CountsEntryOnNonBusinessDayAsNext => content.CountEntryOnNonBusinessDayAsNext;

    /// <summary>Whether a date lies in the years 1900 to 2199 for which calendars answer; others are programming mistakes.</summary>
    public static bool Covers(DateOnly date) => CalendarYears.Covers(date.Year);

    /// <summary>The county's date at an instant.</summary>
    public DateOnly LocalDate(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant));

    /// <summary>The county's date and time at an instant, with kind unspecified.</summary>
    public DateTime LocalTime(DateTimeOffset instant) => content.Zone.LocalTime(instant);

    /// <summary>The instant of a county date and time, saying so when that time happens twice or never.</summary>
    public LocalMoment AtLocal(DateTime local) => content.Zone.Instant(local);

    /// <summary>The instant (UTC) at which a day's reminders go out.</summary>
    public DateTimeOffset MorningOf(DateOnly day) => AtLocal(day.ToDateTime(content.Morning)).At;

    /// <summary>Whether the county works on a date.</summary>
    public bool IsBusinessDay(DateOnly day) => WhyClosed(day) is null;

    /// <summary>"Saturday", "Sunday" or the holiday's name; null on a business day.</summary>
    public string? WhyClosed(DateOnly day) => years.WhyClosed(day);

    /// <summary>The date from which a clock that starts at an instant is counted.</summary>
    public DateOnly Day0(DateTimeOffset entered) => Day0(LocalDate(entered));

    /// <summary>The date from which a clock that starts on a county date is counted.</summary>
    public DateOnly Day0(DateOnly entered) =>
        CountsEntryOnNonBusinessDayAsNext && !IsBusinessDay(entered) ? DueOn(entered, new BusinessDays(1)) : entered;

    /// <summary>The nth business day after day 0; day 0 itself for none.</summary>
    public DateOnly DueOn(DateOnly day0, BusinessDays n) => n == BusinessDays.Zero ? day0 : years.Add(day0, n.Value);

    /// <summary>The first instant (UTC) after a due date: the cut-off on it, else midnight after it.</summary>
    public DateTimeOffset OverAt(DateOnly day) =>
        AtLocal(CutOff is { } cutOff ? day.ToDateTime(cutOff) : day.AddDays(1).ToDateTime(TimeOnly.MinValue)).At;

    /// <summary>The whole answer for a clock that starts at an instant and runs n business days.</summary>
    public Deadline DueFor(DateTimeOffset entered, BusinessDays n) => DueFrom(Day0(entered), n);

    /// <summary>The whole answer for a clock counted from a given day 0.</summary>
    public Deadline DueFrom(DateOnly day0, BusinessDays n)
    {
        var dueOn = DueOn(day0, n);
        return new Deadline(day0, dueOn, OverAt(dueOn), years.Skipped(day0, dueOn), Version);
    }

    /// <summary>The business days after one date, up to and including another; 0 when that lies before.</summary>
    public BusinessDays BusinessDaysBetween(DateOnly from, DateOnly to) => new(years.Between(from, to));

    /// <summary>How far today is from a due date.</summary>
    public BusinessDaysLeft BusinessDaysLeft(DateOnly today, DateOnly dueOn) => today > dueOn
        ? new(BusinessDaysBetween(dueOn, today), IsPast: true)
        : new(BusinessDaysBetween(today, dueOn), IsPast: false);

    /// <summary>The holidays and closures kept in a year, by date, each with its name and source.</summary>
    public ImmutableArray<Holiday> HolidaysOf(int year) => years[year].Holidays;

    /// <summary>The calendar with one more closure, under a new version; this very calendar when the county is closed that day already.</summary>
    public BusinessCalendar WithClosure(DateOnly date, string name, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        if (!IsBusinessDay(date))
        {
            return this;
        }

        var closures = content.Closures.Add(new Closure(date, name, source)).Sort((a, b) => a.Date.CompareTo(b.Date));
        return new BusinessCalendar(content with { Closures = closures });
    }
}
