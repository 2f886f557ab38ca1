using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Demo;
using ErAlerts.IntegrationTests.Persistence;
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
        Console.WriteLine(counts);
        Assert.True(counts is { Offices: 4, Referrals: 700, Approved: > 0, WithAra: > 0, Overdue: > 0, Returned: > 0, WithScsw: > 0 }, counts.ToString());
        Assert.Equal(0L, await database.Sql("SELECT count(*) FROM incidents"));
    }

    private static DemoCounty County(TestDatabase database)
    {
        var files = Directory.EnumerateFiles(Cli.Repository.Workflows, "*", SearchOption.AllDirectories)
            .Select(f => new PolicyFile(Path.GetRelativePath(Cli.Repository.Workflows, f).Replace('\\', '/'), File.ReadAllBytes(f))).ToList();
        var policies = PolicyReader.Load(files).Catalogue!;
        return new DemoCounty(database.Transactions, policies, new ProcessRunner(policies), NullLogger<FireDueTimers>.Instance);
    }

    private static T Done<T>(Outcome<T> outcome)
    {
        Assert.True(outcome is Outcome<T>.Done, outcome.Refusal?.Message);
        return ((Outcome<T>.Done)outcome).Value;
    }
}
