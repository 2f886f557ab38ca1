using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Time;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Backlog.Counting;

public class BacklogCountTests
{
    private static readonly List<BacklogReferral> Referrals = GeneratedReferrals.Of(6000, seed: 7);

    public static TheoryData<DateOnly> TenDates =>
        [.. Enumerable.Range(0, 10).Select(n => GeneratedReferrals.First.AddDays(20 + (n * 59)))];

    [Theory]
    [MemberData(nameof(TenDates))]
    public void The_count_agrees_with_a_plain_reckoning_of_every_office_and_the_county(DateOnly asOf)
    {
        var count = BacklogCount.Of(Referrals, asOf, Calendar, Days(5));
        var plain = new PlainReckoning(Referrals, asOf);
        Assert.Equal(7, count.Offices.Length);
        Assert.All(count.Offices, office => Agrees(plain, office, office.Office));
        Agrees(plain, count.County, null);
        Assert.NotEqual(0, count.County.Open.Referrals);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "31-45")]
    [InlineData(45, "31-45")]
    [InlineData(46, "46-60")]
    [InlineData(60, "46-60")]
    [InlineData(61, "61-90")]
    [InlineData(90, "61-90")]
    [InlineData(91, "over-90")]
    [InlineData(4000, "over-90")]
    public void Bands_include_both_ends(int age, string? code)
    {
        Assert.Equal(code, AgeBand.Of(new CalendarDays(age))?.Code);
        var count = CountOne(received: AsOf.AddDays(-age), contact: null, ended: null);
        Assert.Equal(code is null ? [] : [code], AgeBand.All.Where(b => count[b].Referrals == 1).Select(b => b.Code));
        Assert.All(AgeBand.All, b => Assert.Equal(b.Code == code, b.Holds(new CalendarDays(age))));
    }

    [Fact]
    public void A_referral_counts_on_the_day_of_receipt_and_no_longer_on_the_day_it_ends()
    {
        Assert.Equal(1, CountOne(received: AsOf, contact: null, ended: null).Open.Referrals);
        Assert.Equal(0, CountOne(received: AsOf.AddDays(1), contact: null, ended: null).Open.Referrals);
        Assert.Equal(1, CountOne(received: AsOf.AddDays(-40), contact: null, ended: AsOf.AddDays(1)).Open.Referrals);
        Assert.Equal(0, CountOne(received: AsOf.AddDays(-40), contact: null, ended: AsOf).Open.Referrals);
    }

    [Fact]
    public void The_two_ages_are_counted_apart()
    {
        var late = CountOne(received: AsOf.AddDays(-35), contact: AsOf.AddDays(-30), ended: null);
        Assert.Equal((1, 0), (late.Over30SinceReceipt.Referrals, late.Over30SinceContact.Referrals));
        var both = CountOne(received: AsOf.AddDays(-35), contact: AsOf.AddDays(-31), ended: null);
        Assert.Equal((1, 1), (both.Over30SinceReceipt.Referrals, both.Over30SinceContact.Referrals));
    }

    [Fact]
    public void A_contact_made_after_the_date_is_no_contact_yet()
    {
        var count = CountOne(received: AsOf.AddDays(-35), contact: AsOf.AddDays(1), ended: null);
        Assert.Equal((1, 0), (count.WithoutContact.Referrals, count.Over30SinceContact.Referrals));
    }

    [Fact]
    public void A_young_referral_is_past_safe_submission_from_the_day_after_its_last_safe_date()
    {
        for (var age = 0; age <= 31; age++)
        {
            var received = AsOf.AddDays(-age);
            var gone = age <= 30 && DaysOpen.LastSafeSubmitDate(Calendar, received, Days(5)) < AsOf;
            Assert.Equal(gone ? 1 : 0, CountOne(received, contact: null, ended: null).PastSafeSubmit.Referrals);
        }
    }

    [Theory]
    [InlineData(23, 0)]
    [InlineData(24, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 0)]
    public void What_turns_over_thirty_within_seven_days_is_named_ahead(int age, int expected) =>
        Assert.Equal(expected, CountOne(received: AsOf.AddDays(-age), contact: null, ended: null).TurningOver30.Referrals);

    [Fact]
    public void An_office_whose_referrals_all_ended_is_listed_with_nothing_open()
    {
        var count = BacklogCount.Of([new("lancaster", AsOf.AddDays(-9), null, AsOf.AddDays(-2), 2)], AsOf, Calendar, Days(5));
        Assert.Equal(Tally.None, count.Of("lancaster")!.Open);
        Assert.Null(count.Of("lancaster")!.OldestReceivedOn);
        Assert.Null(count.Of("pomona"));
    }

    private static DateOnly AsOf => Date("Fri 2026-07-10");

    private static OfficeCount CountOne(DateOnly received, DateOnly? contact, DateOnly? ended) =>
        BacklogCount.Of([new BacklogReferral("lancaster", received, contact, ended, 3)], AsOf, Calendar, Days(5)).County;

    private static void Agrees(PlainReckoning plain, OfficeCount count, string? office)
    {
        Assert.Equal(plain.Open(office), Pair(count.Open));
        Assert.Equal(plain.Over30(office), Pair(count.Over30SinceReceipt));
        Assert.Equal(plain.Over30SinceContact(office), Pair(count.Over30SinceContact));
        Assert.Equal(plain.WithoutContact(office), Pair(count.WithoutContact));
        Assert.Equal(plain.Between(office, 31, 45), Pair(count.Bands[0]));
        Assert.Equal(plain.Between(office, 46, 60), Pair(count.Bands[1]));
        Assert.Equal(plain.Between(office, 61, 90), Pair(count.Bands[2]));
        Assert.Equal(plain.Between(office, 91, int.MaxValue), Pair(count.Bands[3]));
        Assert.Equal(plain.Oldest(office), count.OldestReceivedOn);
    }

    private static (int Referrals, int Children) Pair(Tally tally) => (tally.Referrals, tally.Children);
}
