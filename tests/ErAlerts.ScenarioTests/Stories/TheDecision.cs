using ErAlerts.Domain.Alerts;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheDecision
{
    [Theory, EveryHost]
    public async Task A_returned_alert_comes_back_as_a_second_cycle_with_a_clock_of_its_own(Host host)
    {
        await using var county = await host.Opens("Mon 2026-06-08 10:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Wed 2026-06-10 16:00");
        await alert.Returns(by: "ARA", because: "Visit the home once more.", "home-not-visited", "documentation-incomplete");
        await alert.IsReturned();
        await county.ClockReaches("Thu 2026-06-18 09:00");                // the first clock would have run out on the 15th
        await alert.IsNotEscalated();
        await alert.IsAnsweredAndSentToTheAraAgain("Visited on the 16th, notes added.");
        await alert.IsInCycle(2);
        await alert.IsDueOn("Fri 2026-06-26");                            // Fri 19 June is Juneteenth
        await alert.HasTakenBusinessDays(8);
        await county.ClockReaches("Sat 2026-06-27 00:00");
        await alert.IsEscalatedTo("RA", "Lancaster");
        await alert.Approves(by: "ARA", because: "Complete now.");
        await alert.IsClosed();
        await alert.KeptInCycle(1, Decision.Return, "Visit the home once more.", "home-not-visited", "documentation-incomplete");
        await alert.KeptInCycle(2, Decision.Approve, "Complete now.");
    }

    [Theory, EveryHost]
    public async Task Of_two_decisions_at_once_one_counts_and_the_other_is_told_who_decided_and_when(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Thu 2026-07-02 10:30");
        var answers = await alert.IsDecidedTwiceAtOnce("ara-1");
        var second = Assert.Single(answers, a => a.Refusal is not null).IsRefused("already-decided");
        Assert.Contains("by ara-1 at 2026-07-02T17:30:00Z", second.Message, StringComparison.Ordinal);
        await alert.IsDecidedOnce();
    }

    [Theory, EveryHost]
    public async Task A_decision_and_the_clock_at_the_same_instant_have_one_winner(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Wed 2026-07-08 23:59");
        county.ClockStandsAt("Thu 2026-07-09 00:00");
        await alert.IsApprovedWhileTheClockRunsOut();
        await alert.IsClosed();
        await alert.HasNoOpenWork();
        await county.ClockReaches("Mon 2026-07-13 00:00");
        await alert.IsClosed();
        Assert.InRange((await alert.Review()).Escalations.Count, 0, 1);
    }

    [Theory, EveryHost]
    public async Task A_decision_just_before_the_clock_runs_out_stops_it(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        county.ClockStandsAt("Thu 2026-07-09 00:00");
        await alert.Approves(by: "ARA", because: "Closing criteria met.");
        Assert.Equal(0, (await county.Sweeps()).Fired);
        await alert.IsNotEscalated();
    }

    [Theory, EveryHost]
    public async Task Nobody_decides_what_is_not_theirs(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        (await alert.TriesToDecide("scsw-1", Decision.Approve, "Fine.")).IsRefused("wrong-role");
        (await alert.TriesToDecide("ara-2", Decision.Approve, "Fine.")).IsRefused("other-office");
        (await alert.TriesToDecide("ara-3", Decision.Approve, "Fine.")).IsRefused("not-assigned");
        (await alert.TriesToDecide("nobody", Decision.Approve, "Fine.")).IsRefused("unknown-person");
        (await alert.TriesToDecide("ara-1", Decision.Return, "Not yet.")).IsRefused("reason-missing");
        (await alert.TriesToDecide("ara-1", Decision.Return, "Not yet.", "no-such-reason")).IsRefused("unknown-reason");
        (await alert.TriesToDecide("ara-1", Decision.Return, " ", "home-not-visited")).IsRefused("text-missing");
        await alert.IsWithTheAra();
        Assert.Null((await alert.Review()).Decision);
    }
}
