using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Overtime.Rules;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Training;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;
using static ErAlerts.UnitTests.Domain.Training.TheOffice;

namespace ErAlerts.UnitTests.Domain.Overtime;

public class OvertimeRuleTests
{
    private static readonly DateOnly Today = Date("Wed 2026-09-09");
    private static readonly DateTimeOffset Now = At("2026-09-09 10:00");
    private static readonly QualificationBook Nobody = new([]);
    private static readonly OvertimeAsk Ask = new() { Work = OvertimeWork.Backlog, Office = "lancaster", Hours = 4m, On = Today, Why = "Twelve closings to write up." };
    private static readonly string TooLong = new('x', HoursADateAndAReasonAreGiven.LongestText + 1);

    public static TheoryData<string?, decimal, decimal, int, string> Asks => new()
    {
        { null, 4m, 0m, 0, "Twelve closings" },
        { null, 12m, 0m, 30, "Twelve closings" },
        { null, 4m, 8m, 0, "Twelve closings" },
        { "hours-out-of-range", 0m, 0m, 0, "Twelve closings" },
        { "hours-out-of-range", -1m, 0m, 0, "Twelve closings" },
        { "hours-out-of-range", 12.25m, 0m, 0, "Twelve closings" },
        { "hours-out-of-range", 4m, 8.25m, 0, "Twelve closings" },
        { "hours-not-in-quarters", 1.3m, 0m, 0, "Twelve closings" },
        { "date-passed", 4m, 0m, -1, "Twelve closings" },
        { "why-missing", 4m, 0m, 0, "  " },
        { "text-too-long", 4m, 0m, 0, TooLong },
    };

    [Theory]
    [MemberData(nameof(Asks))]
    public void A_request_names_hours_a_date_and_why(string? code, decimal hours, decimal sameDay, int days, string why) =>
        Assert.Equal(code, HoursADateAndAReasonAreGiven.Check(Ask with { Hours = hours, On = Today.AddDays(days), Why = why }, sameDay, OvertimeLimits.Example, Today)?.Code);

    [Fact]
    public void A_county_may_take_requests_after_the_work()
    {
        var limits = OvertimeLimits.Example with { DaysBack = 3 };
        Assert.Null(HoursADateAndAReasonAreGiven.Check(Ask with { On = Today.AddDays(-3) }, 0, limits, Today));
        Assert.Equal("date-passed", HoursADateAndAReasonAreGiven.Check(Ask with { On = Today.AddDays(-4) }, 0, limits, Today)?.Code);
    }

    [Fact]
    public void Backlog_overtime_is_for_the_qualified()
    {
        Assert.Equal("not-er-qualified", OvertimeIsTiedToWork.CheckBacklog(Lent, Ask, Chart, Nobody, Today)?.Code);
        Assert.Null(OvertimeIsTiedToWork.CheckBacklog(Experienced, Ask, Chart, Nobody, Today));
    }

    [Fact]
    public void Backlog_overtime_names_an_office_that_exists()
    {
        Assert.Equal("unknown-office", OvertimeIsTiedToWork.CheckBacklog(Experienced, Ask with { Office = "atlantis" }, Chart, Nobody, Today)?.Code);
        Assert.Equal("unknown-office", OvertimeIsTiedToWork.CheckBacklog(Experienced, Ask with { Office = null }, Chart, Nobody, Today)?.Code);
    }

    [Fact]
    public void Those_who_do_the_work_ask_and_nobody_else()
    {
        Assert.Equal("wrong-role", OvertimeIsTiedToWork.CheckBacklog(Ra, Ask, Chart, Nobody, Today)?.Code);
        Assert.Equal("wrong-role", OvertimeIsTiedToWork.CheckReturnedReview(Ara, Returned())?.Code);
    }

    [Fact]
    public void Review_overtime_answers_a_return_to_that_very_worker()
    {
        Assert.Null(OvertimeIsTiedToWork.CheckReturnedReview(Csw, Returned()));
        Assert.Equal("not-assigned", OvertimeIsTiedToWork.CheckReturnedReview(Lent, Returned())?.Code);
        Assert.Equal("not-returned", OvertimeIsTiedToWork.CheckReturnedReview(Csw, Submitted())?.Code);
        Assert.Equal("no-review", OvertimeIsTiedToWork.CheckReturnedReview(Csw, null)?.Code);
    }

