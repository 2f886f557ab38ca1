using System.Diagnostics;
using ErAlerts.Infrastructure.Queries.Reviews;
using ErAlerts.Infrastructure.Queries.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>A million reviews wait with four timers each: their size, starts beside them, the pages of people at work, asked of the queries and over HTTP, and how soon a server is ready.</summary>
internal static class MillionScenario
{
    public static async Task<IReadOnlyList<Measured>> Run(BenchCounty county, ScenarioOptions options)
    {
        var count = options.Size(1_000_000);
        var starts = options.Size(2_000);
        await county.Import(0, 1 + (2 * starts));
        await county.Start(0);
        var review = await county.Approve(0);
        var before = await StartsASecond(county, 1, starts);
        var (withAudit, withoutAudit) = await Multiply(county, review.Id, count);
        var after = await StartsASecond(county, 1 + starts, starts);
        var many = $"{count:N0} waiting";
        return
        [
            new Measured($"bytes a waiting review, {many}", withoutAudit, "bytes").Must("3,072 besides its audit", withoutAudit <= 3072),
            new Measured("bytes of its audit", withAudit - withoutAudit, "bytes"),
            new Measured($"start, 16 callers, {many}", after, "a second", EfCore: before).Must("0.7 of the same with none", after / before >= 0.7),
            .. await Pages(county, many),
            .. await OverHttp(county, count, many),
        ];
    }

    /// <summary>The referrals are there before their reviews. The audit's part is what its tables take by the length of their rows; the rest is all else in the file.</summary>
    private static async Task<(double WithAudit, double WithoutAudit)> Multiply(BenchCounty county, long review, int count)
    {
        await using var db = county.Contexts.Open();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var rows = RowSet.Read(connection, review);
        Waiting.Multiply(connection, new RowSet([.. rows.Rows.Where(r => r.Table == "referrals")]), count, spread: true);
        var size = county.SizeInBytes();
        Waiting.Multiply(connection, new RowSet([.. rows.Rows.Where(r => r.Table is not ("referrals" or "audit_entries" or "audit_heads"))]), count, spread: true);
        var withoutAudit = county.SizeInBytes();
        Waiting.Multiply(connection, new RowSet([.. rows.Rows.Where(r => r.Table is "audit_entries" or "audit_heads")]), count, spread: true);
        return ((county.SizeInBytes() - size) / (double)count, (withoutAudit - size) / (double)count);
    }

    private static async Task<double> StartsASecond(BenchCounty county, int from, int count)
    {
        var since = Stopwatch.GetTimestamp();
        await Callers.AtOnce(from, count, i => county.Start(i));
        return count / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task<IEnumerable<Measured>> Pages(BenchCounty county, string many)
    {
        var parts = county.Parts;
        var (work, reviews, board) = (parts.GetRequiredService<MyWorkQuery>(), parts.GetRequiredService<ReviewsQuery>(), parts.GetRequiredService<OfficeBoardQuery>());
        return
        [
            await Page($"inbox, {many}, p95", i => work.For(People.Ara(i)), 50),
            await Page($"an office's reviews, {many}, p95", i => reviews.List(People.Ra(i), new ReviewFilter()), 50),
            await Page($"an office's board, {many}, p95", i => board.For(People.Ra(i)), 100),
        ];
    }

    private static async Task<Measured> Page(string name, Func<int, Task> read, double bound)
    {
        var times = new List<double>();
        for (var i = 0; i < 220; i++)
        {
            var since = Stopwatch.GetTimestamp();
            await read(i);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        var p95 = Rates.Percentile(times[20..], 0.95);
        return new Measured(name, p95, "ms").Must($"{bound} ms", p95 < bound);
    }

    /// <summary>The real server: how soon it says that it is ready, four timers waiting for each review, how soon its pages are there, and what it holds in memory meanwhile.</summary>
    private static async Task<IEnumerable<Measured>> OverHttp(BenchCounty county, int count, string many)
    {
        Memory.ForgetPeak();
        var (web, seconds) = await RunningWeb.Start(county);
        await using (web)
        {
            return
            [
                new Measured($"start-up, {4L * count:N0} timers pending, until ready", seconds, "s").Must("5 s", seconds < 5),
                await Page($"inbox over HTTP, {many}, p95", i => web.Open(People.Ara(i).PersonId, "/work"), 100),
                await Page($"an office's reviews over HTTP, {many}, p95", i => web.Open(People.Ra(i).PersonId, "/reviews"), 100),
                await Page($"an office's board over HTTP, {many}, p95", i => web.Open(People.Ra(i).PersonId, "/office"), 150),
                new Measured($"most memory of the server, {many}", Memory.PeakInMegabytes(), "MB"),
            ];
        }
    }
}
