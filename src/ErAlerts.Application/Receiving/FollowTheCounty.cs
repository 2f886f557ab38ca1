using ErAlerts.Application.Audit;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Application.Receiving;

/// <summary>
/// What a changed row means for the review of its referral: a withdrawal or promotion ends it, other hands take it over, and a closing that
/// no ARA approved is reported when the referral is an alert (agreement: ARAs approve the closing of every alert).
/// </summary>
public sealed class FollowTheCounty(ProcessRunner runner, PolicyCatalogue policies, TimeProvider clock)
{
    internal async Task Run(IUnitOfWork work, IReadOnlyList<Referral> changed, string actor)
    {
        var reviews = await work.ReviewsOfReferrals(changed.Select(r => r.Id).ToArray());
        var trigger = new Trigger(actor, clock.GetUtcNow());
        foreach (var referral in changed)
        {
            var review = reviews.GetValueOrDefault(referral.Id);
            work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(referral.Number), At = trigger.At, Actor = actor, Act = "facts-changed", After = Codes.Of(referral.Status) });
            if (referral.ReportedStatus == ReferralStatus.Closed)
            {
                Reconcile(work, referral, review, trigger);
            }

            if (review is { IsLive: true })
            {
                await Follow(work, referral, review, trigger);
            }
        }
    }

    private async Task Follow(IUnitOfWork work, Referral referral, Review review, Trigger trigger)
    {
        switch (referral.ReportedStatus)
        {
            case ReferralStatus.Withdrawn:
                await runner.Deliver(work, new ReviewSubject(review), ReviewSteps.WithdrawnMessage, trigger);
                break;
            case ReferralStatus.Promoted:
                await runner.Deliver(work, new ReviewSubject(review), ReviewSteps.PromotedMessage, trigger);
                break;
            default:
                await TakeOver(work, referral, review);
                break;
        }
    }

    private static async Task TakeOver(IUnitOfWork work, Referral referral, Review review)
    {
        if ((review.Office, review.CswId, review.ScswId, review.Sensitive) == (referral.Office, referral.CswId, referral.ScswId, referral.Sensitive))
        {
            return;
        }

        review.Follow(referral);
        foreach (var instance in await work.RunningProcesses(ReviewSteps.SubjectKind, review.Id))
        {
            foreach (var item in await work.OpenWork(instance.Id))
            {
                if (item.Kind is ReviewSteps.CswAnswer or ReviewSteps.CswCorrect)
                {
                    item.Reassign(review.CswId);
                }
                else if (item.Kind is ReviewSteps.ScswReview)
                {
                    item.Reassign(review.ScswId);
                }
            }
        }
    }

    private void Reconcile(IUnitOfWork work, Referral referral, Review? review, Trigger trigger)
    {
        if (referral.ClosingApprovedAt is not null)
        {
            work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(referral.Number), At = trigger.At, Actor = trigger.Actor, Act = "closing-confirmed" });
            return;
        }

        var criteria = review is { Criteria.Length: > 0 } ? review.Criteria : AlertCriteria.Of(policies, referral, trigger.At).Value?.Criteria ?? [];
        if (criteria.Length == 0)
        {
            return;
        }

        var codes = string.Join(';', criteria.Select(c => c.Code));
        work.Add(new ClosingDiscrepancy(work.NextId(), referral.Number, referral.Office, referral.Sensitive, referral.EndedOn, trigger.At, codes));
        work.Add(new AuditEntry { Stream = AuditStreams.OfReferral(referral.Number), At = trigger.At, Actor = trigger.Actor, Act = "closed-without-approval", Detail = codes });
    }
}
