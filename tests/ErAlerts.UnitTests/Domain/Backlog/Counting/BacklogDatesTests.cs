using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Backlog.Counting;

public class BacklogDatesTests
{
    [Fact]
    public void A_referral_shows_both_ages_its_thirtieth_day_and_the_last_safe_date_of_submission()
    {
        var referral = new BacklogReferral("lancaster", Date("Mon 2026-06-08"), Date("Wed 2026-06-10"), null, 2);
        var dates = BacklogDates.Of(referral, Date("Fri 2026-07-10"), Calendar, Days(5));
        Assert.Equal(new BacklogDates(new CalendarDays(32), new CalendarDays(30), Date("Wed 2026-07-08"), Date("Tue 2026-06-30")), dates);
        Assert.Equal((true, false, "31-45"), (dates.IsOver30SinceReceipt, dates.IsOver30SinceContact, dates.Band?.Code));
    }

    [Fact]
    public void Without_a_contact_by_the_date_there_is_no_age_since_contact()
    {
        var referral = new BacklogReferral("lancaster", Date("Mon 2026-06-08"), Date("Sat 2026-07-11"), null, 2);
        var dates = BacklogDates.Of(referral, Date("Fri 2026-07-10"), Calendar, Days(5));
        Assert.Null(dates.SinceContact);
        Assert.False(dates.IsOver30SinceContact);
    }

    [Theory]
    [InlineData(ReferralStatus.Open, false, true)]
    [InlineData(ReferralStatus.Closed, true, false)]
    [InlineData(ReferralStatus.Promoted, false, false)]
    public void An_ended_referral_is_not_open_even_when_nobody_knows_since_when(ReferralStatus status, bool dated, bool open)
    {
        var referral = new Referral(1, "cws", new ReferralFacts
        {
            Number = "1234567890123456789",
            Office = "lancaster",
            CswId = "CSW-1",
            ScswId = "SCSW-1",
            ReceivedAt = Utc("2026-06-08 20:00"),
            ReceivedOn = Date("Mon 2026-06-08"),
            ResponseType = ResponseType.FiveDay,
            Children = 2,
            PriorReferrals = 0,
            Status = status,
            ClosedOn = dated ? Date("Fri 2026-06-12") : null,
            ClosedAt = dated ? Utc("2026-06-12 20:00") : null,
        }, Utc("2026-07-01 00:00"));
        Assert.Equal(open, BacklogReferral.Of(referral).IsOpenOn(Date("Fri 2026-07-10")));
        Assert.Equal(open || dated, BacklogReferral.Of(referral).IsOpenOn(Date("Tue 2026-06-09")));
    }
}
