using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

public class OfficeHistoryTests
{
    private static readonly CountyWeek First = SyntheticHistory.First;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void From_fewer_than_eight_weeks_nothing_is_forecast_and_it_says_so(int weeks)
    {
        var refusal = OfficeHistory.Of(Weeks(weeks)).Refusal;
        Assert.Equal("too-few-weeks", refusal?.Code);
        Assert.Equal($"A forecast needs 8 weeks running up to the last one; {weeks} are known.", refusal!.Message);
    }

    [Fact]
    public void Eight_weeks_in_any_order_suffice()
    {
        var history = SyntheticHistory.Done(OfficeHistory.Of(Weeks(8).Reverse()));
        Assert.Equal((8, First, First.Plus(7)), (history.Weeks.Length, history.Weeks[0].Week, history.Last.Week));
    }

    [Fact]
    public void Only_the_unbroken_weeks_up_to_the_last_are_read()
    {
        var broken = Weeks(30).Where(w => w.Week != First.Plus(15)).ToList();
        Assert.Equal(14, SyntheticHistory.Done(OfficeHistory.Of(broken)).Weeks.Length);
        var refusal = OfficeHistory.Of(broken.Where(w => w.Week != First.Plus(25))).Refusal;
        Assert.Contains("4 are known", refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_given_twice_is_refused() =>
        Assert.Equal("week-twice", OfficeHistory.Of([.. Weeks(9), Weeks(1).Single()]).Refusal?.Code);

    [Theory]
    [InlineData(-1, 0, 0, null)]
    [InlineData(0, -1, 0, null)]
    [InlineData(0, 0, -1, null)]
    [InlineData(0, 0, 0, -1.0)]
    public void Counts_below_zero_are_refused(int open, int received, int closed, double? workers) =>
        Assert.Equal("count-negative", OfficeHistory.Of([.. Weeks(9), new HistoryWeek(First.Plus(9), open, received, closed, workers)]).Refusal?.Code);

    [Fact]
    public void Closings_per_worker_come_from_the_last_thirteen_weeks_whose_workers_are_known()
    {
        var weeks = Weeks(20).Select((w, n) => n < 7 ? w with { Closed = 900, Workers = 1 } : n < 18 ? w with { Closed = 50 } : w with { Closed = 60, Workers = 12 });
        var history = SyntheticHistory.Done(OfficeHistory.Of(weeks));
        Assert.Equal(5, history.ClosingsPerWorker);
        Assert.Equal(((11 * 50) + (2 * 60)) / 13.0, history.ClosingsPerWeek, 10);
        Assert.Equal(55, history.ReceivedPerWeek);
        Assert.Null(SyntheticHistory.Done(OfficeHistory.Of(Weeks(20))).ClosingsPerWorker);
        Assert.Null(SyntheticHistory.Done(OfficeHistory.Of(Weeks(20).Select(w => w with { Closed = 0, Workers = 3 }))).ClosingsPerWorker);
    }

    [Fact]
    public void A_week_of_flows_is_a_week_of_history()
    {
        var flow = new WeekFlow(First, new Tally(55, 90), new Tally(60, 100), default, default, new Tally(700, 1400), new Tally(300, 640));
        Assert.Equal(new HistoryWeek(First, 300, 55, 60, 12.5), HistoryWeek.Of(flow, 12.5));
    }

    private static IEnumerable<HistoryWeek> Weeks(int count) => Enumerable.Range(0, count).Select(n => new HistoryWeek(First.Plus(n), 300 + n, 55, 60));
}
