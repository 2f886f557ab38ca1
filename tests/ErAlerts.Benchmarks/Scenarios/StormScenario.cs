using System.Diagnostics;
using ErAlerts.Application.Timers;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>
/// Many alerts entered their queues on one day, so that the reminders of day 3 all fall due at the same instant; meanwhile someone reads pages. The
/// escalations that follow are measured as well, which write more.
/// </summary>
internal static class StormScenario
{
    private static readonly TimeSpan BetweenPages = TimeSpan.FromMilliseconds(20);

    public static async Task<IReadOnlyList<Measured>> Run(BenchCounty county, int timers)
    {
        await Waiting.Alike(county, timers);
        await ReadPages(county, new CancellationToken(canceled: true)); // whoever reads in the storm is not the first reader since the start
        Memory.ForgetPeak();
        var reminders = await Storm(county, timers, days: 4);
        var peak = Memory.PeakInMegabytes();
        await Storm(county, timers, days: 7.5);
        var escalations = await Storm(county, timers, days: 9.2);
        var bound = county.Provider == "sqlite" ? 10_000 : 5_000;
        var name = $"storm of {timers:N0}";
        return
        [
            new Measured($"{name} reminders", reminders.PerSecond, "a second").Must($"{bound:N0} a second", reminders.PerSecond >= bound),
            new Measured($"{name} reminders", reminders.PerProcessorSecond, "a second of processor time"),
            new Measured($"{name} escalations", escalations.PerSecond, "a second"),
            new Measured($"{name} escalations", escalations.PerProcessorSecond, "a second of processor time"),
            new Measured($"{name}, a page meanwhile, p95", reminders.PageP95, "ms").Must("300 ms", reminders.PageP95 < 300),
            new Measured($"{name}, most memory", peak, "MB").Must("400 MB", peak < 400),
            await ExactlyOnce(county, name, timers),
        ];
    }

    private static async Task<(double PerSecond, double PerProcessorSecond, double PageP95)> Storm(BenchCounty county, int timers, double days)
    {
        county.Clock.Now = BenchCounty.Opening.AddDays(days);
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() => ReadPages(county, done.Token), CancellationToken.None);
        var (since, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var swept = await county.Parts.GetRequiredService<FireDueTimers>().Run(county.Clock.Now, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(since).TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        await done.CancelAsync();
        var pages = await reading;
        if (swept.Fired != timers)
        {
            throw new InvalidOperationException($"{swept.Fired} timers fired where {timers} were due; {swept.Incidents} incidents.");
        }

        return (swept.Fired / seconds, swept.Fired / processor, Rates.Percentile(pages, 0.95));
    }

    /// <summary>Opens an inbox and a page of reviews, again and again.</summary>
    private static async Task<List<double>> ReadPages(BenchCounty county, CancellationToken stop)
    {
        var (work, reviews) = (county.Parts.GetRequiredService<MyWorkQuery>(), county.Parts.GetRequiredService<ReviewsQuery>());
        var times = new List<double>();
        for (var page = 0; times.Count == 0 || !stop.IsCancellationRequested; page++)
        {
            var since = Stopwatch.GetTimestamp();
            await work.For(People.Ara(page), stop: CancellationToken.None);
            await reviews.List(People.Ra(page), new ReviewFilter(), CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            await Task.Delay(BetweenPages, CancellationToken.None);
        }

        return times;
    }

    private static async Task<Measured> ExactlyOnce(BenchCounty county, string name, int timers)
    {
        await using var db = county.Contexts.Open();
        var notices = await db.Database.SqlQueryRaw<int>("SELECT CAST(count(DISTINCT number) AS int) AS \"Value\" FROM notices WHERE kind = 'reminder-day-3'").SingleAsync();
        var all = await db.Database.SqlQueryRaw<int>("SELECT CAST(count(*) AS int) AS \"Value\" FROM notices WHERE kind = 'reminder-day-3'").SingleAsync();
        return new Measured($"{name}, effects", all, "").Must("each once", all == timers && notices == timers);
    }
}
