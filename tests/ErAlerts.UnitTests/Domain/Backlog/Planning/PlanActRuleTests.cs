using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Domain.People;
using static ErAlerts.UnitTests.Domain.Backlog.Planning.APlan;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Backlog.Planning;

public class PlanActRuleTests
{
    [Fact]
    public void Only_the_RA_of_the_office_drafts()
    {
        Assert.Null(OnlyTheRaOfTheOfficeDrafts.Check("lancaster", Ra));
        Assert.Equal("other-office", OnlyTheRaOfTheOfficeDrafts.Check("lancaster", OtherRa)?.Code);
        Assert.Equal("wrong-role", OnlyTheRaOfTheOfficeDrafts.Check("lancaster", Dd)?.Code);
    }

    [Fact]
    public void Only_a_DD_over_the_office_decides_and_nobody_their_own_plan()
    {
        Assert.Null(OnlyADdOverTheOfficeDecides.Check(Submitted(), Dd));
        Assert.Equal("other-office", OnlyADdOverTheOfficeDecides.Check(Submitted(), OtherDd)?.Code);
        Assert.Equal("wrong-role", OnlyADdOverTheOfficeDecides.Check(Submitted(), OtherRa)?.Code);
        Assert.Equal("own-plan", OnlyADdOverTheOfficeDecides.Check(Submitted(), Ra with { Roles = [Role.Ra, Role.Dd] })?.Code);
    }

    [Fact]
    public void A_plan_is_decided_while_it_is_submitted()
    {
        Assert.Null(APlanIsDecidedOnceSubmitted.Check(Submitted()));
        Assert.Equal("plan-not-submitted", APlanIsDecidedOnceSubmitted.Check(Draft())?.Code);
        Assert.Equal("already-decided", APlanIsDecidedOnceSubmitted.Check(Approved())?.Code);
        var replaced = Draft();
        replaced.Replaced(2, Now);
        Assert.Equal("already-decided", APlanIsDecidedOnceSubmitted.Check(replaced)?.Code);
    }

    [Fact]
    public void A_sending_back_and_a_comment_say_something()
    {
        Assert.Equal("text-missing", APlanIsDecidedOnceSubmitted.CheckText("  ")?.Code);
        Assert.Equal("text-too-long", ACommentSaysSomething.Check(new string('x', ACommentSaysSomething.LongestText + 1))?.Code);
        Assert.Null(ACommentSaysSomething.Check("Whom do you borrow?"));
    }

    [Fact]
    public void Only_a_draft_is_rewritten_and_an_approved_target_stands()
    {
        Assert.Null(OnlyADraftIsRewritten.Check(Draft()));
        Assert.Equal("plan-not-draft", OnlyADraftIsRewritten.Check(Submitted())?.Code);
        Assert.Equal("plan-not-draft", OnlyADraftIsRewritten.Check(Approved())?.Code);
        Assert.Null(OnlyADraftIsRewritten.CheckTarget(Approved(), Content with { OvertimeHours = 900m, Curve = [.. Content.Curve] }));
        Assert.Equal("target-frozen", OnlyADraftIsRewritten.CheckTarget(Approved(), Content with { TargetCount = 120 })?.Code);
        Assert.Equal("target-frozen", OnlyADraftIsRewritten.CheckTarget(Approved(), Content with { TargetOn = TargetOn.AddDays(1) })?.Code);
        Assert.Equal("target-frozen", OnlyADraftIsRewritten.CheckTarget(Approved(), Content with { Curve = Content.Curve.RemoveAt(0) })?.Code);
    }

    [Fact]
    public void An_office_writes_one_plan_at_a_time()
    {
        Assert.Null(AnOfficeHasOneDraftAtATime.Check([Approved()]));
        Assert.Equal("plan-being-written", AnOfficeHasOneDraftAtATime.Check([Approved(), Draft()])?.Code);
        Assert.Equal("plan-being-written", AnOfficeHasOneDraftAtATime.Check([Submitted()])?.Code);
    }

    [Fact]
    public void The_offices_RA_and_DD_work_the_plan_in_force()
    {
        Assert.All([Ra, Dd], person => Assert.Null(TheOfficesRaOrDdWorksThePlan.Check(Approved(), person)));
        Assert.Equal("wrong-role", TheOfficesRaOrDdWorksThePlan.Check(Approved(), Ara)?.Code);
        Assert.Equal("other-office", TheOfficesRaOrDdWorksThePlan.Check(Approved(), OtherRa)?.Code);
        Assert.Equal("plan-not-in-force", TheOfficesRaOrDdWorksThePlan.Check(Submitted(), Ra)?.Code);
    }

    [Fact]
    public void An_action_is_reported_done_once_by_its_owner_the_RA_or_the_DD()
    {
        var plan = Approved();
        Assert.All([Ara, Ra, Dd], person => Assert.Null(TheOfficesRaOrDdWorksThePlan.CheckDone(plan, 1, person)));
        Assert.Equal("wrong-role", TheOfficesRaOrDdWorksThePlan.CheckDone(plan, 1, Csw)?.Code);
        Assert.Equal("no-such-action", TheOfficesRaOrDdWorksThePlan.CheckDone(plan, 2, Ara)?.Code);
        Assert.Equal("plan-not-in-force", TheOfficesRaOrDdWorksThePlan.CheckDone(Draft(), 1, Ara)?.Code);
        plan.ActionDone(1, Today);
        Assert.Equal("action-done", TheOfficesRaOrDdWorksThePlan.CheckDone(plan, 1, Ara)?.Code);
    }

    [Fact]
    public void Checkpoints_come_once_a_week_in_order_when_the_week_is_over()
    {
        var plan = Approved();
        var monday = FirstWeek.Plus(1).Monday;
        Assert.Equal("plan-not-in-force", CheckpointsFollowTheWeeks.Check(Draft(), FirstWeek, monday)?.Code);
        Assert.Equal("week-not-over", CheckpointsFollowTheWeeks.Check(plan, FirstWeek, monday.AddDays(-1))?.Code);
        Assert.Equal("week-before-baseline", CheckpointsFollowTheWeeks.Check(plan, FirstWeek.Plus(-1), monday)?.Code);
        Assert.Null(CheckpointsFollowTheWeeks.Check(plan, FirstWeek, monday));
        plan.Checked(FirstWeek, new Tally(200, 0), new PlanTerms(10), Now);
        Assert.Equal("week-checked", CheckpointsFollowTheWeeks.Check(plan, FirstWeek, monday)?.Code);
        Assert.Equal(RefusalKind.Conflict, CheckpointsFollowTheWeeks.Check(plan, FirstWeek, monday)?.Kind);
    }
}
