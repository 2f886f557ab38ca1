using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>
/// The server and how it is spoken to. A session that idles inside a transaction is ended by the server: a node frozen in
/// mid-transaction loses its claims after that time, and its late write is refused.
/// </summary>
internal sealed class PostgreSqlDatabase(string connectionString, TimeSpan? lease = null) : IDisposable
{
    private static readonly TimeSpan UsualLease = TimeSpan.FromSeconds(15);

    /// <summary>How long a claim may be held: the commit is refused after it, by the server's clock, and a node that stopped has lost its claims.</summary>
    public TimeSpan Lease { get; } = lease ?? UsualLease;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        Options = $"-c idle_in_transaction_session_timeout={(long)(lease ?? UsualLease).TotalMilliseconds} -c timezone=UTC",
        ApplicationName = "eralerts",
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
    });

    /// <summary>Options of contexts that write.</summary>
    public DbContextOptions<PostgreSqlCountyDbContext> Options() => Build(QueryTrackingBehavior.TrackAll);

    /// <summary>Options of contexts that only read.</summary>
    public DbContextOptions<PostgreSqlCountyDbContext> ReadOptions() => Build(QueryTrackingBehavior.NoTracking);

    public void Dispose() => _source.Dispose();

    private DbContextOptions<PostgreSqlCountyDbContext> Build(QueryTrackingBehavior tracking) =>
        new DbContextOptionsBuilder<PostgreSqlCountyDbContext>().UseNpgsql(_source).UseQueryTrackingBehavior(tracking).Options;
}
