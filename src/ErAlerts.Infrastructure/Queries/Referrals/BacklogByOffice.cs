using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>Counts open referrals by office and age in one pass in the database.</summary>
internal static class BacklogByOffice
{
    public static async Task<List<OfficeBacklog>> Of(IQueryable<Referral> open, DateOnly on, CancellationToken stop)
    {
        var (over30, over45, over60, over90) = (on.AddDays(-30), on.AddDays(-45), on.AddDays(-60), on.AddDays(-90));
        var rows = await open
            .GroupBy(r => r.Office)
            .Select(g => new
            {
                Office = g.Key,
                Open = g.Count(),
                Over30 = g.Count(r => r.ReceivedOn < over30),
                Over45 = g.Count(r => r.ReceivedOn < over45),
                Over60 = g.Count(r => r.ReceivedOn < over60),
                Over90 = g.Count(r => r.ReceivedOn < over90),
                SinceContact = g.Count(r => r.FirstContactOn < over30),
                Children = g.Sum(r => r.ReceivedOn < over30 ? r.Children : 0),
            })
            .OrderBy(r => r.Office)
            .ToListAsync(stop);
        return rows.ConvertAll(r => new OfficeBacklog(r.Office, r.Open, r.Over30, r.SinceContact, r.Children, new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [AgeBand.All[0].Code] = r.Over30 - r.Over45,
            [AgeBand.All[1].Code] = r.Over45 - r.Over60,
            [AgeBand.All[2].Code] = r.Over60 - r.Over90,
            [AgeBand.All[3].Code] = r.Over90,
        }));
    }
}
