using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

public sealed class AggregateTests
{
    private const string Number = "1234567890123456789";

    [EveryProvider]
    public async Task A_referral_comes_back_as_it_was_saved(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await county.Do(unit => Task.FromResult(Rows.Referral(unit, Number)));

        var again = await county.Ask(unit => unit.Referral(Number));

        Assert.NotNull(again);
        Assert.Equal(ReceiptChange.Unchanged, again.Receive(Rows.Facts(Number), Rows.Noon.AddDays(1)));
        Assert.Equal(Rows.Noon, again.AsOf);
        Assert.Null(await county.Ask(unit => unit.Referral("0000000000000000000")));
    }

    [EveryProvider]
    public async Task A_review_comes_back_with_cycles_clocks_reasons_and_rungs_in_order(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await county.Do(unit =>
        {
            var review = Rows.Review(unit, Rows.Referral(unit, Number));
            review.ApprovedByScsw("SCSW-1", Rows.Noon);
            review.Matched(Rows.Match);
            review.EnteredQueue("ARA-1", Rows.Clock);
            review.Climbed(EscalationLevel.Ra, "RA-1", Rows.Clock.OverdueAt, Rows.Clock.OverdueAt.AddMinutes(3));
            review.Climbed(EscalationLevel.Dd, "DD-1", Rows.Clock.OverdueAt.AddDays(2), Rows.Clock.OverdueAt.AddDays(2));
            return Task.CompletedTask;
        });
        await county.Do(async unit => Return((await unit.Review(Number))!));
        await county.Do(async unit => (await unit.Review(Number))!.Resubmitted("CSW-1", Rows.Noon.AddDays(12), "Visited on the 9th."));

        var again = (await county.Ask(unit => unit.Review(Number)))!;

        Assert.Equal([1, 2], again.Cycles.Select(c => c.Number));
        Assert.Equal(Rows.Clock, again.Cycles[0].Clock);
        Assert.Null(again.Cycles[1].Clock);
        Assert.Equal(["home-not-visited"], again.Cycles[0].Reasons.ToArray());
        Assert.Equal("Visited on the 9th.", again.Cycles[1].Answer);
        Assert.Equal([EscalationLevel.Ra, EscalationLevel.Dd], again.Escalations.Select(e => e.Level));
        Assert.Equal(Rows.Clock.OverdueAt.AddMinutes(3), again.Escalations[0].At);
        Assert.Equal(Rows.Match.Criteria.ToArray(), again.Criteria.ToArray());
        Assert.Equal(ReviewState.WithScsw, again.State);
    }

    [EveryProvider]
    public async Task What_was_added_or_changed_is_seen_in_the_same_transaction(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await county.Do(async unit =>
        {
            var referral = Rows.Referral(unit, Number);
            var review = Rows.Review(unit, referral);
            var process = Rows.Process(unit, review.Id);
            Assert.Same(referral, await unit.Referral(Number));
            Assert.Same(review, await unit.Review(Number));
            Assert.Same(review, (await unit.ReviewsOfReferrals([referral.Id]))[referral.Id]);
            Assert.Same(referral, (await unit.Referrals("cws-cms", [Number]))[Number]);
            Assert.Same(process, await unit.RunningProcess("review", review.Id));
            process.Ended(Rows.Noon);
            Assert.Null(await unit.RunningProcess("review", review.Id));
        });
    }

    [EveryProvider]
    public async Task The_line_follows_the_roster_at_once_and_for_every_node(string provider)
    {
        await using var county = await TestDatabase.Open(provider);
        await county.Do(async unit =>
        {
            await unit.SavePeople([Rows.Person("CSW-1"), Rows.Person("ARA-1", "An ARA", Role.Ara, Role.Scu)]);
            Assert.Equal("A Person", (await unit.OrgChart()).Find("CSW-1")?.Name);
        });
        var other = county.StartNode().GetRequiredService<Application.Storage.ITransactions>();
        Assert.Equal("A Person", (await other.Run(unit => unit.OrgChart())).Find("CSW-1")?.Name);

        await county.Do(unit => unit.SavePeople([Rows.Person("CSW-1", "Another Name")]));

        var chart = await other.Run(unit => unit.OrgChart());
        Assert.Equal("Another Name", chart.Find("CSW-1")?.Name);
        Assert.True(chart.Find("ARA-1")!.SameFactsAs(Rows.Person("ARA-1", "An ARA", Role.Ara, Role.Scu)));
    }

    private static void Return(Review review)
    {
        review.Decided(Decision.Return, "ARA-1", Rows.Noon.AddDays(11), ["home-not-visited"], "Please visit.");
        review.ReturnedToCsw();
    }
}
