using System.Globalization;
using ErAlerts.Application.Backlog;
using ErAlerts.Application.Backlog.Forecasts;
using ErAlerts.Application.Backlog.History;
using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Receiving;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>Gives the demo county the past of its backlog: its last eight weeks by snapshots, so that every plan begins on a counted night, the half year before as a file that leads up to them.</summary>
internal sealed class DemoBacklog(ITransactions transactions, PolicyCatalogue policies, IBacklogFacts facts, DemoOptions options)
{
    private const string Header = "office,week,open_over_30,children,received,closed";
    private const int SnapshotNights = 56;
    private const int FileWeeks = 34;
    private const double ChildrenEach = 2.15;

    private readonly FixedClock _clock = new(policies.Calendar.MorningOf(options.AsOf));

    /// <summary>Counts the nights, writes the file's weeks before them and makes the forecasts.</summary>
    public async Task Make(CancellationToken stop)
    {
        var counted = await new TakeSnapshots(transactions, facts, policies, _clock).Run(options.AsOf.AddDays(-SnapshotNights), options.AsOf.AddDays(-1), stop);
        var weeks = await facts.Weeks(stop);
        var rows = weeks.OrderBy(o => o.Key, StringComparer.Ordinal).SelectMany((o, n) => Past(o.Key, o.Value[0], n));
        var told = await new TakeHistory(transactions, policies, _clock).Run(new DemoFile(Header, rows), new ReceiveOptions("demo", _clock.GetUtcNow()), stop);
        if (counted.Refusal is not null || told is not Outcome<ImportResult>.Done { Value.Rejected: 0 })
        {
            throw new InvalidOperationException("The demo county's past was not taken.");
        }

        await new MakeForecasts(transactions, facts, _clock).Run(stop);
    }

    /// <summary>The weeks before the first that was counted, told backwards from it: offices that fell, rose, stood, or turned.</summary>
    private List<string[]> Past(string office, HistoryWeek first, int n)
    {
        var chance = new Random(unchecked((options.Seed * 7919) + n));
        var rows = new List<string[]>();
        var (count, received) = ((double)first.OpenOver30, Math.Max(4.0, first.Received));
        var size = Math.Max(first.OpenOver30, 12);
        for (var back = 1; back <= FileWeeks; back++)
        {
            var week = first.Week.Plus(-back);
            var before = Math.Max(3, count - (size * Drift(n, back)) + (size * 0.06 * Bell(chance)));
            var came = Math.Max(1, received * Season(week) * (1 + (0.12 * Bell(chance))));
            var closed = Math.Max(0, came + Math.Round(before) - Math.Round(count) + Bell(chance));
            rows.Add(Row(office, week, before, came, closed));
            count = before;
        }

        return rows;
    }

    private static string[] Row(string office, CountyWeek week, double count, double received, double closed) =>
        [office, week.ToString(), Whole(count), Whole(count * ChildrenEach), Whole(received), Whole(closed)];

    /// <summary>Share of the office's backlog by which a week changed it, so many weeks back.</summary>
    private static double Drift(int n, int back) => (n % 5) switch
    {
        0 => -0.014,
        1 => back < 14 ? -0.022 : 0.012,
        2 => 0,
        3 => 0.012,
        _ => back < 10 ? 0.004 : -0.008,
    };

    /// <summary>More comes in spring and autumn.</summary>
    private static double Season(CountyWeek week) => 1 + (0.1 * Math.Cos(4 * Math.PI * (week.Monday.DayOfYear - 75) / 365.0));

    private static double Bell(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    private static string Whole(double number) => Math.Round(number).ToString(CultureInfo.InvariantCulture);
}
