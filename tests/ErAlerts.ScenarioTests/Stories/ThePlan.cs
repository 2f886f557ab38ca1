using ErAlerts.Application.Backlog.Plans;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.ScenarioTests.Vocabulary;

namespace ErAlerts.ScenarioTests.Stories;

public sealed class ThePlan
{
    private const string Target = "Sun 2026-05-31";

    [Theory, EveryHost]
    public async Task A_plan_is_lived_through_over_twenty_weeks(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 03:00");
        var backlog = await county.HasOpenSince("Thu 2025-11-20", 40);
        var plan = await county.OpensAPlan();                                         // 40 over 30 days, threshold 25
        await county.OpensNoPlan();                                                   // one plan an office
        await IsDraftedLate(county, plan);
        await IsSentBackAndApproved(county, plan);

        await plan.StandsOnMondays(PlanState.Behind, "2026-01-26");                   // 40 against 38
        await plan.IsSeenBy();
        await plan.StandsOnMondays(PlanState.Escalated, "2026-02-02");                // the second week running
        await plan.IsSeenBy("dd-1");
        await county.ClockReaches("Wed 2026-02-04 11:00");
        await county.Closes(backlog, 10);
        await plan.StandsOnMondays(PlanState.Approved, "2026-02-09");                 // 30 against 36: recovered
        await plan.IsSeenBy();
        await plan.StandsOnMondays(PlanState.Approved, "2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23");
        await plan.StandsOnMondays(PlanState.Behind, "2026-03-30");                   // 30 against 29
        await county.Closes(backlog, 3);
        await plan.StandsOnMondays(PlanState.Approved, "2026-04-06", "2026-04-13");   // 27
        await plan.StandsOnMondays(PlanState.Behind, "2026-04-20");                   // 27 against 26
        await county.Closes(backlog, 6);
        await plan.StandsOnMondays(PlanState.Approved, "2026-04-27");                 // 21: under the threshold, week 1 of 4
        await county.IsDownUntil("Wed 2026-05-13 08:00");                             // weeks 2 and 3 are checked as they were
        await plan.StandsOnMondays(PlanState.Done, "2026-05-18");
        await plan.HasEnded();
        await IsRemembered(plan);
        await county.OpensNoPlan();
    }

    [Theory, EveryHost]
    public async Task A_newer_plan_replaces_the_one_in_force_when_it_is_approved(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 09:00");
        await county.HasOpenSince("Thu 2025-11-20", 30);
        var first = await county.OpensAPlan();
        (await county.Step(u => u.OpenPlan.Run("lancaster", "ra-1"))).IsRefused("plan-being-written");
        await first.IsDrafted(20, Target);
        await first.IsSubmitted();
        await first.IsApproved();
        var second = await county.BeginsAPlan("lancaster", "ra-1");
        await second.IsDrafted(10, Target);
        await second.IsSubmitted();
        await first.Stands(PlanState.Approved);
        await second.IsApproved();
        await first.Stands(PlanState.Replaced);
        await first.HasEnded();
        Assert.Equal(second.Id, (await first.Now()).ReplacedBy);
        await second.StandsOnMondays(PlanState.Behind, "2026-01-12");
    }

