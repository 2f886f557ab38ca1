using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Reviews;

/// <summary>An SCSW gives the first approval: an alert goes on to the ARA and its clock starts, anything else is closed by this approval.</summary>
public sealed class ApproveAsScsw(ITransactions transactions, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Refuses an unknown number or person, the wrong role, office or unit, one's own investigation, a review not with the SCSW, a line without an ARA.</summary>
    public Task<Outcome<Review>> Run(string number, string by, CancellationToken stop = default) =>
        transactions.Run(work => Run(work, number, by), stop);

    private async Task<Outcome<Review>> Run(IUnitOfWork work, string number, string by)
    {
        var loaded = await ScswAct.Load(work, number, by);
        if (loaded is not Outcome<ReviewAct>.Done(var act))
        {
            return loaded.Refusal!;
        }

        var review = act.Review!;
        if (act.Chart.AraFor(review.ScswId, review.Office) is null)
        {
            return new Refusal("no-ara", $"Neither the line above {review.ScswId} nor the office {review.Office} has an ARA to send it to.", "number") { Kind = RefusalKind.Conflict };
        }

        var at = clock.GetUtcNow();
        review.ApprovedByScsw(by, at);
        work.Add(new AuditEntry { Stream = AuditStreams.Of(review), At = at, Actor = by, Act = "scsw-approved", Before = Codes.Of(review.State), Detail = $"cycle={review.CycleNumber}" });
        await runner.CompleteUserTask(work, new ReviewSubject(review), ReviewSteps.ScswReview, ProcessValues.Of(ReviewSteps.ScswDecision, "approve"), new Trigger(by, at));
        return review;
    }
}
