using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Reckons from the rounds of ended reviews where their time went.</summary>
internal static class TimeSpentReading
{
    /// <summary>Of the office's reviews that ended since an instant, without sensitive ones; null when there are none.</summary>
    public static async Task<TimeSpent?> Of(CountyDbContext db, string office, DateTimeOffset since, BusinessCalendar calendar, CancellationToken stop)
    {
        var reviews = await db.Set<Review>()
            .Where(r => r.Office == office && r.EndedAt >= since && !r.Sensitive)
            .Join(db.Set<Referral>(), r => r.ReferralId, r => r.Id, (review, referral) => new
            {
                referral.ReceivedAt,
                Rounds = review.Cycles.OrderBy(c => c.Number).Select(c => new Round(c.SubmittedAt, c.ScswApprovedAt, c.Clock == null ? null : c.Clock.EnteredAt, c.DecidedAt)).ToList(),
            })
            .ToListAsync(stop);
        if (reviews.Count == 0)
        {
            return null;
        }

        var rounds = reviews.SelectMany(r => r.Rounds).ToList();
        var decided = rounds.FindAll(r => r is { EnteredAt: not null, DecidedAt: not null });
        double PerReview(IEnumerable<TimeSpan> times) => times.Sum(t => Math.Max(0, t.TotalDays)) / reviews.Count;
        var withRounds = reviews.Count(r => r.Rounds.Exists(c => c.DecidedAt is not null));
        return new TimeSpent(
            reviews.Count,
            PerReview(reviews.Where(r => r.Rounds.Count > 0).Select(r => r.Rounds[0].SubmittedAt - r.ReceivedAt)),
            PerReview(rounds.Where(r => r.ApprovedAt is not null).Select(r => r.ApprovedAt!.Value - r.SubmittedAt)),
            PerReview(decided.Select(r => r.DecidedAt!.Value - r.EnteredAt!.Value)),
            PerReview(reviews.SelectMany(r => r.Rounds.Zip(r.Rounds.Skip(1), (one, next) => next.SubmittedAt - (one.DecidedAt ?? next.SubmittedAt)))),
            decided.ConvertAll(r => calendar.BusinessDaysBetween(calendar.LocalDate(r.EnteredAt!.Value), calendar.LocalDate(r.DecidedAt!.Value)).Value),
            withRounds == 0 ? 0 : (double)decided.Count / withRounds);
    }

    private sealed record Round(DateTimeOffset SubmittedAt, DateTimeOffset? ApprovedAt, DateTimeOffset? EnteredAt, DateTimeOffset? DecidedAt);
}
