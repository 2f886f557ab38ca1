using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Sqlite;

/// <summary>The county on SQLite: instants are numbers, and a writer has the file to itself, so that claiming needs no lock.</summary>
internal sealed class SqliteCountyDbContext(DbContextOptions<SqliteCountyDbContext> options) : CountyDbContext(options)
{
    public override long TakeKeyBlock() =>
        Database.SqlQuery<long>($"UPDATE key_counter SET next = next + {KeyBlocks.Size} WHERE id = 1 RETURNING next - {KeyBlocks.Size} AS \"Value\"").AsEnumerable().Single();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMicrosecondsConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var counter = modelBuilder.Entity<KeyCounter>();
        counter.ToTable(KeyBlocks.Sequence).HasKey(c => c.Id);
        counter.Property(c => c.Id).ValueGeneratedNever();
        counter.HasData(new KeyCounter { Id = 1, Next = 1 });
        base.OnModelCreating(modelBuilder);
        RowidIndexes.Apply(modelBuilder.Model);
    }
}