    [Theory, EveryHost]
    public async Task A_plan_in_force_keeps_its_target_and_changes_its_staff_within_the_rules(Host host)
    {
        await using var county = await host.Opens("Mon 2026-01-05 09:00");
        await county.HasOpenSince("Thu 2025-11-20", 30);
        var plan = await county.OpensAPlan();
        await plan.IsDrafted(20, Target);
        await plan.IsSubmitted();
        await plan.IsApproved();
        var writing = new PlanWriting { TargetOn = Moments.Day(Target), TargetCount = 20, Staff = [new StaffWriting("csw-2", 50, new(2026, 1, 6), new(2026, 3, 6))] };
        (await county.Step(u => u.ChangePlan.Run(plan.Id, "ra-1", writing with { TargetCount = 25 }))).IsRefused("target-frozen");
        (await county.Step(u => u.ChangePlan.Run(plan.Id, "ra-2", writing))).IsRefused("other-office");
        (await county.Step(u => u.ChangePlan.Run(plan.Id, "ra-1", writing, expectedVersion: 1))).IsRefused("stale");
        (await county.Step(u => u.ChangePlan.Run(plan.Id, "ra-1", writing with { Staff = [new StaffWriting("csw-3", 50, new(2026, 1, 6), new(2026, 3, 6))] }))).IsRefused("not-er-qualified");
        (await county.Step(u => u.ChangePlan.Run(plan.Id, "ra-1", writing))).IsDone();
        var lent = Assert.Single((await plan.Now()).Content.Staff);
        Assert.Equal(("scsw-2", "palmdale"), (lent.FromUnit, lent.FromOffice));
        (await county.Step(u => u.CommentOnPlan.Run(plan.Id, "ara-1", "Two more next week."))).IsDone();
        (await county.Step(u => u.CommentOnPlan.Run(plan.Id, "csw-1", "Me too."))).IsRefused("wrong-role");
        (await county.Step(u => u.CommentOnPlan.Run(plan.Id, "ara-1", " "))).IsRefused("text-missing");
        (await county.Step(u => u.CommentOnPlan.Run(0, "ara-1", "x"))).IsRefused("unknown-plan");
    }

    private static async Task IsDraftedLate(County county, Plan plan)
    {
        await plan.WaitsFor("draft-plan", "ra-1");
        await plan.IsDueOn("Mon 2026-01-12");
        await county.ClockReaches("Mon 2026-01-12 23:59");
        await plan.IsSeenBy();
        await county.ClockReaches("Tue 2026-01-13 00:00");
        await plan.IsSeenBy("dd-1");                                                  // the draft is overdue; it stays with the RA
        await plan.WaitsFor("draft-plan", "ra-1");
        (await plan.TriesToDraft(20, Target, "ra-2")).IsRefused("other-office");
        await plan.IsDrafted(20, Target, lent: "csw-3");
        var session = await county.PlansASession("Thu 2026-01-15");
        Assert.Contains("the next session is 'ER basics' on Thu 15 Jan, Room 4", (await plan.TriesToSubmit("ra-1")).IsRefused("not-er-qualified").Message, StringComparison.Ordinal);
        await county.ClockReaches("Fri 2026-01-16 09:00");
        await county.TakesInTheSheet(session, "csw-3");
        (await plan.TriesToSubmit("ra-1")).IsRefused("not-er-qualified");             // lent from 13 January, trained on the 15th
        await plan.IsDrafted(20, Target, lent: "csw-3");
        await plan.IsSubmitted();
        await plan.WaitsFor("decide-plan", "dd-1");
        await plan.IsSeenBy();
    }

    private static async Task IsSentBackAndApproved(County county, Plan plan)
    {
        (await plan.TriesToDecide("ra-1", approve: true, string.Empty)).IsRefused("own-plan");
        (await plan.TriesToDecide("dd-1", approve: false, " ")).IsRefused("text-missing");
        await plan.IsSentBack("Who covers the unit that lends Cameron Cole?");
        await plan.WaitsFor("draft-plan", "ra-1");
        await plan.IsDueOn("Mon 2026-01-26");                                         // Mon 19 January is a holiday
        await county.ClockReaches("Thu 2026-01-22 10:00");
        await plan.IsDrafted(20, Target, lent: "csw-3");
        await plan.IsSubmitted();
        await plan.IsApproved();
        (await plan.TriesToDecide("dd-1", approve: true, string.Empty)).IsRefused("already-decided");
        Assert.Equal(40, (await plan.Now()).Baseline!.Over30SinceReceipt.Referrals);
    }

    private static async Task IsRemembered(Plan plan)
    {
        var lived = await plan.Now();
        Assert.Equal(17, lived.Checkpoints.Length);
        Assert.Equal([38, 37, 36, 35], lived.Checkpoints.Take(4).Select(c => c.Target!.Value));
        Assert.Equal([40, 40, 30], lived.Checkpoints.Take(3).Select(c => c.Actual.Referrals));
        Assert.Equal(lived.Checkpoints[14].At, lived.Checkpoints[15].At);             // the two weeks of the standstill, caught up at once
        Assert.Equal("dd-1", Assert.Single(lived.Climbs).PersonId);
        Assert.Equal("Who covers the unit that lends Cameron Cole?", lived.SendBackText);
    }
}
