using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Queries;

public sealed class OverThirtyQueryTests
{
    [EveryProvider]
    public async Task Day_thirty_is_in_time_and_day_thirty_one_is_over(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        await county.Open("2026-06-07");
        var over = await county.Open("2026-06-06", contact: "2026-06-08");

        var page = await Query(county).List(CountyToQuery.Ra(), new OverThirtyFilter());

        var row = Assert.Single(page.Items);
        Assert.Equal((over, 31, 29, "31-45"), (row.Referral.Number, row.Referral.AgeSinceReceipt, row.Referral.AgeSinceContact!.Value, row.Band));
        Assert.Equal(new DateOnly(2026, 7, 6), row.Referral.ThirtiethDay);
    }

    [EveryProvider]
    public async Task Pages_go_from_the_oldest_on_by_either_age(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var numbers = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            numbers.Add(await county.Open($"2026-05-0{9 - i}", i % 2 == 0 ? "pomona" : "lancaster", contact: i < 6 ? $"2026-05-1{i}" : null));
        }

        Assert.Equal(Enumerable.Reverse(numbers), await ByPages(county, "received"));
        Assert.Equal(numbers, await ByPages(county, "contact"));
    }

    [EveryProvider]
    public async Task The_count_has_both_ages_the_children_and_bands_with_both_ends_included(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var on = new DateOnly(2026, 7, 7);
        foreach (var age in new[] { 0, 30, 31, 45, 46, 60, 61, 90, 91, 200 })
        {
            var received = on.AddDays(-age).ToString("yyyy-MM-dd", null);
            await county.Open(received, children: 3, contact: age is 31 or 200 ? received : null);
        }

        var count = await Query(county).Count(Viewer.Operator, "lancaster");

        var office = Assert.Single(count.Offices);
        Assert.Equal((on, 10, 8, 2, 24), (count.AsOf, office.Open, office.Over30SinceReceipt, office.Over30SinceContact, office.ChildrenOver30SinceReceipt));
        Assert.Equal([("31-45", 2), ("46-60", 2), ("61-90", 2), ("over-90", 2)], office.Bands.Select(b => (b.Key, b.Value)));
    }

    [EveryProvider]
    public async Task The_count_on_an_earlier_date_takes_in_what_ended_since_and_leaves_out_what_came_since(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var ended = await county.Open("2026-05-01");
        await county.Open("2026-07-01");
        await county.Database.Do(async unit => (await unit.Referral(ended))!.Receive(
            Rows.Facts(ended) with { ReceivedOn = new DateOnly(2026, 5, 1), ReceivedAt = Rows.Noon.AddDays(-60), Status = ReferralStatus.Closed, ClosedAt = Rows.Noon, ClosedOn = new DateOnly(2026, 6, 30) },
            Rows.Noon));

        Assert.Equal(1, (await Query(county).Count(Viewer.Operator)).Offices.Single().Open);
        Assert.Equal(1, (await Query(county).Count(Viewer.Operator, asOf: new DateOnly(2026, 6, 29))).Offices.Single().Over30SinceReceipt);
        Assert.Empty((await Query(county).Count(Viewer.Operator, asOf: new DateOnly(2026, 6, 30))).Offices);
    }

    [Theory]
    [InlineData("sideways", null, 50, "bad-sort")]
    [InlineData(null, "nonsense", 50, "bad-cursor")]
    [InlineData(null, null, 201, "bad-limit")]
    public void A_filter_that_makes_no_sense_is_refused(string? sort, string? cursor, int limit, string code) =>
        Assert.Equal(code, new OverThirtyFilter { Sort = sort, Cursor = cursor, Limit = limit }.Check()?.Code);

    private static OverThirtyQuery Query(CountyToQuery county) => new(county.Contexts, CountyToQuery.Rules, county.Clock);

    private static async Task<List<string>> ByPages(CountyToQuery county, string sort)
    {
        var numbers = new List<string>();
        for (var cursor = (string?)null; ;)
        {
            var page = await Query(county).List(CountyToQuery.Dd("lancaster;pomona"), new OverThirtyFilter { Sort = sort, Cursor = cursor, Limit = 4 });
            numbers.AddRange(page.Items.Select(r => r.Referral.Number));
            if ((cursor = page.NextCursor) is null)
            {
                return numbers;
            }
        }
    }
}
