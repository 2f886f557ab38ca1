using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.UnitTests.Domain.Backlog.Forecasting;

/// <summary>Offices whose arrivals and closings follow a known law: Poisson counts about sixty a week, and what is left open.</summary>
internal static class SyntheticHistory
{
    public const int Ahead = 26;
    private const double Usual = 60;
    private const int AfterStep = 13;

    public static readonly CountyWeek First = CountyWeek.Of(new DateOnly(2023, 1, 2));

    /// <summary>Counts of the weeks known and of those ahead.</summary>
    public static int[] Counts(string kind, int known, ulong seed)
    {
        var chance = new Xoshiro256(seed);
        var counts = new int[known + Ahead];
        var count = kind == "dying trend" ? 800 : 300;
        for (var week = 0; week < counts.Length; week++)
        {
            var (arrivals, closings) = Rates(kind, week - known, week, count);
            count = Math.Max(0, count + Poisson(arrivals, ref chance) - Poisson(closings, ref chance));
            counts[week] = count;
        }

        return counts;
    }

    public static OfficeHistory Of(IEnumerable<int> counts, double? workers = null) => Done(OfficeHistory.Of(
        counts.Select((count, n) => new HistoryWeek(First.Plus(n), count, 60, 60, workers))));

    public static T Done<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Done>(outcome).Value;

    private static (double Arrivals, double Closings) Rates(string kind, int fromOrigin, int week, int count) => kind switch
    {
        "steady" => (Usual, Usual),
        "steady with a level" => (Usual, Usual * (0.7 + (0.3 * count / 300))),
        "seasonal" => (Usual * (1 + (0.25 * Math.Sin(2 * Math.PI * week / 52.18))), Usual),
        "step change" => (fromOrigin < -AfterStep ? Usual : 1.25 * Usual, Usual),
        "step down" => (Usual, fromOrigin < -AfterStep ? Usual : 1.2 * Usual),
        "dying trend" => (Usual, Usual + (20 * Math.Pow(0.96, week))),
        "dying growth" => (Usual + (20 * Math.Pow(0.96, week)), Usual),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such history."),
    };

    private static int Poisson(double mean, ref Xoshiro256 chance)
    {
        var (limit, product, count) = (Math.Exp(-mean), 1.0, -1);
        do
        {
            product *= ((chance.Next() >> 11) + 0.5) / (1UL << 53);
            count++;
        }
        while (product > limit);
        return count;
    }
}
