using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>Reads a review's clock at one moment by the county's Calendar.</summary>
internal sealed class ReviewClockReading(ClockRules rules, DateTimeOffset now)
{
    public DateTimeOffset Now => now;

    public DateOnly Today { get; } = rules.Calendar.LocalDate(now);

    public ClockRules Rules => rules;

    private BusinessCalendar Calendar => rules.Calendar;

    public ReviewView View(ReviewRow row, IEnumerable<EscalatedTo> rungs)
    {
        var runs = row.State == ReviewState.WithAra;
        return new ReviewView
        {
            Number = row.Number,
            Office = row.Office,
            State = Domain.Codes.Of(row.State),
            Cycle = row.CycleNumber,
            SubmittedAt = row.SubmittedAt,
            Day0 = row.Day0,
            DueOn = row.DueOn,
            OverdueAt = row.OverdueAt,
            BusinessDaysLeft = runs ? DaysLeft(row.DueOn) : null,
            TotalBusinessDays = row.FirstDay0 is { } first ? Calendar.BusinessDaysBetween(first, LastDay(row)).Value : null,
            Ara = row.AraId,
            EscalatedTo = [.. rungs.Where(e => e.Cycle == row.CycleNumber).OrderBy(e => e.DueAt)],
            Criteria = row.Criteria,
            CriteriaVersion = row.CriteriaVersion,
            Decision = row.Decision is { } decision ? Domain.Codes.Of(decision) : null,
            DecidedBy = row.DecidedBy,
            DecidedAt = row.DecidedAt,
            Version = row.Version,
            CswId = row.CswId,
            ScswId = row.ScswId,
            Sensitive = row.Sensitive,
            Overdue = runs && row.OverdueAt <= now,
            DueText = runs ? Words(row.Day0, row.DueOn, row.OverdueAt) : null,
        };
    }

    /// <summary>Business days to the date; negative when it is past.</summary>
    public int? DaysLeft(DateOnly? dueOn) => dueOn is { } due ? Calendar.BusinessDaysLeft(Today, due).Signed : null;

    /// <summary>The clock in words; null when there is none.</summary>
    public string? Words(DateOnly? day0, DateOnly? dueOn, DateTimeOffset? overdueAt) =>
        dueOn is { } due && overdueAt is { } over ? Spoken.Clock(Calendar, new Deadline(day0 ?? due, due, over, [], Calendar.Version), now) : null;

    /// <summary>The days between that the clock does not count.</summary>
    public IReadOnlyList<SkippedDay> Skipped(DateOnly? day0, DateOnly? dueOn)
    {
        var skipped = new List<SkippedDay>();
        for (var day = day0?.AddDays(1); day < dueOn; day = day.Value.AddDays(1))
        {
            if (Calendar.WhyClosed(day.Value) is { } why)
            {
                skipped.Add(new SkippedDay(day.Value, why));
            }
        }

        return skipped;
    }

    private DateOnly LastDay(ReviewRow row) => row.EndedAt is { } ended ? Calendar.LocalDate(ended) : Today;
}
