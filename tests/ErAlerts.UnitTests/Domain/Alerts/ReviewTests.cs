using ErAlerts.Domain.Alerts;
using static ErAlerts.UnitTests.Domain.Alerts.AnAlert;

namespace ErAlerts.UnitTests.Domain.Alerts;

public sealed class ReviewTests
{
    [Fact]
    public void A_return_and_resubmission_open_a_second_cycle_and_keep_the_first_day()
    {
        var review = Decided(Decision.Return);

        review.Resubmitted(Csw.Id, Start.AddDays(3), "Home visited.");
        review.EnteredQueue(Ara.Id, new ReviewClock(Start.AddDays(3), new DateOnly(2026, 7, 3), new DateOnly(2026, 7, 13), Start.AddDays(14), "v1"));

        Assert.Equal(2, review.CycleNumber);
        Assert.Equal("Home visited.", review.Cycle.Answer);
        Assert.Equal(new DateOnly(2026, 6, 30), review.FirstDay0);
        Assert.Equal(new DateOnly(2026, 7, 3), review.Day0);
        Assert.Equal(Decision.Return, review.Cycles[0].Decision);
    }

    [Fact]
    public void What_the_supervisor_sent_back_stays_in_the_same_cycle()
    {
        var review = Submitted();

        review.SentBack("Contacts missing.");
        review.Resubmitted(Csw.Id, Start.AddHours(1), null);

        Assert.Equal(1, review.CycleNumber);
        Assert.Equal("Contacts missing.", review.Cycle.SendBackText);
        Assert.Equal(ReviewState.WithScsw, review.State);
    }

    [Fact]
    public void A_rung_is_climbed_once_a_cycle()
    {
        var review = WithAra();

        Assert.True(review.Climbed(EscalationLevel.Ra, Ra.Id, Start, Start));
        Assert.False(review.Climbed(EscalationLevel.Ra, Ra.Id, Start, Start));
        Assert.True(review.Climbed(EscalationLevel.Dd, Dd.Id, Start, Start));
        Assert.Equal(EscalationLevel.Dd, review.Escalated);
        Assert.Equal(2, review.Escalations.Count);
    }

    [Fact]
    public void Every_act_changes_the_version()
    {
        var review = Submitted();
        var versions = new List<int> { review.Version };
        review.ApprovedByScsw(Scsw.Id, Start);
        versions.Add(review.Version);
        review.SentBack(null);
        versions.Add(review.Version);
        review.Ended(ReviewState.Withdrawn, Start);
        versions.Add(review.Version);

        Assert.Equal(versions.Order().Distinct(), versions);
    }
}
