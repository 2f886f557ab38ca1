using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries;

/// <summary>The county's line for queries: read from the database only when its version is another than the one that this process built last.</summary>
internal sealed class SavedRoster(RosterCache cache)
{
    public async Task<OrgChart> Read(CountyDbContext db, CancellationToken stop)
    {
        var version = await Version(db, stop);
        if (cache.Of(version) is { } known)
        {
            return known;
        }

        var chart = new OrgChart(await db.Set<Person>().AsNoTracking().ToListAsync(stop));
        if (await Version(db, stop) == version)
        {
            cache.Keep(version, chart);
        }

        return chart;
    }

    private static Task<string?> Version(CountyDbContext db, CancellationToken stop) =>
        db.Set<StoredSetting>().Where(s => s.Name == UnitOfWork.RosterVersion).Select(s => (string?)s.Value).SingleOrDefaultAsync(stop);
}
