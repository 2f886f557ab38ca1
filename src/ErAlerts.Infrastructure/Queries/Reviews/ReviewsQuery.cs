using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Mapping;
using ErAlerts.Infrastructure.Queries.Scopes;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>Reviews that a viewer may see: lists by page, and one with all that is known of it. A closing that was no alert is no review.</summary>
public sealed class ReviewsQuery
{
    private readonly CountyContexts _contexts;
    private readonly ClockRules _rules;
    private readonly TimeProvider _clock;

    internal ReviewsQuery(CountyContexts contexts, ClockRules rules, TimeProvider clock) =>
        (_contexts, _rules, _clock) = (contexts, rules, clock);

    /// <summary>A page of reviews. The filter is one that <see cref="ReviewFilter.Check"/> does not refuse.</summary>
    public async Task<Page<ReviewView>> List(Viewer viewer, ReviewFilter filter, CancellationToken stop = default)
    {
        if (filter.Check() is { } refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(filter));
        }

        await using var db = _contexts.Open();
        var reading = new ReviewClockReading(_rules, _clock.GetUtcNow());
        var sort = ReviewSort.Parse(filter.Sort)!;
        var rows = await Read(ReviewScope.Of(db, viewer), Narrow(db.Set<Review>(), filter, reading.Now), sort, PageCursor.Parse(filter.Cursor), filter.Limit + 1, stop);
        var page = rows.Take(filter.Limit).ToList();
        var next = rows.Count > filter.Limit ? Cursor(page[^1], sort) : null;
        return new Page<ReviewView>(await Views(db, page, reading, stop), next);
    }

    /// <summary>The review of a referral as a list shows it; null when there is none that the viewer may see.</summary>
    public async Task<ReviewView?> One(Viewer viewer, string number, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await Row(db, viewer, number, stop) is { } row
            ? (await Views(db, [row], new ReviewClockReading(_rules, _clock.GetUtcNow()), stop))[0]
            : null;
    }

    /// <summary>Everything about the review of a referral; null when there is none that the viewer may see.</summary>
    public async Task<ReviewDetail?> Find(Viewer viewer, string number, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        return await Row(db, viewer, number, stop) is { } row
            ? await new ReviewDetailReading(db, new ReviewClockReading(_rules, _clock.GetUtcNow()), stop).Read(row)
            : null;
    }

    private static IQueryable<Review> Narrow(IQueryable<Review> reviews, ReviewFilter filter, DateTimeOffset now)
    {
        reviews = reviews.Where(r => r.State != ReviewState.NotAnAlert);
        reviews = filter.Office is { } office ? reviews.Where(r => r.Office == office) : reviews;
        reviews = filter.State is { } state ? reviews.Where(r => r.State == state) : reviews;
        reviews = filter.Ara is { } ara ? reviews.Where(r => r.AraId == ara) : reviews;
        reviews = filter.Escalated switch
        {
            true => reviews.Where(r => r.Escalated != EscalationLevel.None),
            false => reviews.Where(r => r.Escalated == EscalationLevel.None),
            null => reviews,
        };
        return filter.Overdue switch
        {
            true => reviews.Where(r => r.State == ReviewState.WithAra && r.OverdueAt <= now),
            false => reviews.Where(r => r.State != ReviewState.WithAra || r.OverdueAt > now),
            null => reviews,
        };
    }

    private static async Task<List<ReviewRow>> Read(
        Scope<Review> scope, IQueryable<Review> reviews, ReviewSort sort, PageCursor? after, int count, CancellationToken stop)
    {
        var found = new List<ReviewRow>();
        if (after is null or { Key: not null })
        {
            foreach (var part in scope.Each(reviews))
            {
                found.AddRange(await part.Timed(sort.Key, r => r.Id, sort.Descending, after).Take(count).Select(ReviewRow.Projection).ToListAsync(stop));
            }
        }

        var rows = InOrder(found, sort).Take(count).ToList();
        if (rows.Count < count)
        {
            found.Clear();
            foreach (var part in scope.Each(reviews))
            {
                found.AddRange(await part.Untimed(sort.Key, r => r.Id, after).Take(count - rows.Count).Select(ReviewRow.Projection).ToListAsync(stop));
            }

            rows.AddRange(found.DistinctBy(r => r.Id).OrderBy(r => r.Id).Take(count - rows.Count));
        }

        return rows;
    }

    private static IEnumerable<ReviewRow> InOrder(List<ReviewRow> rows, ReviewSort sort)
    {
        var distinct = rows.DistinctBy(r => r.Id);
        return sort.Descending
            ? distinct.OrderByDescending(sort.KeyOf).ThenByDescending(r => r.Id)
            : distinct.OrderBy(sort.KeyOf).ThenBy(r => r.Id);
    }

    private static string Cursor(ReviewRow last, ReviewSort sort) =>
        new PageCursor(sort.KeyOf(last) is { } key ? UnixMicrosecondsConverter.Of(key) : null, last.Id).ToString();

    private static Task<ReviewRow?> Row(CountyDbContext db, Viewer viewer, string number, CancellationToken stop) =>
        ReviewScope.Of(db, viewer)
            .Any(db.Set<Review>().Where(r => r.Number == number && r.State != ReviewState.NotAnAlert))
            .OrderByDescending(r => r.Id).Select(ReviewRow.Projection).FirstOrDefaultAsync(stop);

    private static async Task<List<ReviewView>> Views(CountyDbContext db, List<ReviewRow> rows, ReviewClockReading reading, CancellationToken stop)
    {
        var ids = rows.Where(r => r.Escalated != EscalationLevel.None).Select(r => r.Id).ToArray();
        var rungs = ids.Length == 0 ? [] : await Rungs(db, ids, stop);
        var byReview = rungs.ToLookup(r => r.ReviewId, r => r.Rung);
        return rows.ConvertAll(r => reading.View(r, byReview[r.Id]));
    }

    private static async Task<List<(long ReviewId, EscalatedTo Rung)>> Rungs(CountyDbContext db, long[] ids, CancellationToken stop)
    {
        var rows = await db.Set<Escalation>()
            .Where(e => ids.Contains(EF.Property<long>(e, EscalationMapping.ReviewId)))
            .Select(e => new { ReviewId = EF.Property<long>(e, EscalationMapping.ReviewId), e.Level, e.PersonId, e.At, e.DueAt, e.Cycle })
            .ToListAsync(stop);
        return rows.ConvertAll(e => (e.ReviewId, new EscalatedTo(Domain.Codes.Of(e.Level), e.PersonId, e.At, e.DueAt, e.Cycle)));
    }
}
