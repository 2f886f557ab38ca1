using ErAlerts.Application.Audit;
using ErAlerts.Application.Messages;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.People;

namespace ErAlerts.Application.Reviews;

/// <summary>An RA or DD hands an absent ARA's reviews to another ARA of the office. The clock runs on as it stood (no tolling).</summary>
public sealed class HandOnReviews(ITransactions transactions, TimeProvider clock)
{
    /// <summary>Hands on one review. Refuses an unknown number or person, anyone not over the office, a review in no queue, an ARA who cannot take it.</summary>
    public Task<Outcome<Review>> One(string number, string to, string by, CancellationToken stop = default) =>
        transactions.Run(work => One(work, number, to, by), stop);

    /// <summary>Hands on everything in an ARA's queue in the offices that the person is over; what the new ARA had a part in stays. Refuses as <see cref="One(string,string,string,CancellationToken)"/>.</summary>
    public Task<Outcome<HandedOn>> Queue(string from, string to, string by, CancellationToken stop = default) =>
        transactions.Run(work => Queue(work, from, to, by), stop);

    private async Task<Outcome<Review>> One(IUnitOfWork work, string number, string to, string by)
    {
        var found = await Review(work, number, by);
        if (found is not Outcome<(Review Review, Person By)>.Done(var (review, person)))
        {
            return found.Refusal!;
        }

        if ((await work.OrgChart()).Find(to) is not { } taker)
        {
            return Refusals.UnknownPerson(to) with { Field = "to" };
        }

        if (ThoseOverTheOfficeHandOnAQueue.Check(review, person, taker) is { } refusal)
        {
            return refusal;
        }

        await HandOn(work, review, taker, person);
        return review;
    }

    private static async Task<Outcome<(Review Review, Person By)>> Review(IUnitOfWork work, string number, string by)
    {
        var loaded = await ReviewAct.Load(work, number, by);
        if (loaded is not Outcome<ReviewAct>.Done(var act))
        {
            return loaded.Refusal!;
        }

        var invisible = act.Review?.Escalations.Any(e => e.PersonId == by) == true ? null : act.Visible();
        return invisible is not null ? invisible : act.Review is { } review ? (review, act.Person) : Refusals.NoReview(number);
    }

    private async Task<Outcome<HandedOn>> Queue(IUnitOfWork work, string from, string to, string by)
    {
        var chart = await work.OrgChart();
        if (chart.Find(by) is not { } person || chart.Find(from) is null || chart.Find(to) is not { } taker)
        {
            var (id, field) = chart.Find(by) is null ? (by, "by") : chart.Find(from) is null ? (from, "from") : (to, "to");
            return Refusals.UnknownPerson(id) with { Field = field };
        }

        var queue = (await work.QueueOf(from)).Where(r => person.WorksIn(r.Office)).ToList();
        if (queue.Count == 0)
        {
            return new Refusal("queue-empty", $"Nothing is in the queue of {from} in an office of {by}.", "from") { Kind = RefusalKind.Conflict };
        }

        var kept = new List<Refusal>();
        foreach (var review in queue)
        {
            if (ThoseOverTheOfficeHandOnAQueue.Check(review, person, taker) is not { } refusal)
            {
                await HandOn(work, review, taker, person);
            }
            else if (refusal.Code == "own-investigation")
            {
                kept.Add(refusal);
            }
            else
            {
                return refusal;
            }
        }

        return new HandedOn(queue.Count - kept.Count, kept.Count);
    }

    private async Task HandOn(IUnitOfWork work, Review review, Person to, Person by)
    {
        var (at, from) = (clock.GetUtcNow(), review.AraId!);
        review.HandedOn(to.Id);
        if (await work.RunningProcess(ReviewSteps.SubjectKind, review.Id) is { } instance)
        {
            foreach (var item in (await work.OpenWork(instance.Id)).Where(w => w.Kind == ReviewSteps.AraReview))
            {
                item.Reassign(to.Id);
            }
        }

        work.Add(new Notice(work.NextId(), to.Id, "handed-on", review.Number, at) { DueOn = review.DueOn });
        work.Add(new AuditEntry
        {
            Stream = AuditStreams.Of(review),
            At = at,
            Actor = by.Id,
            OnBehalfOf = from,
            Act = "handed-on",
            Before = Codes.Of(ReviewState.WithAra),
            After = Codes.Of(ReviewState.WithAra),
            DueAt = review.OverdueAt,
            RuleVersion = review.CalendarVersion,
            Detail = $"from={from};to={to.Id};cycle={review.CycleNumber}",
        });
    }
}
