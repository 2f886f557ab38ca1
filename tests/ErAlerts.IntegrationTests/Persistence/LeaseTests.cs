using System.Globalization;
using ErAlerts.Application.Storage;
using ErAlerts.Infrastructure.Persistence.PostgreSql;
using ErAlerts.Infrastructure.Scheduling;
using ErAlerts.IntegrationTests.Queries;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>A node holds claimed timers no longer than its lease; whatever it writes later is refused.</summary>
public sealed class LeaseTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);
    private readonly SettableClock _clock = new(Rows.Noon);

    [PostgresFact]
    public Task A_node_that_works_on_past_its_lease_is_refused_at_the_commit() => PastTheLease(async unit =>
    {
        for (var i = 0; i < 12; i++)
        {
            await unit.Setting("none-such");
            await Task.Delay(Lease / 10);
        }
    });

    [PostgresFact]
    public Task A_node_that_stands_still_past_its_lease_has_lost_its_claims_to_the_others() => PastTheLease(_ => Task.Delay(Lease * 1.5));

    private async Task PastTheLease(Func<IUnitOfWork, Task> dally)
    {
        await using var county = await TestDatabase.Open("postgresql");
        var parts = county.StartNode(services => services.AddSingleton<TimeProvider>(_clock));
        await WholeWayTests.AnAlertEntersTheQueue(county, parts);
        _clock.Now = Rows.Noon.AddDays(20);
        var slow = county.StartNode(services => services.AddSingleton(_ => new PostgreSqlDatabase(county.Connection, Lease))).GetRequiredService<ITransactions>();

        var late = await Assert.ThrowsAnyAsync<Exception>(() => slow.Run(async unit =>
        {
            Assert.Single(await unit.ClaimDueTimers(_clock.Now, 10)).Failed();
            await dally(unit);
            return true;
        }));

        Assert.True(slow.IsOfTheWorld(late), late.ToString());
        Assert.Equal(4, (await parts.GetRequiredService<Sweep>().Run()).Fired);
        Assert.Equal(0L, Convert.ToInt64(await county.Sql("SELECT count(*) FROM process_timers WHERE state = 'failed'"), CultureInfo.InvariantCulture));
    }
}
