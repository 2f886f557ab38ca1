using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>Contexts on the server. Locks among processes are advisory ones, which end with the session that holds them.</summary>
internal sealed class PostgreSqlContexts(PostgreSqlDatabase database) : CountyContexts
{
    private const int LocksOfErAlerts = 0x45724131; // "ErA1"
    private readonly DbContextOptions<PostgreSqlCountyDbContext> _options = database.ReadOptions();

    public override string Provider => "postgresql";

    public override CountyDbContext Open() => new PostgreSqlCountyDbContext(_options);

    public override async Task<IAsyncDisposable?> TryHold(UpkeepLock work, CancellationToken stop)
    {
        var session = Open();
        try
        {
            await session.Database.OpenConnectionAsync(stop);
            var held = await session.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({LocksOfErAlerts}, {(int)work}) AS \"Value\"").ToListAsync(stop);
            if (held[0])
            {
                return new Held(session, work);
            }

            await session.DisposeAsync();
            return null;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private sealed class Held(CountyDbContext session, UpkeepLock work) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await session.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({LocksOfErAlerts}, {(int)work})", CancellationToken.None);
            await session.DisposeAsync();
        }
    }
}
