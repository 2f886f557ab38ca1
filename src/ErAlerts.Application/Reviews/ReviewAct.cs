using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Alerts.Rules;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Application.Reviews;

/// <summary>What every act on a review begins with: the person and the referral it names, or the refusal that one is unknown.</summary>
internal sealed record ReviewAct(Referral Referral, Review? Review, Person Person, OrgChart Chart)
{
    public static async Task<Outcome<ReviewAct>> Load(IUnitOfWork work, string number, string by)
    {
        var referral = await work.Referral(number); // first, since whether the line has changed is asked on the same journey
        var chart = await work.OrgChart();
        if (chart.Find(by) is not { } person)
        {
            return Refusals.UnknownPerson(by);
        }

        return referral is not null
            ? new ReviewAct(referral, await work.Review(number), person, chart)
            : Refusals.UnknownReferral(number);
    }

    /// <summary>Whether the person may know of a sensitive referral: SCU and the assigned line; to everyone else it does not exist.</summary>
    public Refusal? Visible()
    {
        var inLine = Person.Is(Role.Scu) || Person.Id == Referral.CswId || Person.Id == Referral.ScswId || Person.Id == Review?.AraId;
        return Referral.Sensitive && !inLine ? Refusals.UnknownReferral(Referral.Number) : null;
    }
}
