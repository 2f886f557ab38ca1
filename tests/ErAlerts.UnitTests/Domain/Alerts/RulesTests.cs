using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using static ErAlerts.UnitTests.Domain.Alerts.AnAlert;

namespace ErAlerts.UnitTests.Domain.Alerts;

public sealed class RulesTests
{
    private static readonly HashSet<string> Known = ["documentation-incomplete"];

    [Fact]
    public void The_assigned_worker_submits() => Assert.Null(OnlyTheAssignedCswSubmits.Check(Referral(), Csw));

    [Fact]
    public void Who_is_no_csw_does_not_submit() => Assert.Equal("wrong-role", OnlyTheAssignedCswSubmits.Check(Referral(), Ara)?.Code);

    [Fact]
    public void A_worker_of_another_office_does_not_submit() =>
        Assert.Equal("other-office", OnlyTheAssignedCswSubmits.Check(Referral(), Person("CSW-9", Role.Csw, "pomona", null))?.Code);

    [Fact]
    public void A_colleague_does_not_submit() =>
        Assert.Equal("not-assigned", OnlyTheAssignedCswSubmits.Check(Referral(), Person("CSW-9", Role.Csw, Office, null))?.Code);

    [Fact]
    public void A_closed_referral_is_not_submitted()
    {
        var closed = Referral(Facts() with { Status = ReferralStatus.Closed, ClosedAt = Start, ClosedOn = new DateOnly(2026, 6, 30) });

        Assert.Equal("not-open", OnlyOpenReferralsAreSubmitted.Check(closed, null)?.Code);
    }

    [Fact]
    public void A_waiting_review_is_not_submitted_again() =>
        Assert.Equal("already-submitted", OnlyOpenReferralsAreSubmitted.Check(Referral(), Submitted())?.Code);

    [Fact]
    public void A_returned_review_is_submitted_again() =>
        Assert.Null(OnlyOpenReferralsAreSubmitted.Check(Referral(), Decided(Decision.Return)));

    [Fact]
    public void An_approved_review_is_not_submitted_again() =>
        Assert.Equal("already-decided", OnlyOpenReferralsAreSubmitted.Check(Referral(), Decided(Decision.Approve))?.Code);

    [Fact]
    public void The_units_supervisor_approves_first() => Assert.Null(OnlyTheScswOfTheUnitApproves.Check(Submitted(), Scsw, Chart()));

    [Fact]
    public void A_supervisor_of_another_unit_does_not_approve() =>
        Assert.Equal("not-assigned", OnlyTheScswOfTheUnitApproves.Check(Submitted(), Person("SCSW-9", Role.Scsw, Office, null), Chart())?.Code);

    [Fact]
    public void Nobody_approves_an_investigation_of_their_own()
    {
        var both = Csw with { Roles = [Role.Csw, Role.Scsw] };

        Assert.Equal("own-investigation", OnlyTheScswOfTheUnitApproves.Check(Submitted(), both, Chart())?.Code);
    }

    [Fact]
    public void What_is_with_the_ara_is_not_approved_by_the_supervisor_again() =>
        Assert.Equal("not-with-scsw", OnlyTheScswOfTheUnitApproves.Check(WithAra(), Scsw, Chart())?.Code);

    [Fact]
    public void The_reviews_ara_decides() => Assert.Null(OnlyTheReviewsAraDecides.Check(WithAra(), Ara));

    [Fact]
    public void Another_ara_does_not_decide() =>
        Assert.Equal("not-assigned", OnlyTheReviewsAraDecides.Check(WithAra(), Person("ARA-9", Role.Ara, Office, null))?.Code);

    [Fact]
    public void A_supervisor_does_not_decide() => Assert.Equal("wrong-role", OnlyTheReviewsAraDecides.Check(WithAra(), Scsw)?.Code);

    [Fact]
    public void Who_gave_the_first_approval_does_not_decide()
    {
        var both = Scsw with { Roles = [Role.Scsw, Role.Ara] };

        Assert.Equal("own-investigation", OnlyTheReviewsAraDecides.Check(WithAra(), both)?.Code);
    }

    [Fact]
    public void The_second_to_decide_is_told_who_decided_and_when()
    {
        var refusal = ADecisionIsMadeOnce.Check(Decided(Decision.Approve));

        Assert.Equal("already-decided", refusal?.Code);
        Assert.Equal(RefusalKind.Conflict, refusal?.Kind);
        Assert.Contains("ARA-1", refusal?.Message);
        Assert.Contains("2026-06-30T23:00:00Z", refusal?.Message);
    }

    [Fact]
    public void What_is_with_the_supervisor_is_not_decided() => Assert.Equal("not-with-ara", ADecisionIsMadeOnce.Check(Submitted())?.Code);

    [Theory]
    [InlineData(Decision.Return, null, "what to do", "reason-missing")]
    [InlineData(Decision.Return, "made-up", "what to do", "unknown-reason")]
    [InlineData(Decision.Return, "documentation-incomplete", " ", "text-missing")]
    [InlineData(Decision.Return, "documentation-incomplete", "what to do", null)]
    [InlineData(Decision.Approve, null, "", null)]
    public void A_return_names_known_reasons_and_says_what_to_do(Decision decision, string? reason, string text, string? refused) =>
        Assert.Equal(refused, AReturnNeedsAReason.Check(decision, reason is null ? [] : [reason], text, Known)?.Code);

    [Fact]
    public void A_text_without_end_is_refused() =>
        Assert.Equal("text-too-long", AReturnNeedsAReason.Check(Decision.Approve, [], new string('x', AReturnNeedsAReason.LongestText + 1), Known)?.Code);
}
