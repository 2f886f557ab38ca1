using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Domain.Training;
using static ErAlerts.UnitTests.Domain.Backlog.Planning.APlan;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Backlog.Planning;

public class PlanContentRuleTests
{
    private static readonly PlanAction Action = Content.Actions[0];
    private static readonly BorrowedStaff Loan = Content.Staff[0];

    public static TheoryData<string, PlanContent> Faults => new()
    {
        { "target-negative", Content with { TargetCount = -1 } },
        { "target-not-lower", Content with { TargetCount = 300 } },
        { "target-date-passed", Content with { TargetOn = Today } },
        { "target-date-too-far", Content with { TargetOn = Today.AddDays((7 * APlanHasATargetAndADate.MostWeeks) + 1) } },
        { "curve-missing", Content with { Curve = [] } },
        { "curve-missing", Content with { Curve = default } },
        { "curve-negative", Content with { Curve = Content.Curve.SetItem(3, Content.Curve[3] with { Target = -1 }) } },
        { "curve-with-gaps", Content with { Curve = Content.Curve.RemoveAt(3) } },
        { "curve-with-gaps", Content with { Curve = Content.Curve.Insert(3, Content.Curve[3]) } },
        { "curve-misses-target", Content with { Curve = Content.Curve.RemoveAt(19) } },
        { "curve-misses-target", Content with { Curve = Content.Curve.SetItem(19, Content.Curve[19] with { Target = 101 }) } },
        { "action-text-missing", Content with { Actions = [Action with { Text = " " }] } },
        { "action-number-twice", Content with { Actions = [Action, Action] } },
        { "unknown-person", Content with { Actions = [Action with { OwnerId = "ARA-99" }] } },
        { "action-after-target", Content with { Actions = [Action with { DueOn = TargetOn.AddDays(1) }] } },
        { "unknown-person", Content with { Staff = [Loan with { PersonId = "CSW-99" }] } },
        { "share-out-of-range", Content with { Staff = [Loan with { SharePercent = 0 }] } },
        { "share-out-of-range", Content with { Staff = [Loan with { SharePercent = 101 }] } },
        { "dates-reversed", Content with { Staff = [Loan with { To = Loan.From.AddDays(-1) }] } },
        { "not-er-qualified", Content with { Staff = [BorrowedStaff.Of(Lent, 50, Today, Today.AddDays(60))] } },
        { "lent-beyond-full-time", Content with { Staff = [Loan, Loan with { SharePercent = 51, From = Loan.To }] } },
        { "hours-negative", Content with { OvertimeHours = -1m } },
        { "order-empty", Content with { Order = new PriorityOrder([]) } },
        { "order-key-twice", Content with { Order = new PriorityOrder([PriorityKey.Risk, PriorityKey.Risk]) } },
        { "order-key-unknown", Content with { Order = new PriorityOrder([(PriorityKey)9]) } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_plan_with_one_fault_is_refused_for_it(string code, PlanContent content) =>
        Assert.Contains(code, APlanIsComplete.CheckAll(content, Setting).Select(r => r.Code));

    [Fact]
    public void A_complete_plan_meets_no_refusal() => Assert.Empty(APlanIsComplete.CheckAll(Content, Setting));

    [Fact]
    public void All_faults_are_named_at_once() => Assert.Equal(
        ["target-negative", "curve-missing", "hours-negative"],
        APlanIsComplete.CheckAll(Content with { TargetCount = -1, Curve = [], OvertimeHours = -1m }, Setting).Select(r => r.Code));

    [Fact]
    public void In_force_the_target_is_no_longer_judged_by_todays_count()
    {
        var recovered = Setting with { CountNow = 90 };
        Assert.Contains("target-not-lower", APlanIsComplete.CheckAll(Content, recovered).Select(r => r.Code));
        Assert.Empty(APlanIsComplete.CheckAllInForce(Content, recovered));
        Assert.Equal("hours-negative", Assert.Single(APlanIsComplete.CheckAllInForce(Content with { OvertimeHours = -1m }, recovered)).Code);
    }

    [Fact]
    public void A_helper_trained_by_a_sign_in_sheet_before_the_first_day_is_accepted()
    {
        var content = Content with { Staff = [BorrowedStaff.Of(Lent, 50, Today.AddDays(7), Today.AddDays(60))] };
        var session = new TrainingSession(7, "ER basics", Today.AddDays(3), "Room 1", Coordinator.Id);
        var refusal = Assert.Single(APlanIsComplete.CheckAll(content, Setting with { Qualifications = new QualificationBook([session]) }));
        Assert.Equal(("not-er-qualified", "staff"), (refusal.Code, refusal.Field));
        Assert.Contains("the next session is 'ER basics' on Sat 7 Mar, Room 1", refusal.Message, StringComparison.Ordinal);
        session.SignedIn(Lent.Id, Coordinator.Id, Now.AddDays(3));
        Assert.Empty(APlanIsComplete.CheckAll(content, Setting with { Qualifications = new QualificationBook([session]) }));
    }

    [Fact]
    public void Loans_of_other_plans_count_towards_a_persons_time()
    {
        var elsewhere = Loan with { From = Loan.To, To = Loan.To.AddDays(30) };
        Assert.Empty(APlanIsComplete.CheckAll(Content, Setting with { LentElsewhere = [elsewhere] }));
        var refusal = Assert.Single(APlanIsComplete.CheckAll(Content, Setting with { LentElsewhere = [elsewhere with { SharePercent = 80 }] }));
        Assert.Equal("lent-beyond-full-time", refusal.Code);
        Assert.Contains("130 %", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loans_that_follow_one_another_do_not_add_up()
    {
        var next = Loan with { SharePercent = 100, From = Loan.To.AddDays(1), To = Loan.To.AddDays(30) };
        Assert.Null(NobodyIsLentBeyondFullTime.Check(Content with { Staff = [Loan, next] }, Setting));
    }

    [Fact]
    public void A_straight_curve_falls_evenly_to_the_target()
    {
        Assert.Equal(20, Content.Curve.Length);
        Assert.Equal((290, 280, 100), (Content.Curve[0].Target, Content.Curve[1].Target, Content.Curve[^1].Target));
        Assert.All(TargetCurve.Straight(7, Today, 0, TargetOn).Zip(TargetCurve.Straight(7, Today, 0, TargetOn).Skip(1)), pair => Assert.True(pair.Second.Target <= pair.First.Target));
        Assert.Empty(TargetCurve.Straight(7, Today, 0, Today.AddDays(-7)));
    }

    [Fact]
    public void Lent_staff_make_workers_by_share_and_weekdays()
    {
        var loan = Loan with { SharePercent = 50, From = FirstWeek.Monday.AddDays(3), To = FirstWeek.Plus(1).Sunday };
        var content = Content with { Staff = [loan, loan with { PersonId = "CSW-4", SharePercent = 100 }] };
        Assert.Equal(0.2, loan.WorkersIn(FirstWeek), 10);
        Assert.Equal(1.5, content.WorkersIn(FirstWeek.Plus(1)), 10);
        Assert.Equal(0, content.WorkersIn(FirstWeek.Plus(2)), 10);
    }

    [Fact]
    public void A_loan_remembers_the_unit_and_office_that_lend() =>
        Assert.Equal(("ARA-2", "pomona"), (Loan.FromUnit, Loan.FromOffice));
}
