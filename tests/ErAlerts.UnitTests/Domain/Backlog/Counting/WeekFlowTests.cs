using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;
using static ErAlerts.UnitTests.Domain.Time.TheCounty;

namespace ErAlerts.UnitTests.Domain.Backlog.Counting;

public class WeekFlowTests
{
    private static readonly List<BacklogReferral> Referrals = GeneratedReferrals.Of(4000, seed: 11);
    private static readonly CountyWeek First = CountyWeek.Of(new DateOnly(2025, 5, 14));
    private static readonly CountyWeek Last = CountyWeek.Of(new DateOnly(2026, 5, 20));

    [Fact]
    public void What_is_left_at_each_week_end_is_the_count_of_that_day()
    {
        var counter = Counted(Referrals);
        Assert.All(counter.County().Where((_, n) => n % 6 == 0), flow =>
        {
            var plain = new PlainReckoning(Referrals, flow.Week.Sunday);
            Assert.Equal(plain.Open(null), (flow.Open.Referrals, flow.Open.Children));
            Assert.Equal(plain.Over30(null), (flow.OpenOver30.Referrals, flow.OpenOver30.Children));
        });
    }

    [Fact]
    public void Inflow_less_outflow_is_the_change_of_the_backlog_in_every_office()
    {
        var flows = Counted(Referrals).Flows();
        Assert.Equal(7, flows.Count);
        Assert.All(flows.Values, weeks =>
        {
            Assert.Equal(Last.Since(First) + 1, weeks.Length);
            Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.Equal(pair.Second.OpenOver30 - pair.First.OpenOver30, pair.Second.Net));
            Assert.All(weeks.Zip(weeks.Skip(1)), pair => Assert.Equal(pair.Second.Open - pair.First.Open, pair.Second.Received - pair.Second.Ended));
        });
    }

    [Fact]
    public void The_flows_agree_with_a_plain_reckoning_day_by_day() => Assert.All(Counted(Referrals).County(), flow =>
    {
        var days = Enumerable.Range(0, 7).Select(flow.Week.Monday.AddDays).ToList();
        Assert.Equal(Referrals.Count(r => days.Contains(r.ReceivedOn)), flow.Received.Referrals);
        Assert.Equal(Referrals.Where(r => r.EndedOn is { } e && days.Contains(e)).Sum(r => r.Children), flow.Ended.Children);
        Assert.Equal(Referrals.Count(r => days.Exists(d => Age(r, d) == 31 && r.IsOpenOn(d))), flow.TurnedOver30.Referrals);
        Assert.Equal(Referrals.Count(r => r.EndedOn is { } e && days.Contains(e) && Age(r, e.AddDays(-1)) > 30), flow.EndedOver30.Referrals);
    });

    [Fact]
    public void The_county_is_the_sum_of_its_offices()
    {
        var counter = Counted(Referrals);
        var offices = counter.Flows().Values.ToImmutableArray();
        Assert.All(counter.County().Select((flow, n) => (flow, n)), week =>
            Assert.Equal(offices.Aggregate(Tally.None, (sum, o) => sum + o[week.n].OpenOver30), week.flow.OpenOver30));
    }

    [Fact]
    public void A_referral_that_ends_on_its_31st_day_never_entered_the_backlog()
    {
        var received = Date("Mon 2025-06-02");
        var flow = Counted([new BacklogReferral("lancaster", received, null, received.AddDays(31), 2)]).County();
        Assert.All(flow, week => Assert.Equal(Tally.None, week.TurnedOver30 + week.EndedOver30 + week.OpenOver30));
        Assert.Equal(1, flow.Sum(week => week.Ended.Referrals));
    }

    [Fact]
    public void A_range_that_runs_backwards_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeekFlowCounter(Last, First));

    private static int Age(BacklogReferral referral, DateOnly on) => on.DayNumber - referral.ReceivedOn.DayNumber;

    private static WeekFlowCounter Counted(IEnumerable<BacklogReferral> referrals)
    {
        var counter = new WeekFlowCounter(First, Last);
        foreach (var referral in referrals)
        {
            counter.Add(referral);
        }

        return counter;
    }
}
