using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Every night of an office that was counted, oldest first.</summary>
public sealed class OfficeDaysQuery
{
    private readonly CountyContexts _contexts;

    internal OfficeDaysQuery(CountyContexts contexts) => _contexts = contexts;

    /// <summary>The nights; empty for an office that the viewer does not see.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, OfficeNumbers Numbers)>> For(Viewer viewer, string office, CancellationToken stop = default)
    {
        if (!BacklogScope.Sees(viewer, office))
        {
            return [];
        }

        await using var db = _contexts.Open();
        var days = await db.Set<OfficeDay>().Where(d => d.Office == office && !d.Sensitive).OrderBy(d => d.Day).Select(d => new { d.Day, d.Numbers }).ToListAsync(stop);
        return days.ConvertAll(d => (d.Day, d.Numbers));
    }
}
