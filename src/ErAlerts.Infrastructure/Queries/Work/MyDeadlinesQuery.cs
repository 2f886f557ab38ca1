using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Infrastructure.Persistence.Mapping;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Infrastructure.Queries.Reviews;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>A CSW's own open referrals, the oldest first.</summary>
public sealed class MyDeadlinesQuery
{
    private const int MostRows = 500;
    private readonly CountyContexts _contexts;
    private readonly ClockRules _rules;
    private readonly TimeProvider _clock;

    internal MyDeadlinesQuery(CountyContexts contexts, ClockRules rules, TimeProvider clock) =>
        (_contexts, _rules, _clock) = (contexts, rules, clock);

    /// <summary>At most 500 rows; a caseload standard is 15.</summary>
    public async Task<IReadOnlyList<MyDeadlineRow>> For(Viewer viewer, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var referrals = await db.Set<Referral>()
            .Where(r => r.CswId == viewer.PersonId && r.Status == ReferralStatus.Open)
            .OrderBy(r => r.ReceivedAt).ThenBy(r => r.Id).Take(MostRows)
            .Select(ReferralRow.Projection).ToListAsync(stop);
        var ids = referrals.ConvertAll(r => r.Id);
        var reviews = await db.Set<Review>().Where(v => ids.Contains(v.ReferralId)).Select(ReviewRow.Projection).ToDictionaryAsync(v => v.ReferralId, stop);
        var returns = await Returns(db, reviews.Values, stop);
        var clock = new ReviewClockReading(_rules, _clock.GetUtcNow());
        var reading = new ReferralReading(_rules, clock.Today);
        return referrals.ConvertAll(r => Row(r, reviews.GetValueOrDefault(r.Id), returns, reading, clock));
    }

    private static MyDeadlineRow Row(
        ReferralRow referral, ReviewRow? review, Dictionary<long, ReturnToAnswer> returns, ReferralReading reading, ReviewClockReading clock)
    {
        var runs = review is { State: ReviewState.WithAra };
        return new MyDeadlineRow(
            reading.View(referral, review?.State),
            runs ? review!.DueOn : null,
            runs ? clock.Words(review!.Day0, review.DueOn, review.OverdueAt) : null,
            review is null ? null : returns.GetValueOrDefault(review.Id));
    }

    private static async Task<Dictionary<long, ReturnToAnswer>> Returns(CountyDbContext db, IEnumerable<ReviewRow> reviews, CancellationToken stop)
    {
        var back = reviews.Where(v => v.State is ReviewState.Returned or ReviewState.WithCsw).ToDictionary(v => v.Id);
        if (back.Count == 0)
        {
            return [];
        }

        var ids = back.Keys.ToArray();
        var cycles = await db.Set<ReviewCycle>()
            .Where(c => ids.Contains(EF.Property<long>(c, ReviewCycleMapping.ReviewId)))
            .Select(c => new { ReviewId = EF.Property<long>(c, ReviewCycleMapping.ReviewId), c.Number, c.Reasons, c.Text, c.SendBackText, c.DecidedBy, c.DecidedAt })
            .ToListAsync(stop);
        return cycles.Where(c => back[c.ReviewId].CycleNumber == c.Number).ToDictionary(
            c => c.ReviewId,
            c => back[c.ReviewId].State == ReviewState.Returned
                ? new ReturnToAnswer(Codes.Of(ReviewState.Returned), c.Reasons, c.Text, c.DecidedBy, c.DecidedAt)
                : new ReturnToAnswer(Codes.Of(ReviewState.WithCsw), [], c.SendBackText, null, null));
    }
}
