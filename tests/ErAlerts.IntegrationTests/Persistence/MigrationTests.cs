using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_of_SQLite_say_all_that_the_model_says()
    {
        using var db = new SqliteCountyDbContext(new DbContextOptionsBuilder<SqliteCountyDbContext>().UseSqlite("Data Source=none").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_migrations_of_PostgreSQL_say_all_that_the_model_says()
    {
        using var db = new PostgreSqlCountyDbContext(new DbContextOptionsBuilder<PostgreSqlCountyDbContext>().UseNpgsql("Host=none").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [EveryProvider]
    public async Task Five_nodes_that_start_on_an_empty_database_migrate_it_once(string provider)
    {
        await using var county = await TestDatabase.Empty(provider);
        var migrators = Enumerable.Range(0, 5).Select(_ => county.StartNode().GetRequiredService<Migrator>()).ToList();

        var results = await Task.WhenAll(migrators.Select(m => Task.Run(() => m.Run())));

        Assert.Single(results, r => r.Applied.Count > 0);
        Assert.All(results, r => Assert.Equal(provider, r.Provider));
        Assert.True(await migrators[0].IsCurrent());
    }

    [EveryProvider]
    public async Task An_empty_database_is_not_current(string provider)
    {
        await using var county = await TestDatabase.Empty(provider);

        Assert.False(await county.Parts.GetRequiredService<Migrator>().IsCurrent());
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_in_the_file_stops_nobody()
    {
        await using var county = await TestDatabase.Open("sqlite");
        await county.Sql("INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')");

        Assert.Empty((await county.Parts.GetRequiredService<Migrator>().Run()).Applied);
    }
}
