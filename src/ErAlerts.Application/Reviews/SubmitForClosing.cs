using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Reviews;

/// <summary>A CSW submits a finished investigation for closing, or answers what came back and submits again.</summary>
public sealed class SubmitForClosing(ITransactions transactions, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Longest answer, in characters.</summary>
    public const int LongestAnswer = AReturnNeedsAReason.LongestText;

    /// <summary>Refuses an unknown number or person, the wrong role, office or worker, a referral not open or submitted already.</summary>
    public Task<Outcome<Review>> Run(string number, string by, string? answer = null, CancellationToken stop = default) =>
        transactions.Run(work => Run(work, number, by, answer), stop);

    /// <summary>The same within a transaction of the caller's.</summary>
    internal async Task<Outcome<Review>> Run(IUnitOfWork work, string number, string by, string? answer)
    {
        var loaded = await ReviewAct.Load(work, number, by);
        if (loaded is not Outcome<ReviewAct>.Done(var act))
        {
            return loaded.Refusal!;
        }

        if ((act.Visible()
             ?? OnlyTheAssignedCswSubmits.Check(act.Referral, act.Person)
             ?? OnlyOpenReferralsAreSubmitted.Check(act.Referral, act.Review)
             ?? TooLong(answer)) is { } refusal)
        {
            return refusal;
        }

        var at = clock.GetUtcNow();
        return act.Review is null ? await First(work, act, at) : await Again(work, act.Review, by, answer, at);
    }

    private async Task<Review> First(IUnitOfWork work, ReviewAct act, DateTimeOffset at)
    {
        var review = new Review(work.NextId(), act.Referral, act.Person.Id, at);
        work.Add(review);
        work.Add(new AuditEntry { Stream = AuditStreams.Of(review), At = at, Actor = act.Person.Id, Act = "submitted", After = Codes.Of(review.State) });
        await runner.Start(work, ReviewSteps.ProcessId, new ReviewSubject(review), ProcessValues.Of(ReviewSteps.Cycle, 1), new Trigger(act.Person.Id, at));
        return review;
    }

    private async Task<Review> Again(IUnitOfWork work, Review review, string by, string? answer, DateTimeOffset at)
    {
        var step = review.State == ReviewState.Returned ? ReviewSteps.CswAnswer : ReviewSteps.CswCorrect;
        await runner.CompleteUserTask(work, new ReviewSubject(review), step, Variables.Empty, new Trigger(by, at, Note: answer?.Trim()));
        return review;
    }

    private static Refusal? TooLong(string? answer) => answer?.Length > LongestAnswer
        ? new Refusal("text-too-long", $"The text has {answer.Length} characters; at most {LongestAnswer} are kept.", "text")
        : null;
}
