using System.Data.Common;
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

    /// <summary>
    /// What writes asks by key, always by the same texts, for which the server keeps plans, those of its own foreign keys' checks included. A plan
    /// made while the tables were empty would read them whole ever after; so the writers' sessions plan for indexes from the beginning, and each text once:
    /// to plan it anew for the keys of the day costs the server more than to answer it.
    /// </summary>
    private const string ByKey =
        " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_material=off -c plan_cache_mode=force_generic_plan";

    /// <summary>How long a claim may be held: the commit is refused after it, by the server's clock, and a node that stopped has lost its claims.</summary>
    public TimeSpan Lease { get; } = lease ?? UsualLease;

    /// <summary>
    /// How many sessions may write at once: some for each processor of this node, and never more than the pool has. They take turns, so that every further one is a
    /// colder one; whoever waits for one loses less than by sharing the processors with it.
    /// </summary>
    public int Writers { get; } = Math.Min(3 * Environment.ProcessorCount, new NpgsqlConnectionStringBuilder(connectionString).MaxPoolSize);

    private readonly NpgsqlDataSource _reading = Source(connectionString, lease ?? UsualLease, string.Empty);
    private readonly NpgsqlDataSource _writing = Source(connectionString, lease ?? UsualLease, ByKey);

    /// <summary>Sessions for other programs that keep their own rows here; one that freezes in mid-transaction is ended like ours.</summary>
    public DbDataSource Sessions => _reading;

    /// <summary>Options of contexts that write.</summary>
    public DbContextOptions<PostgreSqlCountyDbContext> Options() => Build(_writing, QueryTrackingBehavior.TrackAll);

    /// <summary>Options of contexts that only read.</summary>
    public DbContextOptions<PostgreSqlCountyDbContext> ReadOptions() => Build(_reading, QueryTrackingBehavior.NoTracking);

    public void Dispose()
    {
        _reading.Dispose();
        _writing.Dispose();
    }

    private static NpgsqlDataSource Source(string connectionString, TimeSpan lease, string planning) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        Options = $"-c idle_in_transaction_session_timeout={(long)lease.TotalMilliseconds} -c timezone=UTC -c jit=off{planning}",
        ApplicationName = "eralerts",
        NoResetOnClose = planning.Length > 0, // a writer leaves nothing in its session
        MaxAutoPrepare = planning.Length > 0 ? 200 : 0, // what reads is planned for what it asks: a plan kept from smaller tables would read the grown ones whole
        AutoPrepareMinUsages = 2,
    });

    private DbContextOptions<PostgreSqlCountyDbContext> Build(NpgsqlDataSource source, QueryTrackingBehavior tracking) =>
        new DbContextOptionsBuilder<PostgreSqlCountyDbContext>().UseNpgsql(source).UseQueryTrackingBehavior(tracking).Options;
}
