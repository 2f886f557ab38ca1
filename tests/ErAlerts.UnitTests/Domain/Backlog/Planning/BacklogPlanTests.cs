using System.Text.Json;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using static ErAlerts.UnitTests.Domain.Backlog.Planning.APlan;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Backlog.Planning;

public class BacklogPlanTests
{
    private static readonly PlanTerms Terms = new(Threshold: 110);

    [Fact]
    public void A_plan_is_drafted_sent_back_submitted_again_and_approved()
    {
        var plan = Draft();
        Assert.Equal((PlanState.Draft, true, false), (plan.State, plan.IsDraft, plan.IsInForce));
        plan.Submitted(Ra.Id, Now);
        plan.SentBack(Dd.Id, Now, "Whom do you borrow?");
        Assert.Equal((PlanState.SentBack, true, "Whom do you borrow?"), (plan.State, plan.IsDraft, plan.SendBackText));
        plan.Revised(Content with { OvertimeHours = 300m });
        plan.Submitted(Ra.Id, Now.AddDays(1));
        Assert.Equal((PlanState.Submitted, false, Now.AddDays(1)), (plan.State, plan.IsDraft, plan.SubmittedAt));
        plan.Approved(Dd.Id, Now.AddDays(2), new PlanBaseline(Today, default, new Tally(300, 640), default, []));
        Assert.Equal((PlanState.Approved, true, true), (plan.State, plan.IsInForce, plan.IsLive));
        Assert.Equal((Dd.Id, Now.AddDays(2), 300m, 5), (plan.DecidedBy, plan.DecidedAt, plan.Content.OvertimeHours, plan.Version));
    }

    [Fact]
    public void The_baseline_is_the_count_as_it_stood_at_approval()
    {
        var count = BacklogCount.Of([new("lancaster", Today.AddDays(-50), Today.AddDays(-20), null, 3)], Today, Time.TheCounty.Calendar, Time.TheCounty.Days(5));
        var baseline = PlanBaseline.Of(count.Of("lancaster")!, Today);
        Assert.Equal((Today, new Tally(1, 3), new Tally(1, 3), Tally.None), (baseline.AsOf, baseline.Open, baseline.Over30SinceReceipt, baseline.Over30SinceContact));
        Assert.Equal(new Tally(1, 3), baseline.Bands[1]);
    }

    [Fact]
    public void On_target_stays_approved()
    {
        var plan = Approved();
        Assert.Equal(CheckpointVerdict.OnTarget, Check(plan, 0, 290));
        Assert.Equal((PlanState.Approved, 290, 0), (plan.State, plan.Checkpoints[0].Target, plan.Checkpoints[0].BehindBy));
    }

    [Fact]
    public void Behind_for_two_weeks_running_climbs_once()
    {
        var plan = Approved();
        Assert.Equal(CheckpointVerdict.Behind, Check(plan, 0, 295));
        Assert.Equal((PlanState.Behind, 5), (plan.State, plan.Checkpoints[0].BehindBy));
        Assert.Equal(CheckpointVerdict.Climbs, Check(plan, 1, 295));
        Assert.Equal(PlanState.Escalated, plan.State);
        Assert.Equal(CheckpointVerdict.Behind, Check(plan, 2, 295));
        Assert.Equal(PlanState.Escalated, plan.State);
    }

    [Fact]
    public void A_week_on_target_between_two_behind_does_not_climb()
    {
        var plan = Approved();
        Check(plan, 0, 295);
        Assert.Equal(CheckpointVerdict.Recovered, Check(plan, 1, 280));
        Assert.Equal(CheckpointVerdict.Behind, Check(plan, 2, 275));
        Assert.Equal(PlanState.Behind, plan.State);
    }

    [Fact]
    public void After_recovering_it_climbs_again_when_behind_again()
    {
        var plan = Approved();
        Check(plan, 0, 295);
        Check(plan, 1, 295);
        Assert.Equal(CheckpointVerdict.Recovered, Check(plan, 2, 200));
        Assert.Equal(PlanState.Approved, plan.State);
        Check(plan, 3, 295);
        Assert.Equal(CheckpointVerdict.Climbs, Check(plan, 4, 295));
    }

