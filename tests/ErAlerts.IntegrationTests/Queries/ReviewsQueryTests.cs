using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Queries;

public sealed class ReviewsQueryTests
{
    [EveryProvider]
    public async Task A_review_shows_its_clock_in_business_days_and_in_words(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var number = await county.Alert("2026-06-30");

        var view = (await Query(county).One(CountyToQuery.Ara(), number))!;

        Assert.Equal("with-ara", view.State);
        Assert.Equal(new DateOnly(2026, 7, 8), view.DueOn);
        Assert.Equal(1, view.BusinessDaysLeft);
        Assert.Equal(4, view.TotalBusinessDays);
        Assert.Equal("1 business day left, due Wed 8 Jul", view.DueText);
        Assert.Equal(Rows.Match.Criteria.ToArray(), view.Criteria);
        Assert.False(view.Overdue);
        Assert.Empty(view.EscalatedTo);
    }

    [EveryProvider]
    public async Task The_list_begins_with_what_runs_out_first_and_ends_with_what_has_no_clock(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var later = await county.Alert("2026-07-02");
        var overdue = await county.Alert("2026-06-22");
        var sooner = await county.Alert("2026-06-30");
        var early = await WithScsw(county);

        var page = await Query(county).List(Viewer.Operator, new ReviewFilter());

        Assert.Equal([overdue, sooner, later, early], page.Items.Select(r => r.Number));
        Assert.Null(page.NextCursor);
        Assert.True(page.Items[0].Overdue);
        Assert.Null(page.Items[3].DueText);
    }

    [EveryProvider]
    public async Task Pages_hold_every_row_once_in_order_whatever_the_order_and_whoever_looks(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        for (var i = 0; i < 12; i++)
        {
            await county.Alert(i % 2 == 0 ? "2026-06-30" : "2026-06-29", i % 3 == 0 ? "pomona" : "lancaster", csw: i % 4 == 0 ? "CSW-2" : "CSW-1");
            await WithScsw(county);
        }

        foreach (var viewer in new[] { Viewer.Operator, CountyToQuery.Dd("lancaster;pomona"), CountyToQuery.Csw() })
        {
            foreach (var sort in new[] { "due", "-due" })
            {
                var whole = (await Query(county).List(viewer, new ReviewFilter { Sort = sort, Limit = 200 })).Items.Select(r => r.Number).ToList();
                Assert.Equal(whole, await ByPages(county, viewer, new ReviewFilter { Sort = sort, Limit = 5 }));
                Assert.Equal(viewer.PersonId == "CSW-1" ? 21 : 24, whole.Count);
            }
        }
    }

    [EveryProvider]
    public async Task Filters_narrow_the_list(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var overdue = await county.Alert("2026-06-22", then: r => r.Climbed(EscalationLevel.Ra, "RA-1", r.OverdueAt!.Value, r.OverdueAt.Value));
        var other = await county.Alert("2026-06-30", "pomona", "ARA-2");
        var returned = await county.Alert("2026-06-29", then: Return);

        Assert.Equal([overdue], await Numbers(county, new ReviewFilter { Overdue = true }));
        Assert.Equal([returned, other], await Numbers(county, new ReviewFilter { Overdue = false }));
        Assert.Equal([other], await Numbers(county, new ReviewFilter { Office = "pomona" }));
        Assert.Equal([returned], await Numbers(county, new ReviewFilter { State = ReviewState.Returned }));
        Assert.Equal([other], await Numbers(county, new ReviewFilter { Ara = "ARA-2" }));
        Assert.Equal([overdue], await Numbers(county, new ReviewFilter { Escalated = true }));
    }

    [EveryProvider]
    public async Task A_closing_that_was_no_alert_is_no_review(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var number = await county.Alert("2026-06-22", then: r => r.Ended(ReviewState.NotAnAlert, Rows.Noon));

        Assert.Empty(await Numbers(county, new ReviewFilter()));
        Assert.Null(await Query(county).One(Viewer.Operator, number));
        Assert.Null(await Query(county).Find(Viewer.Operator, number));
    }

    [EveryProvider]
    public async Task The_page_of_a_review_has_its_rounds_rungs_skipped_days_and_where_its_process_waits(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        await county.Database.Do(unit => unit.SavePeople([Rows.Person("ARA-1", "Ada Ra")]));
        var number = await county.Alert("2026-06-30", then: r => r.Climbed(EscalationLevel.Ra, "RA-1", r.OverdueAt!.Value, r.OverdueAt.Value.AddMinutes(2)));
        await county.Database.Do(unit =>
        {
            unit.Add(new Application.Audit.AuditEntry { Stream = "referral/" + number, At = Rows.Noon, Actor = "ARA-1", Act = "referral-viewed" });
            return Task.CompletedTask;
        });

        var detail = (await Query(county).Find(CountyToQuery.Ara(), number))!;

        Assert.Equal([new DateOnly(2026, 7, 3), new DateOnly(2026, 7, 4), new DateOnly(2026, 7, 5)], detail.SkippedDays.Select(d => d.Date));
        Assert.Equal("over at 00:00 on Thu 9 Jul", detail.OverText);
        Assert.Equal(["ara-review"], detail.Waiting);
        Assert.Equal("hash", detail.DefinitionHash);
        Assert.Equal(TimeSpan.FromMinutes(2), detail.Escalations[0].At - detail.Escalations[0].DueAt);
        Assert.Equal("referral-viewed", Assert.Single(detail.Timeline).Act);
        Assert.Equal("Ada Ra", detail.Names["ARA-1"]);
        Assert.Equal(17, detail.Referral.AgeSinceReceipt);
        Assert.Equal(number, detail.Referral.Number);
        Assert.Equal(detail.Review.DueOn, Assert.Single(detail.Cycles).DueOn);
    }

    [Theory]
    [InlineData("sideways", null, 50, "bad-sort")]
    [InlineData("due", "nonsense", 50, "bad-cursor")]
    [InlineData("due", "zz.1", 50, "bad-cursor")]
    [InlineData("due", null, 0, "bad-limit")]
    [InlineData("due", null, 201, "bad-limit")]
    public void A_filter_that_makes_no_sense_is_refused(string sort, string? cursor, int limit, string code) =>
        Assert.Equal(code, new ReviewFilter { Sort = sort, Cursor = cursor, Limit = limit }.Check()?.Code);

    internal static Task<string> WithScsw(CountyToQuery county) => county.Database.Ask(unit =>
    {
        var number = county.NextNumber();
        Rows.Review(unit, Rows.Referral(unit, number));
        return Task.FromResult(number);
    });

    private static void Return(Review review)
    {
        review.Decided(Decision.Return, "ARA-1", Rows.Noon, ["home-not-visited"], "Visit.");
        review.ReturnedToCsw();
    }

    private static ReviewsQuery Query(CountyToQuery county) => new(county.Contexts, CountyToQuery.Rules, county.Clock);

    private static async Task<IEnumerable<string>> Numbers(CountyToQuery county, ReviewFilter filter) =>
        (await Query(county).List(Viewer.Operator, filter)).Items.Select(r => r.Number);

    private static async Task<List<string>> ByPages(CountyToQuery county, Viewer viewer, ReviewFilter filter)
    {
        var numbers = new List<string>();
        for (var cursor = (string?)null; ;)
        {
            var page = await Query(county).List(viewer, filter with { Cursor = cursor });
            numbers.AddRange(page.Items.Select(r => r.Number));
            if ((cursor = page.NextCursor) is null)
            {
                return numbers;
            }
        }
    }
}
