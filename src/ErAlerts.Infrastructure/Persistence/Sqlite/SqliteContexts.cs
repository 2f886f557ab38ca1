using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>Contexts on the file. Locks among processes are the operating system's, on files beside it.</summary>
internal sealed class SqliteContexts(SqliteDatabase database) : CountyContexts
{
    private readonly DbContextOptions<SqliteCountyDbContext> _options = database.Options();

    public override string Provider => "sqlite";

    public override string ByteOrder => "BINARY";

    public override CountyDbContext Open() => new SqliteCountyDbContext(_options);

    public override Task<IAsyncDisposable?> TryHold(UpkeepLock work, CancellationToken stop) =>
        Task.FromResult<IAsyncDisposable?>(FileLock.TryHold($"{database.File}.{Domain.Codes.Of(work)}.lock"));

    public override Task<IAsyncDisposable?> TryShare(UpkeepLock work, CancellationToken stop) => TryHold(work, stop);

    /// <summary>EF's own lock is a row that a killed process leaves behind for ever; under ours it can only be such a leftover.</summary>
    public override async Task CleanUp(CountyDbContext db, CancellationToken stop)
    {
        database.Create();
        await db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS __EFMigrationsLock", stop);
    }
}
