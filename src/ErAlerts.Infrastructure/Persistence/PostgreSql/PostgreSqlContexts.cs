using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>Contexts on the server. Locks among processes are advisory ones, which end with the session that holds them.</summary>
internal sealed class PostgreSqlContexts(PostgreSqlDatabase database) : CountyContexts
{
    private const int LocksOfErAlerts = 0x45724131; // "ErA1"
    private readonly DbContextOptions<PostgreSqlCountyDbContext> _options = database.ReadOptions();

    public override string Provider => "postgresql";

    public override string ByteOrder => "C";

    public override CountyDbContext Open() => new PostgreSqlCountyDbContext(_options);

    public override Task<IAsyncDisposable?> TryHold(UpkeepLock work, CancellationToken stop) => TryLock(string.Empty, work, stop);

    public override Task<IAsyncDisposable?> TryShare(UpkeepLock work, CancellationToken stop) => TryLock("_shared", work, stop);

    private async Task<IAsyncDisposable?> TryLock(string kind, UpkeepLock work, CancellationToken stop)
    {
        var session = Open();
        try
        {
            await session.Database.OpenConnectionAsync(stop);
            var question = $"SELECT pg_try_advisory_lock{kind}({LocksOfErAlerts}, {(int)work}) AS \"Value\"";
            var held = await session.Database.SqlQueryRaw<bool>(question).ToListAsync(stop);
            if (held[0])
            {
                return new Held(session, kind, work);
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

    private sealed class Held(CountyDbContext session, string kind, UpkeepLock work) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            var unlock = $"SELECT pg_advisory_unlock{kind}({LocksOfErAlerts}, {(int)work})";
            await session.Database.ExecuteSqlRawAsync(unlock, CancellationToken.None);
            await session.DisposeAsync();
        }
    }
}
