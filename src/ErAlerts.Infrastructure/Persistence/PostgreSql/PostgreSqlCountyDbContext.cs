using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.PostgreSql;

/// <summary>The county on PostgreSQL: instants are <c>timestamp with time zone</c>, keys come from a sequence, claimed timers are locked rows.</summary>
internal sealed class PostgreSqlCountyDbContext(DbContextOptions<PostgreSqlCountyDbContext> options) : CountyDbContext(options)
{
    public override long TakeKeyBlock() =>
        Database.SqlQuery<long>($"SELECT nextval('key_counter') AS \"Value\"").AsEnumerable().Single();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasSequence<long>(KeyBlocks.Sequence).StartsAt(1).IncrementsBy(KeyBlocks.Size);
        base.OnModelCreating(modelBuilder);
    }
}
