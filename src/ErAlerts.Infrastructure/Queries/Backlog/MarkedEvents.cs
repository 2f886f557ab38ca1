using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Finds what to mark on an office's chart.</summary>
internal static class MarkedEvents
{
    private const string ByRule = "rule";

    /// <summary>Closures beyond the holidays, and what plans tell of staff and decisions, between two dates, both included.</summary>
    public static IReadOnlyList<MarkedEvent> Of(BusinessCalendar calendar, IReadOnlyCollection<BacklogPlan> plans, DateOnly from, DateOnly to)
    {
        var closures = Enumerable.Range(from.Year, to.Year - from.Year + 1).SelectMany(year => calendar.HolidaysOf(year))
            .Where(h => h.Source != ByRule).Select(h => new MarkedEvent(h.Date, "closure", $"Closed: {h.Name}"));
        return [.. closures.Concat(plans.SelectMany(p => Of(p, calendar))).Where(e => e.On >= from && e.On <= to).OrderBy(e => e.On)];
    }

    private static IEnumerable<MarkedEvent> Of(BacklogPlan plan, BusinessCalendar calendar)
    {
        if (plan is { Baseline: not null, DecidedAt: { } decided })
        {
            yield return new MarkedEvent(calendar.LocalDate(decided), "plan", "Plan approved");
        }

        foreach (var climb in plan.Climbs)
        {
            yield return new MarkedEvent(calendar.LocalDate(climb.At), "plan", "Plan behind, climbed to the DD");
        }

        if (plan.IsInForce || plan.EndedAt is not null)
        {
            foreach (var day in plan.Content.Staff.GroupBy(s => s.From))
            {
                yield return new MarkedEvent(day.Key, "staff", Workers(day, "joins", "join"));
            }

            foreach (var day in plan.Content.Staff.GroupBy(s => s.To.AddDays(1)))
            {
                yield return new MarkedEvent(day.Key, "staff", Workers(day, "goes back", "go back"));
            }
        }
    }

    private static string Workers(IEnumerable<BorrowedStaff> staff, string one, string many)
    {
        var (count, share) = (staff.Count(), staff.Sum(s => s.SharePercent) / 100.0);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} lent {(count == 1 ? "worker " + one : "workers " + many)} ({share:0.##} full time)");
    }
}
