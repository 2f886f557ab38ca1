using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>Contexts on the file; upkeep is held apart by a lock of the operating system, which ends with the process that holds it.</summary>
internal sealed class SqliteContexts(SqliteDatabase database) : CountyContexts
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly DbContextOptions<SqliteCountyDbContext> _options = database.Options();

    public override string Provider => "sqlite";

    public override CountyDbContext Open() => new SqliteCountyDbContext(_options);

    public override async Task<T> Exclusively<T>(Func<CountyDbContext, Task<T>> upkeep, CancellationToken stop)
    {
        using var held = await Hold(stop);
        await using var connection = database.OpenWriter();
        await using var db = new SqliteCountyDbContext(database.Options(connection));

        // EF's own lock is a row that a killed process leaves behind for ever; under ours it can only be such a leftover.
        await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS __EFMigrationsLock", stop);
        return await upkeep(db);
    }

    private async Task<FileStream> Hold(CancellationToken stop)
    {
        while (true)
        {
            if (FileLock.TryHold(database.File + ".upkeep") is { } held)
            {
                return held;
            }

            await Task.Delay(Pause, stop);
        }
    }
}
