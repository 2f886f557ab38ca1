using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Queries.Scopes;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Changes;

/// <summary>Marks that differ when something has changed; they say that it has, never what.</summary>
public sealed class ChangesQuery
{
    private readonly CountyContexts _contexts;

    internal ChangesQuery(CountyContexts contexts) => _contexts = contexts;

    /// <summary>Instant of the latest entry of the audit, UTC; null while nothing was done. Every change writes one.</summary>
    public async Task<DateTimeOffset?> Latest(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Set<AuditEntry>().OrderByDescending(a => a.At).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(stop);
    }

    /// <summary>A mark of the viewer's open work: which items there are, and their due dates.</summary>
    public async Task<string> OfWork(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var items = await db.Set<WorkItem>()
            .Where(w => w.AssigneeId == viewer.PersonId && w.ClosedAt == null)
            .OrderBy(w => w.Id).Select(w => new { w.Id, w.DueOn }).ToListAsync(stop);
        var hash = new HashCode();
        items.ForEach(i => hash.Add(i));
        return string.Create(CultureInfo.InvariantCulture, $"{items.Count}-{hash.ToHashCode():x}");
    }

    /// <summary>A mark of one review; the empty mark when there is none that the viewer may see.</summary>
    public async Task<string> OfReview(Viewer viewer, string number, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var version = await ReviewScope.Of(db, viewer).Any(db.Set<Review>().Where(r => r.Number == number))
            .OrderByDescending(r => r.Id).Select(r => (int?)r.Version).FirstOrDefaultAsync(stop);
        return version?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
    }
}