    [Fact]
    public void A_manager_of_the_line_decides_and_nobody_their_own()
    {
        var request = ARequest(Csw.Id);
        Assert.All([Ara, Ra, Dd], manager => Assert.Null(OnlyAManagerOfTheLineDecides.Check(request, manager, Chart)));
        Assert.Equal("wrong-role", OnlyAManagerOfTheLineDecides.Check(request, Scsw, Chart)?.Code);
        Assert.Equal("not-in-line", OnlyAManagerOfTheLineDecides.Check(request, OtherAra, Chart)?.Code);
        Assert.Equal("own-request", OnlyAManagerOfTheLineDecides.Check(ARequest(Ara.Id), Ara, Chart)?.Code);
    }

    [Fact]
    public void A_refusal_or_a_cut_has_a_reason_and_a_full_grant_needs_none()
    {
        var request = ARequest(Csw.Id);
        Assert.Equal("reason-missing", ARefusalOrCutHasAReason.Check(request, null, " ")?.Code);
        Assert.Null(ARefusalOrCutHasAReason.Check(request, null, "No money this week."));
        Assert.Equal("reason-missing", ARefusalOrCutHasAReason.Check(request, 3m, null)?.Code);
        Assert.Null(ARefusalOrCutHasAReason.Check(request, 3m, "Three must do."));
        Assert.Null(ARefusalOrCutHasAReason.Check(request, 4m, null));
        Assert.Equal("text-too-long", ARefusalOrCutHasAReason.Check(request, null, TooLong)?.Code);
    }

    [Theory]
    [InlineData(0, "hours-out-of-range")]
    [InlineData(1.3, "hours-not-in-quarters")]
    [InlineData(4.25, "more-than-asked")]
    public void Hours_granted_are_quarters_and_never_more_than_asked(double hours, string code) =>
        Assert.Equal(code, ARefusalOrCutHasAReason.Check(ARequest(Csw.Id), (decimal)hours, "so be it")?.Code);

    [Fact]
    public void Only_the_worker_takes_a_request_back()
    {
        Assert.Null(OnlyTheWorkerWithdraws.Check(ARequest(Csw.Id), Csw.Id));
        Assert.Equal("not-own-request", OnlyTheWorkerWithdraws.Check(ARequest(Csw.Id), Ara.Id)?.Code);
    }

    [Fact]
    public void Who_decides_second_is_told_how_it_ended()
    {
        var request = ARequest(Csw.Id);
        Assert.Null(ARequestIsDecidedOnce.Check(request));
        request.Refused(Ara.Id, Now, "No money this week.");
        var refusal = ARequestIsDecidedOnce.Check(request);
        Assert.Equal(("already-decided", RefusalKind.Conflict, "This request was refused by ARA-1."), (refusal?.Code, refusal!.Kind, refusal.Message));
        var withdrawn = ARequest(Csw.Id);
        withdrawn.Withdrawn(Now);
        Assert.Equal("already-withdrawn", ARequestIsDecidedOnce.Check(withdrawn)?.Code);
    }

    private static OvertimeRequest ARequest(string personId) => new(1, personId, "lancaster", Ask, planId: 5, Now);

    private static Review Submitted()
    {
        var facts = new ReferralFacts
        {
            Number = "1234567890123456789",
            Office = "lancaster",
            CswId = Csw.Id,
            ScswId = Scsw.Id,
            ReceivedAt = Now.AddDays(-40),
            ReceivedOn = Today.AddDays(-40),
            ResponseType = ResponseType.FiveDay,
            Children = 2,
            PriorReferrals = 0,
            Status = ReferralStatus.Open,
        };
        return new Review(1, new Referral(1, "cws", facts, Now), Csw.Id, Now);
    }

    private static Review Returned()
    {
        var review = Submitted();
        review.ReturnedToCsw();
        return review;
    }
}
