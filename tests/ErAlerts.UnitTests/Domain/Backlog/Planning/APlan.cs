using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Domain.Training;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Backlog.Planning;

/// <summary>Lancaster's plan from 300 referrals to 100 in twenty weeks, and what its rules are asked with.</summary>
internal static class APlan
{
    public static readonly DateOnly Today = Date("Wed 2026-03-04");
    public static readonly DateTimeOffset Now = At("2026-03-04 10:00");
    public static readonly CountyWeek FirstWeek = CountyWeek.Of(Today);
    public static readonly DateOnly TargetOn = FirstWeek.Plus(19).Sunday;

    public static PlanContent Content { get; } = new()
    {
        TargetOn = TargetOn,
        TargetCount = 100,
        Curve = TargetCurve.Straight(300, Today, 100, TargetOn),
        Actions = [new PlanAction(1, "Review every referral over 90 days", Ara.Id, Today.AddDays(14))],
        Staff = [BorrowedStaff.Of(Experienced, 50, Today, Today.AddDays(60))],
        OvertimeHours = 200m,
    };

    public static PlanSetting Setting { get; } = new()
    {
        Today = Today,
        CountNow = 300,
        Chart = Chart,
        Qualifications = new QualificationBook([]),
    };

    public static BacklogPlan Draft() => new(1, "lancaster", Ra.Id, Now, Content);

    public static BacklogPlan Submitted()
    {
        var plan = Draft();
        plan.Submitted(Ra.Id, Now);
        return plan;
    }

    public static BacklogPlan Approved()
    {
        var plan = Submitted();
        plan.Approved(Dd.Id, Now, new PlanBaseline(Today, new Tally(700, 1500), new Tally(300, 640), new Tally(260, 560), ImmutableArray.Create(new Tally(300, 640), default, default, default)));
        return plan;
    }
}
