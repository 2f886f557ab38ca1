using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;

namespace ErAlerts.Application.Reviews;

/// <summary>An ARA approves the closing of an alert or returns it; the clock stops. Of two at once one wins, the other is told who and when.</summary>
public sealed class DecideReview(ITransactions transactions, ProcessRunner runner, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>Refuses an unknown number or person, the wrong role, office or queue, one's own submission, a decided review, an outdated view, a return without reason or text.</summary>
    public Task<Outcome<Review>> Run(DecisionRequest request, CancellationToken stop = default) =>
        transactions.Run(work => Run(work, request), stop);

    private async Task<Outcome<Review>> Run(IUnitOfWork work, DecisionRequest request)
    {
        var loaded = await ReviewAct.Load(work, request.Number, request.By);
        if (loaded is not Outcome<ReviewAct>.Done(var act))
        {
            return loaded.Refusal!;
        }

        if (act.Visible() is { } invisible)
        {
            return invisible;
        }

        if (act.Review is not { } review)
        {
            return Refusals.NoReview(request.Number);
        }

        if (Refuses(request, review, act) is { } refusal)
        {
            return refusal;
        }

        var at = clock.GetUtcNow();
        var overdueAt = review.OverdueAt;
        review.Decided(request.Decision, request.By, at, [.. request.Reasons.Distinct(StringComparer.Ordinal)], request.Text.Trim());
        work.Add(Entry(request, review, overdueAt, at));
        var decision = Codes.Of(request.Decision);
        await runner.CompleteUserTask(work, new ReviewSubject(review), ReviewSteps.AraReview, ProcessValues.Of(ReviewSteps.AraDecision, decision), new Trigger(request.By, at));
        return review;
    }

    /// <summary>Who may not decide alerts here at all is told just that; anyone else who comes second is told who decided, before whose queue it was.</summary>
    private Refusal? Refuses(DecisionRequest request, Review review, ReviewAct act)
    {
        var who = OnlyTheReviewsAraDecides.Check(review, act.Person);
        return (who is { Code: not Refusals.NotAssignedCode } ? who : null)
            ?? ADecisionIsMadeOnce.Check(review)
            ?? who
            ?? AReturnNeedsAReason.Check(request.Decision, request.Reasons, request.Text, policies.ReturnReasonCodes)
            ?? (request.ExpectedVersion is { } seen && seen != review.Version ? Refusals.Stale(review) : null);
    }

    private static AuditEntry Entry(DecisionRequest request, Review review, DateTimeOffset? overdueAt, DateTimeOffset at) => new()
    {
        Stream = AuditStreams.Of(review),
        At = at,
        Actor = request.By,
        Act = request.Decision == Decision.Approve ? "approved" : "returned",
        Before = Codes.Of(ReviewState.WithAra),
        After = Codes.Of(request.Decision == Decision.Approve ? ReviewState.Approved : ReviewState.Returned),
        DueAt = overdueAt,
        RuleVersion = review.CalendarVersion,
        Detail = request.Reasons.Count == 0 ? $"cycle={review.CycleNumber}" : $"cycle={review.CycleNumber};reasons={string.Join(',', request.Reasons)}",
    };
}
