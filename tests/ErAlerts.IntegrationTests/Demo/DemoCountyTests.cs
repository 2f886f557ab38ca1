using ErAlerts.Application.Backlog;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErAlerts.IntegrationTests.Demo;

public sealed class DemoCountyTests
{
    private static readonly DateOnly AsOf = new(2026, 7, 8);

    [Fact]
    public async Task A_county_has_reviews_in_every_state_with_true_histories()
    {
        await using var database = await TestDatabase.Open("sqlite");
        var counts = Done(await County(database).Generate(new DemoOptions(AsOf, Referrals: 700, Offices: 4)));
        Assert.True(counts is { Offices: 4, Referrals: 700, Approved: > 0, WithAra: > 0, Overdue: > 0, Returned: > 0, WithScsw: > 0 }, counts.ToString());
        Assert.Equal(0L, await database.Sql("SELECT count(*) FROM incidents"));
    }

    [Fact]
    public async Task A_county_that_cannot_be_made_is_refused_and_nothing_is_changed()
    {
        await using var database = await TestDatabase.Open("sqlite");
        Assert.Equal("bad-offices", (await County(database).Generate(new DemoOptions(AsOf, Offices: 21))).Refusal?.Code);
        Assert.Equal("bad-referrals", (await County(database).Generate(new DemoOptions(AsOf, Referrals: 0))).Refusal?.Code);
        await database.Do(work => work.Set(DemoCounty.Setting, "making"));
        Assert.Equal("half-made", (await County(database).Generate(new DemoOptions(AsOf))).Refusal?.Code);
        Assert.False(await County(database).IsDemo());
        Assert.Equal(0L, await database.Sql("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task A_small_county_is_made_once_and_the_second_time_refused()
    {
        await using var database = await TestDatabase.Open("sqlite");
        Done(await County(database).Generate(new DemoOptions(AsOf, Referrals: 12, Offices: 1)));
        Assert.True(await County(database).IsDemo());
        Assert.Equal("not-empty", (await County(database).Generate(new DemoOptions(AsOf, Referrals: 12, Offices: 1))).Refusal?.Code);
    }

    private static DemoCounty County(TestDatabase database)
    {
        var files = Directory.EnumerateFiles(Cli.Repository.Workflows, "*", SearchOption.AllDirectories)
            .Select(f => new PolicyFile(Path.GetRelativePath(Cli.Repository.Workflows, f).Replace('\\', '/'), File.ReadAllBytes(f))).ToList();
        var policies = PolicyReader.Load(files).Catalogue!;
        return new DemoCounty(database.Transactions, policies, new ProcessRunner(policies), database.Parts.GetRequiredService<IBacklogFacts>(), NullLogger<FireDueTimers>.Instance);
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome is Outcome<T>.Done, outcome.Refusal?.Message);
        return ((Outcome<T>.Done)outcome).Value;
    }
}