    [Fact]
    public void A_missed_week_breaks_the_run()
    {
        var plan = Approved();
        Check(plan, 0, 295);
        Assert.Equal(CheckpointVerdict.Behind, Check(plan, 2, 295));
    }

    [Fact]
    public void Done_when_at_or_under_the_threshold_for_four_weeks_running()
    {
        var plan = Approved();
        Assert.Equal(CheckpointVerdict.OnTarget, Check(plan, 0, 110));
        Assert.Equal(CheckpointVerdict.OnTarget, Check(plan, 1, 111));
        Check(plan, 2, 110);
        Check(plan, 3, 109);
        Assert.Equal(CheckpointVerdict.OnTarget, Check(plan, 4, 90));
        Assert.True(plan.IsLive);
        Assert.Equal(CheckpointVerdict.Done, Check(plan, 5, 90));
        Assert.Equal((PlanState.Done, false, Now.AddDays(35)), (plan.State, plan.IsLive, plan.EndedAt));
    }

    [Fact]
    public void The_weeks_that_climb_and_finish_are_settings()
    {
        var plan = Approved();
        Assert.Equal(CheckpointVerdict.Climbs, plan.Checked(FirstWeek, new Tally(400, 0), Terms with { WeeksBehindToClimb = 1 }, Now));
        Assert.Equal(CheckpointVerdict.Done, plan.Checked(FirstWeek.Plus(1), new Tally(90, 0), Terms with { WeeksUnderToFinish = 1 }, Now));
    }

    [Theory]
    [InlineData(110, false)]
    [InlineData(111, true)]
    public void An_office_above_its_threshold_needs_a_plan(int over30, bool needs) => Assert.Equal(needs, Terms.NeedsPlan(over30));

    [Fact]
    public void After_the_last_week_of_the_curve_its_target_stands_and_before_the_first_there_is_none()
    {
        Assert.Equal(100, Content.Curve.TargetOf(FirstWeek.Plus(40)));
        Assert.Null(Content.Curve.TargetOf(FirstWeek.Plus(-1)));
        var plan = Approved();
        Assert.Equal(CheckpointVerdict.OnTarget, Check(plan, -1, 1000));
        Assert.Null(plan.Checkpoints[0].Target);
    }

    [Fact]
    public void A_plan_replaced_by_a_newer_one_has_ended()
    {
        var plan = Approved();
        plan.Replaced(2, Now);
        Assert.Equal((PlanState.Replaced, 2L, false, false), (plan.State, plan.ReplacedBy, plan.IsLive, plan.IsInForce));
    }

    [Fact]
    public void Comments_climbs_and_actions_done_are_kept()
    {
        var plan = Approved();
        plan.Commented(new PlanComment(Ara.Id, Now, "Two of ours are ill."));
        plan.Climbed(new PlanClimb(FirstWeek, Dd.Id, Now));
        plan.ActionDone(1, Today);
        Assert.Equal("Two of ours are ill.", Assert.Single(plan.Comments).Text);
        Assert.Equal(Dd.Id, Assert.Single(plan.Climbs).PersonId);
        Assert.Equal(Today, plan.Content.Actions[0].DoneOn);
        Assert.False(plan.Content.Actions[0].IsLateOn(Today.AddDays(90)));
        Assert.True(Content.Actions[0].IsLateOn(Today.AddDays(15)));
    }

    [Fact]
    public void What_a_plan_says_survives_being_written_as_JSON()
    {
        var json = JsonSerializer.Serialize(Content);
        Assert.Contains("\"Week\":\"2026-03-02\"", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<PlanContent>(json)));
        var plan = Approved();
        Check(plan, 0, 295);
        var checkpoints = JsonSerializer.Serialize(plan.Checkpoints);
        Assert.Equal(checkpoints, JsonSerializer.Serialize(JsonSerializer.Deserialize<List<Checkpoint>>(checkpoints)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CountyWeek>("\"3/2/2026\""));
    }

    private static CheckpointVerdict Check(BacklogPlan plan, int week, int over30) =>
        plan.Checked(FirstWeek.Plus(week), new Tally(over30, 2 * over30), Terms, Now.AddDays(7 * week));
}
