using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;

namespace ErAlerts.Application.Reviews;

/// <summary>An SCSW sends a submission back to the CSW with a text; no clock runs meanwhile.</summary>
public sealed class SendBackAsScsw(ITransactions transactions, ProcessRunner runner, TimeProvider clock)
{
    /// <summary>Refuses as the approval does, and a missing or too long text.</summary>
    public Task<Outcome<Review>> Run(string number, string by, string text, CancellationToken stop = default) =>
        transactions.Run(work => Run(work, number, by, text), stop);

    private async Task<Outcome<Review>> Run(IUnitOfWork work, string number, string by, string text)
    {
        var loaded = await ScswAct.Load(work, number, by);
        if (loaded is not Outcome<ReviewAct>.Done(var act))
        {
            return loaded.Refusal!;
        }

        if (Unfit(text) is { } refusal)
        {
            return refusal;
        }

        var review = act.Review!;
        var at = clock.GetUtcNow();
        await runner.CompleteUserTask(work, new ReviewSubject(review), ReviewSteps.ScswReview, ProcessValues.Of(ReviewSteps.ScswDecision, "send-back"), new Trigger(by, at, Note: text.Trim()));
        return review;
    }

    private static Refusal? Unfit(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Refusal("text-missing", "Sending back needs a text that says what is to be done.", "text");
        }

        return text.Length > AReturnNeedsAReason.LongestText
            ? new Refusal("text-too-long", $"The text has {text.Length} characters; at most {AReturnNeedsAReason.LongestText} are kept.", "text")
            : null;
    }
}
