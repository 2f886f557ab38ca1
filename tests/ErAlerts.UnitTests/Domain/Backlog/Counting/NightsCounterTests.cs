using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Time;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Backlog.Counting;

public class NightsCounterTests
{
    private static readonly List<BacklogReferral> Referrals = GeneratedReferrals.Of(3000, seed: 5);
    private static readonly CountyWeek Week = CountyWeek.Of(new DateOnly(2026, 3, 18));
    private static readonly List<OfficeNight> Nights = [.. Counted(Week.Monday, Week.Plus(2).Sunday, Referrals).Nights()];

    [Fact]
    public void Every_night_is_the_count_as_of_that_date()
    {
        Assert.Equal(21 * 7, Nights.Count);
        Assert.All(Nights.GroupBy(n => n.On), night =>
        {
            var plain = new PlainReckoning(Referrals, night.Key);
            Assert.Equal(plain.Over30(null), (night.Sum(n => n.Count.Over30SinceReceipt.Referrals), night.Sum(n => n.Count.Over30SinceReceipt.Children)));
            Assert.Equal(plain.Over30SinceContact(null).Children, night.Sum(n => n.Count.Over30SinceContact.Children));
        });
    }

    [Fact]
    public void Seven_nights_make_the_flows_of_their_week()
    {
        var weeks = new WeekFlowCounter(Week, Week.Plus(2));
        Referrals.ForEach(r => weeks.Add(r));
        Assert.All(weeks.Flows(), office => Assert.All(office.Value, flow =>
        {
            var days = Nights.FindAll(n => n.Count.Office == office.Key && CountyWeek.Of(n.On) == flow.Week);
            Tally Sum(Func<OfficeNight, Tally> part) => days.Aggregate(Tally.None, (sum, day) => sum + part(day));
            Assert.Equal((flow.Received, flow.Ended), (Sum(d => d.Received), Sum(d => d.Ended)));
            Assert.Equal((flow.TurnedOver30, flow.EndedOver30), (Sum(d => d.TurnedOver30), Sum(d => d.EndedOver30)));
            Assert.Equal(flow.OpenOver30, days.MaxBy(d => d.On)!.Count.Over30SinceReceipt);
        }));
    }

    [Fact]
    public void Workers_are_those_who_have_something_open_that_night()
    {
        var day = new DateOnly(2026, 3, 18);
        var counter = new NightsCounter(day, day.AddDays(1), Calendar, new BusinessDays(5));
        counter.Add(new BacklogReferral("lancaster", day.AddDays(-3), null, null, 1), "CSW-1");
        counter.Add(new BacklogReferral("lancaster", day.AddDays(-9), null, null, 1), "CSW-1");
        counter.Add(new BacklogReferral("lancaster", day.AddDays(-3), null, day.AddDays(1), 1), "CSW-2");
        counter.Add(new BacklogReferral("pomona", day.AddDays(-30), null, day.AddDays(-1), 1), "CSW-3");
        Assert.Equal([("lancaster", 2), ("pomona", 0), ("lancaster", 1), ("pomona", 0)], counter.Nights().Select(n => (n.Count.Office, n.Workers)));
    }

    [Fact]
    public void A_range_that_runs_backwards_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Counted(Week.Sunday, Week.Monday, []));

    private static NightsCounter Counted(DateOnly first, DateOnly last, List<BacklogReferral> referrals)
    {
        var counter = new NightsCounter(first, last, Calendar, new BusinessDays(5));
        referrals.ForEach(r => counter.Add(r, "CSW-1"));
        return counter;
    }
}
