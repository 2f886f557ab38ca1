using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Work;
using ErAlerts.IntegrationTests.Persistence;

namespace ErAlerts.IntegrationTests.Queries;

public sealed class WorkQueriesTests
{
    [EveryProvider]
    public async Task My_work_ranks_the_most_overdue_first_then_by_time_left_then_by_how_long_it_waits(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var without = await Item(county, "csw-answer", Rows.Noon.AddDays(-3));
        var longer = await Item(county, "csw-answer", Rows.Noon.AddDays(-5));
        var soon = await county.Alert("2026-06-30");
        var late = await county.Alert("2026-06-23");
        var latest = await county.Alert("2026-06-22");
        await county.Alert("2026-06-22", ara: "ARA-2");
        var query = new MyWorkQuery(county.Contexts, CountyToQuery.Rules, county.Clock);

        var rows = await query.For(CountyToQuery.Ara());

        Assert.Equal([latest, late, soon, longer, without], rows.Select(r => r.Number));
        Assert.Equal([true, true, false, false, false], rows.Select(r => r.Overdue));
        Assert.Equal("5 business days overdue, was due Mon 29 Jun", rows[0].DueText);
        Assert.Equal(-5, rows[0].BusinessDaysLeft);
        Assert.Equal("Five or more earlier referrals.", rows[0].Why[0].Sentence);
        Assert.Null(rows[3].DueText);
        Assert.Equal(new MyWorkCount(5, 2), await query.Count(CountyToQuery.Ara()));
        Assert.Equal([latest, late], (await query.For(CountyToQuery.Ara(), 2)).Select(r => r.Number));
    }

    [EveryProvider]
    public async Task My_deadlines_show_ages_last_safe_date_and_what_came_back(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        var returned = await county.Alert("2026-06-12", then: r =>
        {
            r.Decided(Decision.Return, "ARA-1", Rows.Noon, ["home-not-visited"], "Please visit.");
            r.ReturnedToCsw();
        });
        var plain = await county.Open("2026-06-10", contact: "2026-06-12");
        var running = await county.Alert("2026-06-30");
        await county.Open("2026-06-10", csw: "CSW-2");

        var rows = await new MyDeadlinesQuery(county.Contexts, CountyToQuery.Rules, county.Clock).For(CountyToQuery.Csw());

        Assert.Equal([returned, plain, running], rows.Select(r => r.Referral.Number));
        Assert.Equal(["home-not-visited"], rows[0].Return!.Reasons);
        Assert.Equal("Please visit.", rows[0].Return!.Text);
        Assert.Equal((27, 25), (rows[1].Referral.AgeSinceReceipt, rows[1].Referral.AgeSinceContact!.Value));
        Assert.Equal(new DateOnly(2026, 7, 10), rows[1].Referral.ThirtiethDay);
        Assert.Equal(new DateOnly(2026, 7, 5), rows[1].Referral.LastSafeSubmitDate);
        Assert.Null(rows[1].Referral.ReviewState);
        Assert.Equal("1 business day left, due Wed 8 Jul", rows[2].DueText);
    }

    [EveryProvider]
    public async Task The_board_counts_each_office_and_each_ARA(string provider)
    {
        await using var county = await CountyToQuery.Open(provider);
        await county.Database.Do(unit => unit.SavePeople([Rows.Person("ARA-1", "Ada Ra")]));
        await county.Alert("2026-06-30");
        await county.Alert("2026-06-22", then: r => r.Climbed(EscalationLevel.Ra, "RA-1", r.OverdueAt!.Value, r.OverdueAt.Value));
        await county.Alert("2026-06-22", ara: "ARA-2", then: r =>
        {
            r.Climbed(EscalationLevel.Ra, "RA-1", r.OverdueAt!.Value, r.OverdueAt.Value);
            r.Climbed(EscalationLevel.Dd, "DD-1", r.OverdueAt.Value, r.OverdueAt.Value);
        });
        await county.Alert("2026-06-22", then: Approved(daysAfter: 3));
        await county.Alert("2026-06-15", then: Approved(daysAfter: 14));
        await ReviewsQueryTests.WithScsw(county);

        var boards = await new OfficeBoardQuery(county.Contexts, county.Clock).For(CountyToQuery.Dd("lancaster;pomona"));

        Assert.Equal(["lancaster", "pomona"], boards.Select(b => b.Office));
        Assert.Equal((3, 2, 1, 1, 0, 1), (boards[0].Waiting, boards[0].Overdue, boards[0].EscalatedToRa, boards[0].EscalatedToDd, boards[0].Returned, boards[0].WithScsw));
        Assert.Equal(0, boards[1].Waiting);
        var ada = boards[0].Aras.Single(a => a.Ara == "ARA-1");
        Assert.Equal(new AraLine("ARA-1", "Ada Ra", 2, 1, new DateOnly(2026, 6, 29), 2, 50), ada);
        Assert.Equal("ARA-2", boards[0].Aras[1].Name);
        Assert.Empty(await new OfficeBoardQuery(county.Contexts, county.Clock).For(CountyToQuery.Ara()));
        Assert.Equal("lancaster", Assert.Single(await new OfficeBoardQuery(county.Contexts, county.Clock).For(Viewer.Operator)).Office);
    }

    private static Action<Review> Approved(int daysAfter) => review =>
    {
        review.Decided(Decision.Approve, "ARA-1", review.Cycle.Clock!.EnteredAt.AddDays(daysAfter), [], "Fine.");
        review.Ended(ReviewState.Approved, review.DecidedAt!.Value);
    };

    private static Task<string> Item(CountyToQuery county, string kind, DateTimeOffset at) => county.Database.Ask(unit =>
    {
        var number = county.NextNumber();
        var review = Rows.Review(unit, Rows.Referral(unit, number));
        unit.Add(new WorkItem(unit.NextId(), Rows.Process(unit, review.Id).Id, 1, kind, number, "lancaster", "ARA-1", at));
        return Task.FromResult(number);
    });
}
