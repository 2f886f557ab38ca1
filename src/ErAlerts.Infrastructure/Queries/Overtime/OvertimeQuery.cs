using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.People;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Overtime;

/// <summary>Requests for overtime: one's own, and for managers those of their offices with totals.</summary>
public sealed class OvertimeQuery
{
    private const int MostListed = 500;
    private readonly CountyContexts _contexts;
    private readonly SavedRoster _roster;

    internal OvertimeQuery(CountyContexts contexts, SavedRoster roster) => (_contexts, _roster) = (contexts, roster);

    /// <summary>The viewer's own requests, and those of the viewer's offices and line when a manager, all when an auditor; the latest first.</summary>
    public async Task<OvertimeBoard> For(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var all = db.Set<OvertimeRequest>().AsNoTracking();
        var chart = await _roster.Read(db, stop);
        var own = await Latest(all.Where(r => r.PersonId == viewer.PersonId)).ToListAsync(stop);
        var seen = Seen(viewer, all, chart) is { } scoped ? await Latest(scoped).ToListAsync(stop) : [];
        var ids = own.Concat(seen).SelectMany(r => new[] { r.PersonId, r.DecidedBy }).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var names = ids.Select(chart.Find).OfType<Person>().ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        var mine = seen.Where(r => r.State == OvertimeState.Asked && r.PersonId != viewer.PersonId && chart.IsAbove(viewer.PersonId, r.PersonId)).OrderBy(r => r.OverdueAt).ThenBy(r => r.Id);
        return new OvertimeBoard(own, [.. mine], seen, names);
    }

    /// <summary>One request; null when it is neither the viewer's own nor one that the viewer's board shows.</summary>
    public async Task<OvertimeRequest?> Find(Viewer viewer, long id, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var all = db.Set<OvertimeRequest>().AsNoTracking().Where(r => r.Id == id);
        if (await all.FirstOrDefaultAsync(r => r.PersonId == viewer.PersonId, stop) is { } own)
        {
            return own;
        }

        return Seen(viewer, all, await _roster.Read(db, stop)) is { } scoped ? await scoped.FirstOrDefaultAsync(stop) : null;
    }

    private static IQueryable<OvertimeRequest> Latest(IQueryable<OvertimeRequest> requests) => requests.OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Take(MostListed);

    /// <summary>Requests of the viewer's offices, and of the viewer's line wherever it helps out: its managers decide those.</summary>
    private static IQueryable<OvertimeRequest>? Seen(Viewer viewer, IQueryable<OvertimeRequest> all, OrgChart chart)
    {
        if (viewer.IsOperator || viewer.Is(Role.Auditor))
        {
            return all;
        }

        if (!viewer.Is(Role.Ara) && !viewer.Is(Role.Ra) && !viewer.Is(Role.Dd))
        {
            return null;
        }

        string[] offices = [.. viewer.Offices];
        string[] line = [.. chart.People.Where(p => p.Id != viewer.PersonId && chart.IsAbove(viewer.PersonId, p.Id)).Select(p => p.Id)];
        return all.Where(r => offices.Contains(r.Office) || line.Contains(r.PersonId));
    }
}

/// <summary>What a person sees of overtime.</summary>
/// <param name="Own">The viewer's own requests, the latest first.</param>
/// <param name="ToDecide">Requests that wait and that the viewer may decide, the most urgent first.</param>
/// <param name="Seen">All requests of the viewer's offices; empty for who is no manager.</param>
/// <param name="Names">Names by roster id.</param>
public sealed record OvertimeBoard(IReadOnlyList<OvertimeRequest> Own, IReadOnlyList<OvertimeRequest> ToDecide, IReadOnlyList<OvertimeRequest> Seen, IReadOnlyDictionary<string, string> Names);
