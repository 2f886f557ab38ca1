using System.Globalization;
using ErAlerts.Domain.People;

namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>Refusals that several rules give in the same words.</summary>
public static class Refusals
{
    /// <summary>The code for someone of the right role and office whose referral or queue it is not.</summary>
    public const string NotAssignedCode = "not-assigned";

    /// <summary><c>unknown-referral</c>: none with that number, or none that the person may see.</summary>
    public static Refusal UnknownReferral(string number) =>
        new("unknown-referral", $"There is no referral {number}.", "number") { Kind = RefusalKind.Unknown };

    /// <summary><c>no-review</c>: the referral was not submitted for closing.</summary>
    public static Refusal NoReview(string number) =>
        new("no-review", $"Referral {number} was not submitted for closing.", "number") { Kind = RefusalKind.Unknown };

    /// <summary><c>unknown-person</c>: nobody of the roster has that id.</summary>
    public static Refusal UnknownPerson(string id) =>
        new("unknown-person", $"Nobody on the roster has the id '{id}'.", "by") { Kind = RefusalKind.Input };

    /// <summary><c>stale</c>: someone changed it since the caller looked.</summary>
    public static Refusal Stale(Review review) =>
        new("stale", $"Referral {review.Number} changed since you opened it; look again before deciding.", "version") { Kind = RefusalKind.Stale };

    internal static Refusal WrongRole(Person person, string act, Role needed) =>
        new("wrong-role", $"{person.Id} is not {Article(needed)}; only {Article(needed)} {act}.", "by") { Kind = RefusalKind.Forbidden };

    internal static Refusal OtherOffice(Person person, string office) =>
        new("other-office", $"{person.Id} does not work in the office {office}.", "by") { Kind = RefusalKind.Forbidden };

    internal static Refusal NotAssigned(Person person, string why) =>
        new(NotAssignedCode, $"{person.Id} may not do this: {why}.", "by") { Kind = RefusalKind.Forbidden };

    internal static Refusal AlreadyDecided(Review review)
    {
        var what = review.State switch
        {
            ReviewState.Approved => "approved",
            ReviewState.Returned => "returned",
            ReviewState.NotAnAlert => "closed on the SCSW's approval",
            _ => "ended, the referral having been withdrawn or promoted",
        };
        var decided = review.State is ReviewState.Approved or ReviewState.Returned;
        var by = decided ? $" by {review.DecidedBy}" : string.Empty;
        var at = (decided ? review.DecidedAt : review.EndedAt)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new("already-decided", $"Referral {review.Number} was {what}{by} at {at}.", "number") { Kind = RefusalKind.Conflict };
    }

    private static string Article(Role role) => role switch
    {
        Role.Scsw => "an SCSW",
        Role.Ara => "an ARA",
        Role.Ra => "an RA",
        Role.Csw => "a CSW",
        Role.Dd => "a DD",
        _ => "a " + Codes.Of(role),
    };
}
