using System.Globalization;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Crash;

/// <summary>Five real servers start on an empty PostgreSQL at once.</summary>
public sealed class ManyStartAtOnce
{
    [PostgresFact]
    public Task All_five_come_up_and_each_migration_and_policy_is_there_once() => ServerAccounts.Told(async () =>
    {
        await using var database = await TestDatabase.Empty("postgresql");
        var servers = Enumerable.Range(0, 5).Select(_ => ServerProcess.Start("postgresql", database.Connection, Path.GetTempPath())).ToArray();
        try
        {
            await Task.WhenAll(servers.Select(s => s.Says("Application started")));

            Assert.True(await database.Parts.GetRequiredService<Migrator>().IsCurrent());
            Assert.Equal(0L, Number(await database.Sql("SELECT count(*) - count(DISTINCT hash) FROM policy_files")));
            Assert.All(servers, s => Assert.True(s.IsRunning, s.Said));
            Assert.All(servers, s => Assert.DoesNotContain("warn: Quartz", s.Said, StringComparison.Ordinal));
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    });

    private static long Number(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
