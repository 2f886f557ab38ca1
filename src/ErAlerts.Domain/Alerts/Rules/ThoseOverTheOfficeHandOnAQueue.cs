using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>Leave does not stop the clock: whoever is over the office hands an absent ARA's reviews to another ARA, who had no part in the investigation.</summary>
public static class ThoseOverTheOfficeHandOnAQueue
{
    /// <summary>Refuses with <c>wrong-role</c>, <c>other-office</c>, <c>not-with-ara</c>, <c>not-an-ara</c>, <c>same-ara</c> or <c>own-investigation</c>.</summary>
    public static Refusal? Check(Review review, Person by, Person to)
    {
        if (!by.Is(Role.Ra) && !by.Is(Role.Dd))
        {
            return Refusals.WrongRole(by, "hands a review to another ARA", Role.Ra);
        }

        if (!by.WorksIn(review.Office))
        {
            return Refusals.OtherOffice(by, review.Office);
        }

        if (review.State != ReviewState.WithAra)
        {
            return new Refusal("not-with-ara", $"Referral {review.Number} is in no ARA's queue; it is {Codes.Of(review.State)}.", "number") { Kind = RefusalKind.Conflict };
        }

        return Takes(review, to);
    }

    /// <summary>Whether that person can take it; refuses with <c>not-an-ara</c>, <c>same-ara</c> or <c>own-investigation</c>.</summary>
    public static Refusal? Takes(Review review, Person to)
    {
        if (!to.Is(Role.Ara) || !to.WorksIn(review.Office))
        {
            return new Refusal("not-an-ara", $"{to.Id} is not an ARA of the office {review.Office}.", "to");
        }

        if (to.Id == review.AraId)
        {
            return new Refusal("same-ara", $"The review is in the queue of {to.Id} already.", "to") { Kind = RefusalKind.Conflict };
        }

        return HadAPart(review, to)
            ? new Refusal("own-investigation", $"{to.Id} submitted or first approved this referral and cannot decide it.", "to")
            : null;
    }

    internal static bool HadAPart(Review review, Person person) =>
        person.Id == review.CswId || review.Cycles.Any(c => c.SubmittedBy == person.Id || c.ScswApprovedBy == person.Id);
}
