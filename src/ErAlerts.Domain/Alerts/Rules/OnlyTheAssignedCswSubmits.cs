using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>A referral is submitted for closing, and a return answered, by the CSW to whom it is assigned.</summary>
public static class OnlyTheAssignedCswSubmits
{
    /// <summary>Refuses with <c>wrong-role</c>, <c>other-office</c> or <c>not-assigned</c>.</summary>
    public static Refusal? Check(Referral referral, Person person)
    {
        if (!person.Is(Role.Csw))
        {
            return Refusals.WrongRole(person, "submits a referral for closing", Role.Csw);
        }

        if (!person.WorksIn(referral.Office))
        {
            return Refusals.OtherOffice(person, referral.Office);
        }

        return person.Id == referral.CswId ? null : Refusals.NotAssigned(person, "the referral is assigned to another social worker");
    }
}
