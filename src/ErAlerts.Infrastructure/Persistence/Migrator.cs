using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence;

/// <summary>Creates the database or brings it to this version; safe when several processes start at once.</summary>
public sealed class Migrator
{
    private readonly CountyContexts _contexts;

    internal Migrator(CountyContexts contexts) => _contexts = contexts;

    /// <summary>Applies what is missing and answers what it applied, in order.</summary>
    public async Task<Migrated> Run(CancellationToken stop = default)
    {
        await using var alone = await _contexts.Hold(UpkeepLock.Migration, stop);
        await using var db = _contexts.Open();
        await _contexts.CleanUp(db, stop);
        var missing = (await db.Database.GetPendingMigrationsAsync(stop)).ToArray();
        await db.Database.MigrateAsync(stop);
        return new Migrated(_contexts.Provider, missing);
    }

    /// <summary>Whether the database is there and nothing is missing.</summary>
    public async Task<bool> IsCurrent(CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await db.Database.CanConnectAsync(stop) && !(await db.Database.GetPendingMigrationsAsync(stop)).Any();
    }
}
