using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Policies;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>One office's backlog, from its snapshots, its kept forecast and its plan. Sensitive referrals are not in the numbers.</summary>
public sealed class OfficeBacklogQuery
{
    private const int WeeksOfTime = 13;
    private const int WeeksAhead = 26;
    private readonly CountyContexts _contexts;
    private readonly PolicyCatalogue _policies;

    internal OfficeBacklogQuery(CountyContexts contexts, PolicyCatalogue policies) => (_contexts, _policies) = (contexts, policies);

    /// <summary>The office's backlog; null for an office that the viewer does not see or that was never counted.</summary>
    public async Task<OfficeBacklogView?> For(Viewer viewer, string office, CancellationToken stop = default)
    {
        if (!BacklogScope.Sees(viewer, office))
        {
            return null;
        }

        await using var db = _contexts.Open();
        var last = await db.Set<OfficeDay>().Where(d => d.Office == office && !d.Sensitive).OrderByDescending(d => d.Day).Select(d => new { d.Day, d.Numbers }).FirstOrDefaultAsync(stop);
        if (last is null)
        {
            return null;
        }

        var from = CountyWeek.Of(last.Day).Plus(-BacklogFacts.Weeks);
        var weeks = await WeeksReading.Of(db, [office], from.Monday, stop);
        var plans = await db.Set<BacklogPlan>().Where(p => p.Office == office && p.EndedAt == null).ToListAsync(stop);
        var kept = await db.Set<OfficeForecast>().Where(f => f.Office == office).Select(f => f.Content).FirstOrDefaultAsync(stop);
        var since = _policies.Calendar.AtLocal(last.Day.AddDays(-7 * WeeksOfTime).ToDateTime(TimeOnly.MinValue)).At;
        return new OfficeBacklogView
        {
            Office = office,
            AsOf = last.Day,
            Now = last.Numbers,
            Weeks = [.. weeks[office]],
            Forecast = kept is null ? null : OfficeForecast.Read(kept),
            Plan = PlanLine.Choose(plans),
            Threshold = _policies.Backlog.TermsOf(office).Threshold,
            Events = MarkedEvents.Of(_policies.Calendar, plans, last.Day.AddDays(-7 * BacklogBoardQuery.Weeks), last.Day.AddDays(7 * WeeksAhead)),
            Time = await TimeSpentReading.Of(db, office, since, _policies.Calendar, stop),
        };
    }
}
