using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Policies;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Policies;

/// <summary>Policy files as they were when processes began with them.</summary>
public sealed class PolicyFileQuery
{
    private readonly CountyContexts _contexts;

    internal PolicyFileQuery(CountyContexts contexts) => _contexts = contexts;

    /// <summary>The bytes of the file with that content hash; null when none was ever stored here.</summary>
    public async Task<byte[]?> Content(string hash, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Set<StoredPolicy>().Where(p => p.Hash == hash).Select(p => p.Content).FirstOrDefaultAsync(stop);
    }
}
