using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Reviews;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>Does what an act says through the real use cases at its instant, and says what follows from it.</summary>
internal sealed class DemoPeopleAtWork(ITransactions transactions, PolicyCatalogue policies, ProcessRunner runner, DemoHabits habits)
{
    private static readonly string[] Overtaken = ["already-decided", "not-open", "not-with-ara", "not-with-scsw"];

    /// <summary>Carries the act out and answers the next one; null when nothing follows.</summary>
    public async Task<DemoAct?> Do(DemoAct act, CancellationToken stop)
    {
        var outcome = await Carry(act, stop);
        return outcome switch
        {
            Outcome<Review>.Done(var review) => Next(act, review),
            Outcome<Review>.Refused(var refusal) when Overtaken.Contains(refusal.Code, StringComparer.Ordinal) => null,
            _ => throw new InvalidOperationException($"The demo county's {act.Step} was refused: {outcome.Refusal!.Message}"),
        };
    }

    /// <summary>An ARA opens the review before deciding it.</summary>
    public Task Look(DemoAct act, CancellationToken stop) =>
        new RecordView(transactions, new FixedClock(act.At.AddMinutes(-6))).Run(act.Referral.Review!.AraId!, act.Referral.Number, stop);

    private async Task<Outcome<Review>> Carry(DemoAct act, CancellationToken stop)
    {
        var (referral, clock) = (act.Referral, new FixedClock(act.At));
        switch (act.Step)
        {
            case DemoStep.Submit:
                var answer = referral.Review is null ? null : DemoTexts.Answer(referral.Chance);
                return await new SubmitForClosing(transactions, runner, clock).Run(referral.Number, referral.CswId, answer, stop);
            case DemoStep.Supervise:
                return habits.SendsBack(referral)
                    ? await new SendBackAsScsw(transactions, runner, clock).Run(referral.Number, referral.ScswId, DemoTexts.SendBack(referral.Chance), stop)
                    : await new ApproveAsScsw(transactions, runner, clock).Run(referral.Number, referral.ScswId, stop);
            default:
                return await new DecideReview(transactions, runner, policies, clock).Run(Decision(referral), stop);
        }
    }

    private DecisionRequest Decision(DemoReferral referral)
    {
        var review = referral.Review!;
        var chance = referral.Chance;
        if (!habits.Returns(referral, review.CycleNumber))
        {
            return new DecisionRequest(referral.Number, review.AraId!, Domain.Alerts.Decision.Approve, [], DemoTexts.Approval(chance));
        }

        var known = policies.ReturnReasons;
        string[] reasons = [.. Enumerable.Range(0, 1 + chance.Draw(60, 30, 10)).Select(_ => known[chance.Next(known.Count)].Code).Distinct(StringComparer.Ordinal)];
        return new DecisionRequest(referral.Number, review.AraId!, Domain.Alerts.Decision.Return, reasons, DemoTexts.Return(chance));
    }

    private DemoAct? Next(DemoAct act, Review review)
    {
        var referral = act.Referral;
        referral.Review = review;
        switch (review.State)
        {
            case ReviewState.WithScsw:
                return new DemoAct(referral, DemoStep.Supervise, habits.Supervises(referral, act.At));
            case ReviewState.WithCsw or ReviewState.Returned:
                return new DemoAct(referral, DemoStep.Submit, habits.Resubmits(referral, act.At));
            case ReviewState.WithAra:
                return new DemoAct(referral, DemoStep.Decide, habits.Decides(referral, review.AraId!, act.At));
            default:
                (referral.End, referral.EndsAt) = (ReferralStatus.Closed, act.At);
                return null;
        }
    }
}
