using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Backlog.Planning.Rules;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using static ErAlerts.UnitTests.Domain.Backlog.Planning.APlan;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Backlog.Planning;

public class HelperRuleTests
{
    [Fact]
    public void Only_a_manager_of_the_office_gives_referrals()
    {
        Assert.Null(OnlyManagersOfTheOffice.Check("lancaster", Ra, "backlog work is given"));
        Assert.Equal("wrong-role", OnlyManagersOfTheOffice.Check("lancaster", Experienced, "backlog work is given")?.Code);
        Assert.Equal("other-office", OnlyManagersOfTheOffice.Check("lancaster", OtherRa, "backlog work is given")?.Code);
    }

    [Fact]
    public void A_referral_that_is_given_is_open_over_30_not_sensitive_and_nobody_else_s()
    {
        var held = new HelperAssignment(1, 1, "1", "lancaster", "helper-2", "ra-1", Now);
        Assert.Null(Check(AReferral(31)));
        Assert.Equal("not-over-30", Check(AReferral(30))?.Code);
        Assert.Equal("unknown-referral", Check(AReferral(31, sensitive: true))?.Code);
        Assert.Equal("not-open", Check(AReferral(31, status: ReferralStatus.Closed))?.Code);
        Assert.Equal("has-helper", ABacklogReferralIsGivenOnce.Check(AReferral(31), held, Today)?.Code);
        held.TakenBack("ra-1", Now);
        Assert.Equal("ra-1", held.TakenBackBy);
    }

    [Fact]
    public void A_helper_is_a_social_worker_and_not_the_assigned_one()
    {
        Assert.Null(ABacklogReferralIsGivenOnce.CheckHelper(AReferral(31), Experienced));
        Assert.Equal("wrong-role", ABacklogReferralIsGivenOnce.CheckHelper(AReferral(31), Ra)?.Code);
        Assert.Equal("own-referral", ABacklogReferralIsGivenOnce.CheckHelper(AReferral(31), Experienced with { Id = "csw-own" })?.Code);
    }

    [Fact]
    public void Sharing_out_follows_the_order_and_the_time_that_each_helper_has()
    {
        var items = Enumerable.Range(1, 9).Select(n => new BacklogItem($"{n}", new CalendarDays(40), 3, null)).ToArray();
        var shares = SharingOut.Of(items, [new("full", 100, 0), new("half", 50, 0), new("none", 0, 0)], mostEach: 4);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], shares.Select(s => s.Item.Number));
        Assert.Equal(["full", "half", "full", "full", "half", "full"], shares.Select(s => s.HelperId));
        Assert.Equal(shares.AsEnumerable(), SharingOut.Of(items, [new("none", 0, 0), new("half", 50, 0), new("full", 100, 0)], mostEach: 4));
    }

    [Fact]
    public void Who_holds_the_most_a_helper_may_gets_no_more()
    {
        var items = new[] { new BacklogItem("1", new CalendarDays(40), 3, null), new BacklogItem("2", new CalendarDays(40), 3, null) };
        Assert.Equal(["b", "b"], SharingOut.Of(items, [new("a", 100, 4), new("b", 100, 1)], mostEach: 4).Select(s => s.HelperId));
        Assert.Empty(SharingOut.Of(items, [], mostEach: 4));
    }

    private static ErAlerts.Domain.Refusal? Check(Referral referral) => ABacklogReferralIsGivenOnce.Check(referral, null, Today);

    private static Referral AReferral(int age, bool sensitive = false, ReferralStatus status = ReferralStatus.Open) => new(
        1,
        "test",
        new ReferralFacts
        {
            Number = "0123456789012345678",
            Office = "lancaster",
            CswId = "csw-own",
            ScswId = "scsw-1",
            ReceivedAt = Now.AddDays(-age),
            ReceivedOn = Today.AddDays(-age),
            ResponseType = ResponseType.FiveDay,
            Children = 2,
            PriorReferrals = 0,
            Sensitive = sensitive,
            Status = status,
            ClosedAt = status == ReferralStatus.Open ? null : Now,
            ClosedOn = status == ReferralStatus.Open ? null : Today,
        },
        Now);
}
