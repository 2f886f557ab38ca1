using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Training;
using ErAlerts.Domain.Training.Rules;

namespace ErAlerts.Domain.Overtime.Rules;

/// <summary>A request is tied to a review that was returned to that worker, or to an office's backlog by a worker who is ER-qualified.</summary>
public static class OvertimeIsTiedToWork
{
    /// <summary>Refuses with <c>wrong-role</c>, <c>no-review</c>, <c>not-assigned</c> or <c>not-returned</c>.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="review">The review named; null when there is none, or none that the person may see.</param>
    public static Refusal? CheckReturnedReview(Person person, Review? review)
    {
        if (WrongRole(person) is { } refusal)
        {
            return refusal;
        }

        if (review is null)
        {
            return new Refusal("no-review", "There is no such review to answer.", "reviewNumber") { Kind = RefusalKind.Unknown };
        }

        if (review.CswId != person.Id)
        {
            return new Refusal("not-assigned", $"The review of referral {review.Number} is not {person.Id}'s to answer.", "reviewNumber") { Kind = RefusalKind.Forbidden };
        }

        return review.State == ReviewState.Returned
            ? null
            : new Refusal("not-returned", $"The review of referral {review.Number} is {Codes.Of(review.State)}, not returned.", "reviewNumber") { Kind = RefusalKind.Conflict };
    }

    /// <summary>Refuses with <c>wrong-role</c>, <c>unknown-office</c> or <c>not-er-qualified</c>.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="chart">The county's line, which knows the offices.</param>
    /// <param name="book">The evidence of qualification.</param>
    /// <param name="today">Today's county date.</param>
    public static Refusal? CheckBacklog(Person person, OvertimeAsk ask, OrgChart chart, QualificationBook book, DateOnly today)
    {
        if (WrongRole(person) is { } refusal)
        {
            return refusal;
        }

        return ask.Office is { } office && chart.Knows(office)
            ? BacklogWorkNeedsErQualification.Check(person, book, ask.On, today)
            : new Refusal("unknown-office", $"There is no office '{ask.Office}'.", "office");
    }

    private static Refusal? WrongRole(Person person) => person.Is(Role.Csw) || person.Is(Role.Scsw)
        ? null
        : new Refusal("wrong-role", $"{person.Id} is neither a CSW nor an SCSW; overtime is asked for by those who do the work.", "by") { Kind = RefusalKind.Forbidden };
}
