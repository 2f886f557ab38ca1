using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>The first approval, or the sending back, is by the SCSW of the unit, who did not investigate or submit it.</summary>
public static class OnlyTheScswOfTheUnitApproves
{
    /// <summary>Refuses with <c>wrong-role</c>, <c>other-office</c>, <c>own-investigation</c>, <c>not-assigned</c> or <c>not-with-scsw</c>.</summary>
    public static Refusal? Check(Review review, Person person, OrgChart chart)
    {
        if (!person.Is(Role.Scsw))
        {
            return Refusals.WrongRole(person, "gives the first approval", Role.Scsw);
        }

        if (!person.WorksIn(review.Office))
        {
            return Refusals.OtherOffice(person, review.Office);
        }

        if (person.Id == review.CswId || person.Id == review.Cycle.SubmittedBy)
        {
            return new Refusal("own-investigation", $"{person.Id} investigated or submitted this referral and cannot approve it.", "by") { Kind = RefusalKind.Forbidden };
        }

        var supervises = person.Id == review.ScswId || chart.Find(review.CswId)?.SupervisorId == person.Id;
        if (!supervises)
        {
            return Refusals.NotAssigned(person, "the referral belongs to another unit");
        }

        return review.State switch
        {
            ReviewState.WithScsw => null,
            _ when !review.IsLive => Refusals.AlreadyDecided(review),
            _ => new Refusal("not-with-scsw", $"Referral {review.Number} is {Codes.Of(review.State)}, not with the SCSW.", "number") { Kind = RefusalKind.Conflict },
        };
    }
}
