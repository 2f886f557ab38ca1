using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts.Rules;

namespace ErAlerts.Application.Reviews;

/// <summary>What an SCSW's act begins with: a review of the unit that waits for the SCSW.</summary>
internal static class ScswAct
{
    public static async Task<Outcome<ReviewAct>> Load(IUnitOfWork work, string number, string by)
    {
        var loaded = await ReviewAct.Load(work, number, by);
        if (loaded is not Outcome<ReviewAct>.Done(var act))
        {
            return loaded;
        }

        if (act.Visible() is { } invisible)
        {
            return invisible;
        }

        if (act.Review is not { } review)
        {
            return Refusals.NoReview(number);
        }

        return OnlyTheScswOfTheUnitApproves.Check(review, act.Person, act.Chart) is { } refusal ? refusal : act;
    }
}
