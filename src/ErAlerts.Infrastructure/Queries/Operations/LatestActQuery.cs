using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Operations;

/// <summary>The instant (UTC) of the latest act that the audit holds, of whatever stream.</summary>
public sealed class LatestActQuery
{
    private readonly CountyContexts _contexts;

    internal LatestActQuery(CountyContexts contexts) => _contexts = contexts;

    /// <summary>That instant; null when nothing was ever done.</summary>
    public async Task<DateTimeOffset?> Run(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Set<AuditEntry>().MaxAsync(entry => (DateTimeOffset?)entry.At, stop);
    }
}
