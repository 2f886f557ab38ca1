using System.Diagnostics;
using System.Globalization;
using ErAlerts.Application.Audit;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Queries;
using ErAlerts.Infrastructure.Queries.Reviews;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>64 people write and 64 read at once. <c>ERALERTS_LOAD_SECONDS</c> makes it longer, and then the time that a write takes is judged too.</summary>
public sealed class LoadTests
{
    private const int People = 64;
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("ERALERTS_LOAD_SECONDS"), CultureInfo.InvariantCulture, out var given) ? given : 0;

    [Fact]
    public async Task Nobody_is_told_that_the_database_is_locked()
    {
        await using var county = await TestDatabase.Open("sqlite");
        var until = Stopwatch.GetTimestamp() + (Math.Max(Seconds, 1) * Stopwatch.Frequency);
        var readers = Enumerable.Range(0, People).Select(_ => Task.Run(() => Read(county, until))).ToArray();
        var writers = Enumerable.Range(0, People).Select(person => Task.Run(() => Write(county, person, until))).ToArray();

        await Task.WhenAll(readers);
        var writes = (await Task.WhenAll(writers)).SelectMany(w => w).Order().ToArray();

        Assert.Equal(new AuditVerdict(writes.Length, true, null), await county.Parts.GetRequiredService<AuditVerifier>().Run());
        Assert.True(Seconds == 0 || writes[(int)(writes.Length * 0.99)] < TimeSpan.FromSeconds(1), $"p99 of {writes.Length} writes was {writes[(int)(writes.Length * 0.99)]}");
    }

    private static async Task<List<TimeSpan>> Write(TestDatabase county, int person, long until)
    {
        var view = county.Parts.GetRequiredService<RecordView>();
        var times = new List<TimeSpan>();
        do
        {
            var since = Stopwatch.GetTimestamp();
            await view.Run($"ARA-{person}", $"{1_000_000_000_000_000_000 + person}");
            times.Add(Stopwatch.GetElapsedTime(since));
        }
        while (Stopwatch.GetTimestamp() < until);

        return times;
    }

    private static async Task Read(TestDatabase county, long until)
    {
        var reviews = county.Parts.GetRequiredService<ReviewsQuery>();
        do
        {
            await reviews.List(Viewer.Operator, new ReviewFilter());
        }
        while (Stopwatch.GetTimestamp() < until);
    }
}
