using ErAlerts.Domain.Referrals;
using static ErAlerts.UnitTests.Domain.Alerts.AnAlert;

namespace ErAlerts.UnitTests.Domain.Referrals;

public sealed class ReferralTests
{
    [Fact]
    public void The_same_facts_change_nothing()
    {
        var referral = Referral();

        Assert.Equal(ReceiptChange.Unchanged, referral.Receive(Facts(), Start.AddDays(1)));
        Assert.Equal(Start, referral.AsOf);
    }

    [Fact]
    public void Newer_facts_are_taken()
    {
        var referral = Referral();

        Assert.Equal(ReceiptChange.Changed, referral.Receive(Facts() with { Children = 3 }, Start.AddDays(1)));
        Assert.Equal(3, referral.Children);
        Assert.Equal(1, referral.Version);
    }

    [Fact]
    public void An_older_extract_changes_nothing()
    {
        var referral = Referral();

        Assert.Equal(ReceiptChange.Older, referral.Receive(Facts() with { Children = 3 }, Start.AddDays(-1)));
        Assert.Equal(2, referral.Children);
    }

    [Fact]
    public void A_closing_approved_here_outlives_an_extract_that_lags_behind()
    {
        var referral = Referral();
        referral.ApproveClosing(Start, new DateOnly(2026, 6, 30));

        referral.Receive(Facts() with { Children = 3 }, Start.AddDays(1));

        Assert.Equal(ReferralStatus.Closed, referral.Status);
        Assert.Equal(Start, referral.EndedAt);
    }

    [Fact]
    public void A_referral_reopened_by_the_county_is_open_again()
    {
        var closed = Facts() with { Status = ReferralStatus.Closed, ClosedAt = Start, ClosedOn = new DateOnly(2026, 6, 30) };
        var referral = Referral(closed);

        referral.Receive(Facts(), Start.AddDays(1));

        Assert.True(referral.IsOpen);
        Assert.Null(referral.EndedOn);
    }
}
