using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>Contexts on the server; upkeep is held apart by an advisory lock, which ends with the session that holds it.</summary>
internal sealed class PostgreSqlContexts(PostgreSqlDatabase database) : CountyContexts
{
    private const long UpkeepLock = 0x4572416C65727473; // "ErAlerts"
    private readonly DbContextOptions<PostgreSqlCountyDbContext> _options = database.ReadOptions();

    public override string Provider => "postgresql";

    public override CountyDbContext Open() => new PostgreSqlCountyDbContext(_options);

    public override async Task<T> Exclusively<T>(Func<CountyDbContext, Task<T>> upkeep, CancellationToken stop)
    {
        await using var holder = Open();
        await holder.Database.OpenConnectionAsync(stop);
        await holder.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({UpkeepLock})", stop);
        try
        {
            await using var db = Open();
            return await upkeep(db);
        }
        finally
        {
            await holder.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({UpkeepLock})", CancellationToken.None);
        }
    }
}
