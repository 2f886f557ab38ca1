using System.Data.Common;
using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Work;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Auditing;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>ARAs approve alerts: one by one and 16 at once; beside the same changes by bare EF Core (read by key, change, save) and by bare ADO.NET.</summary>
internal static class DecideScenario
{
    private const int Rounds = 7;
    private const long Apart = 100_000_000;

    public static async Task<IReadOnlyList<Measured>> Run(BenchCounty county, ScenarioOptions options)
    {
        var each = options.Size(300);
        var all = (Rounds + 1) * each;
        await county.Import(0, 1);
        await county.Start(0);
        var template = (await county.Approve(0)).Id;
        county.Clock.Now += TimeSpan.FromDays(1);
        await using var db = county.OpenBare();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        var waiting = RowSet.Read(connection, template);
        await Decide(county, BenchCounty.Number(0));
        var (added, changed) = RowSet.Read(connection, template).Since(waiting);
        Clone(connection, waiting, 4 * all);
        var ado = new BareAdo(connection);

        var rates = await Rates.Compare(
            Rounds,
            each,
            (from, count) => Callers.OneByOne(from, count, i => Decide(county, BenchCounty.Number(Apart + i))),
            (from, count) => Callers.AtOnce(from, count, i => Decide(county, BenchCounty.Number(Apart + all + i))),
            (from, count) => Callers.OneByOne(from, count, i => InEf(county, template + Shift((2 * all) + i), added.Of(Apart + (2 * all) + i, Shift((2 * all) + i)))),
            (from, count) => Callers.OneByOne(from, count, i =>
            {
                var (number, shift) = (Apart + (3 * all) + i, Shift((3 * all) + i));
                ado.Write(added.Of(number, shift).Rows, changed.Of(number, shift).Rows);
                return Task.CompletedTask;
            }));
        return Callers.Judge("decide", rates);
    }

    private static long Shift(long index) => (Apart + index) * 16;

    private static void Clone(DbConnection connection, RowSet rows, int count)
    {
        foreach (var batch in Enumerable.Range(0, count).Chunk(100))
        {
            new BareAdo(connection).Write(batch.SelectMany(i => rows.Of(Apart + i, Shift(i)).Rows), []);
        }
    }

    private static async Task Decide(BenchCounty county, string number) => BenchCounty.Done(await county.Parts.GetRequiredService<DecideReview>().Run(
        new DecisionRequest(number, BenchCounty.Ara(0), Decision.Approve, [], "Closing criteria met.")));

    private static async Task InEf(BenchCounty county, long id, RowSet added)
    {
        await using var db = county.OpenBare();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var at = county.Clock.Now;
        var review = await db.Set<Review>().Include(r => r.Cycles).SingleAsync(r => r.Id == id);
        review.Decided(Decision.Approve, review.AraId!, at, [], "Closing criteria met.");
        review.Ended(ReviewState.Approved, at);
        (await db.Set<Referral>().SingleAsync(r => r.Id == review.ReferralId)).ApproveClosing(at, DateOnly.FromDateTime(at.Date));
        var instance = await db.Set<ProcessInstance>().SingleAsync(p => p.SubjectId == id && p.EndedAt == null);
        (await db.Set<ProcessTimer>().Where(t => t.InstanceId == instance.Id && t.State == TimerState.Armed).ToListAsync()).ForEach(t => t.Cancelled());
        (await db.Set<WorkItem>().Where(w => w.InstanceId == instance.Id && w.ClosedAt == null).ToListAsync()).ForEach(w => w.Close(at));
        var history = added.Rows.Where(r => r.Table == "process_history").ToArray();
        instance.Took(instance.State, history.Max(h => Convert.ToInt32(h["sequence"], null)) - instance.HistoryLength);
        instance.Ended(at);
        db.AddRange(history.Select(h => new ProcessHistoryEntry(instance.Id, Convert.ToInt32(h["sequence"], null), at, Shorthand.Read((byte[])h["event"]))));
        await Audit(db, review, added.Rows.Where(r => r.Table == "audit_entries"), at);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private static async Task Audit(CountyDbContext db, Review review, IEnumerable<Row> entries, DateTimeOffset at)
    {
        var stream = AuditStreams.Of(review);
        var head = await db.Set<AuditHead>().SingleAsync(h => h.Stream == stream);
        foreach (var row in entries)
        {
            var entry = new AuditEntry { Stream = stream, At = at, Actor = (string)row["actor"], Act = (string)row["act"], Detail = row["detail"] as string };
            Bare.AddTo(db, entry, ++head.Sequence, head.Hash, (byte[])row["hash"]);
            head.Hash = (byte[])row["hash"];
        }
    }
}
