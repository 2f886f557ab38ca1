using System.Text.RegularExpressions;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Policies;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Backlog;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.IntegrationTests.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Queries;

/// <summary>The plan of each list: every page comes from ranges of an index in the order asked for, never from a whole table or a sort.</summary>
public sealed class QueryPlanTests
{
    [Fact]
    public async Task Every_page_of_a_list_is_a_range_of_an_index()
    {
        await using var county = await CountyToQuery.Open("sqlite");
        await county.Alert("2026-06-22");
        await county.Alert("2026-06-30", "pomona", "ARA-2", sensitive: true);
        await county.Open("2026-05-01");
        using var commands = new ExecutedCommands(county.Database);

        await ReadEveryList(county);

        var plans = commands.Plans();
        Assert.True(plans.Count >= 12, $"{plans.Count} commands were seen");
        Assert.All(plans, plan => Assert.DoesNotMatch(@"SCAN (?!w0)\w+\n", plan));
        Assert.All(plans.Where(p => !IsOnePersonsOwn(p)), plan => Assert.DoesNotContain("TEMP B-TREE", BeforeThePageIsFull(plan), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_board_counts_from_an_index_alone()
    {
        await using var county = await CountyToQuery.Open("sqlite");
        await county.Alert("2026-06-22");
        using var commands = new ExecutedCommands(county.Database);

        await new OfficeBoardQuery(county.Contexts, county.Clock).For(CountyToQuery.Ra());

        Assert.Contains(commands.Plans(), plan => plan.Contains("COVERING INDEX ix_reviews_office_state", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task On_PostgreSQL_too_no_list_reads_a_whole_table()
    {
        await using var county = await CountyToQuery.Open("postgresql");
        await county.Alert("2026-06-22");
        await county.Alert("2026-06-30", "pomona", "ARA-2", sensitive: true);
        await county.Open("2026-05-01");
        using var commands = new ExecutedCommands(county.Database);

        await ReadEveryList(county);

        var plans = commands.Plans();
        Assert.True(plans.Count >= 12, $"{plans.Count} commands were seen");
        Assert.All(plans, plan => Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal));
        Assert.All(plans.Where(p => !IsOnePersonsOwn(p)), plan => Assert.False(Within(plan).Contains("Sort", StringComparison.Ordinal), "Sorted before the page is cut:\n" + plan));
        Assert.All(plans, plan => Assert.False(ReadsAKeyFromEndToEnd(plan), "A table is read in the order of its key:\n" + plan));
    }

    [PostgresFact]
    public async Task On_PostgreSQL_too_the_board_counts_from_an_index_alone()
    {
        await using var county = await CountyToQuery.Open("postgresql");
        await county.Alert("2026-06-22");
        using var commands = new ExecutedCommands(county.Database);

        await new OfficeBoardQuery(county.Contexts, county.Clock).For(CountyToQuery.Ra());

        Assert.Contains(commands.Plans(), plan => plan.Contains("Index Only Scan using ix_reviews_office_state", StringComparison.Ordinal));
    }

    private static async Task ReadEveryList(CountyToQuery county)
    {
        var reviews = new ReviewsQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var work = new MyWorkQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var over30 = new OverThirtyQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        var deadlines = new MyDeadlinesQuery(county.Contexts, CountyToQuery.Rules, county.Clock);
        await reviews.List(Viewer.Operator, new ReviewFilter());
        await reviews.List(CountyToQuery.Ra(), new ReviewFilter { Cursor = "5f5e100.1" });
        await reviews.List(CountyToQuery.Dd("lancaster;pomona"), new ReviewFilter { State = Domain.Alerts.ReviewState.WithAra });
        await reviews.List(CountyToQuery.Csw(), new ReviewFilter { Sort = "-due" });
        await work.For(CountyToQuery.Ara());
        await deadlines.For(CountyToQuery.Csw());
        await over30.List(Viewer.Operator, new OverThirtyFilter());
        await over30.List(CountyToQuery.Ra(), new OverThirtyFilter { Cursor = "5f5e100.1" });
        await over30.List(CountyToQuery.Dd("lancaster;pomona"), new OverThirtyFilter { Band = "46-60" });
    }

    [Fact]
    public async Task The_board_of_the_backlog_and_its_pages_read_snapshots_by_index_and_no_referral()
    {
        await using var county = await CountyToQuery.Open("sqlite");
        await county.Open("2026-05-01");
        var snapshots = new TakeSnapshots(county.Database.Transactions, new BacklogFacts(county.Contexts), county.Database.Parts.GetRequiredService<PolicyCatalogue>(), county.Clock);
        await snapshots.Run(new DateOnly(2026, 6, 1), new DateOnly(2026, 7, 5));
        using var commands = new ExecutedCommands(county.Database);

        var policies = county.Database.Parts.GetRequiredService<PolicyCatalogue>();
        Assert.Single((await new BacklogBoardQuery(county.Contexts, policies).For(CountyToQuery.Dd("lancaster;pomona"))).Offices);
        Assert.NotNull(await new OfficeBacklogQuery(county.Contexts, policies).For(CountyToQuery.Ra(), "lancaster"));

        var plans = commands.Plans();
        Assert.True(plans.Count >= 9, $"{plans.Count} commands were seen");
        Assert.All(plans.Where(p => p.Contains("backlog_days", StringComparison.Ordinal)), p => Assert.Contains("ix_backlog_days", p, StringComparison.Ordinal));
        Assert.DoesNotContain(plans, p => Regex.IsMatch(p, @"SCAN (r|r0|backlog_days)\b(?! USING)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
        Assert.Contains(plans, p => p.Contains("ix_reviews_ended", StringComparison.Ordinal));
    }

    /// <summary>What was escalated to one person is found by an index and sorted; that is a handful of rows.</summary>
    private static bool IsOnePersonsOwn(string plan) => plan.Contains("ix_escalations_person", StringComparison.Ordinal);

    private static bool ReadsAKeyFromEndToEnd(string plan) => Regex.IsMatch(plan, "Limit[^\n]*\n *->  Index Scan[^\n]* using \"PK_[^\n]*\n(?! *Index Cond)", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Beneath the cut of the page, where there is one: what is above it may sort a page's rows again after its joins.</summary>
    private static string Within(string plan) => plan.Split("Limit", 2) is [_, var beneath] ? beneath : plan;

    /// <summary>A page that was cut already (the co-routine <c>w0</c>) may be sorted again after its joins.</summary>
    private static string BeforeThePageIsFull(string plan) => plan.Split("SCAN w0")[0];
}
