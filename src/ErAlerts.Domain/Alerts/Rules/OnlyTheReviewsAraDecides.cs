using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>An alert is decided by the ARA in whose queue it stands, who had no part in the investigation (agreement: "ARAs approve the closing").</summary>
public static class OnlyTheReviewsAraDecides
{
    /// <summary>Refuses with <c>wrong-role</c>, <c>other-office</c>, <c>own-investigation</c> or <c>not-assigned</c>.</summary>
    public static Refusal? Check(Review review, Person person)
    {
        if (!person.Is(Role.Ara))
        {
            return Refusals.WrongRole(person, "decides an alert", Role.Ara);
        }

        if (!person.WorksIn(review.Office))
        {
            return Refusals.OtherOffice(person, review.Office);
        }

        if (ThoseOverTheOfficeHandOnAQueue.HadAPart(review, person))
        {
            return new Refusal("own-investigation", $"{person.Id} submitted or first approved this referral and cannot decide it.", "by") { Kind = RefusalKind.Forbidden };
        }

        return review.AraId is null || review.AraId == person.Id
            ? null
            : Refusals.NotAssigned(person, $"the review is in the queue of {review.AraId}");
    }
}
