using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class TheWay
{
    [Theory, EveryHost]
    public async Task A_referral_that_meets_no_criterion_closes_on_the_supervisors_approval(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var referral = await county.Submits(AReferral.With(priorReferrals: 0));
        await referral.IsWithTheSupervisor();
        await referral.SupervisorApproves();
        await referral.IsClosedWithoutAlert();
    }

    [Theory, EveryHost]
    public async Task A_supervisor_sends_back_and_the_same_cycle_goes_on(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.Submits(AReferral.ThatIsAnAlert());
        (await alert.TriesToSendBack("scsw-1", " ")).IsRefused("text-missing");
        await alert.SupervisorSendsBack(because: "The risk assessment is not signed.");
        await alert.IsWithTheCsw();
        await alert.WaitsFor("csw-1");
        await county.ClockReaches("Thu 2026-07-02 09:00");
        await alert.IsAnsweredAndSentToTheAraAgain("Signed.");
        await alert.IsInCycle(1);
        await alert.IsDueOn("Fri 2026-07-10");                            // the clock began with the ARA, not with the first submission
        await alert.Approves(by: "ARA", because: "Complete.");
        await alert.IsClosed();
    }

    [Theory, EveryHost]
    public async Task A_referral_withdrawn_while_it_waits_ends_its_review_and_stops_the_clock(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await county.ClockReaches("Thu 2026-07-09 08:00");
        await alert.IsEscalatedTo("RA", "Lancaster");
        await county.Receives(alert.Referral with { Status = "withdrawn", ClosedAt = "2026-07-09T07:30:00" });
        await alert.IsWithdrawn();
        await alert.HasNoOpenWork();
        await county.ClockReaches("Mon 2026-07-13 08:00");
        await alert.IsEscalatedOnceToEach("RA");
        (await alert.TriesToDecide("ara-1", Domain.Alerts.Decision.Approve, "Too late.")).IsRefused("already-decided");
    }

    [Theory, EveryHost]
    public async Task A_referral_promoted_to_a_case_ends_its_review_wherever_it_stands(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var withSupervisor = await county.Submits(AReferral.ThatIsAnAlert());
        var returned = await county.SendsToTheAra(AReferral.ThatIsAnAlert());
        await returned.Returns(by: "ARA", because: "See the home.", "home-not-visited");
        await county.ClockReaches("Wed 2026-07-01 12:00");
        foreach (var alert in new[] { withSupervisor, returned })
        {
            await county.Receives(alert.Referral with { Status = "promoted", ClosedAt = "2026-07-01T11:00:00" });
            await alert.IsWithdrawn();
            await alert.HasNoOpenWork();
        }
    }

    [Theory, EveryHost]
    public async Task Once_an_alert_always_an_alert(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.With(priorReferrals: 6));
        await alert.Returns(by: "ARA", because: "Is the history right?", "history-not-considered");
        await county.ClockReaches("Wed 2026-07-01 12:00");
        await county.Receives(alert.Referral with { PriorReferrals = 0 });
        await alert.IsAnsweredAndSentToTheAraAgain("The earlier referrals were another family's.");
        await alert.IsInCycle(2);
        (await alert.TriesToApproveAsSupervisor("scsw-1")).IsRefused("not-with-scsw");
        await alert.Approves(by: "ARA", because: "Agreed.");
        await alert.IsClosed();
    }

    [Theory, EveryHost]
    public async Task A_sensitive_referral_does_not_exist_for_those_outside_its_line(Host host)
    {
        await using var county = await host.Opens("Tue 2026-06-30 14:00");
        var alert = await county.SendsToTheAra(AReferral.With(priorReferrals: 6, sensitive: true));
        (await alert.TriesToDecide("ara-3", Domain.Alerts.Decision.Approve, "Fine.")).IsRefused("unknown-referral");
        (await alert.TriesToSubmit("csw-3")).IsRefused("unknown-referral");
        await alert.Approves(by: "ARA", because: "Closing criteria met.");
        await alert.IsClosed();
    }
}
