using System.Globalization;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Audit;

/// <summary>Names of the streams in which audit entries are chained.</summary>
public static class AuditStreams
{
    /// <summary>The stream of acts on the product itself.</summary>
    public const string Operations = "operations";

    /// <summary>The stream of lists of referrals that were taken out as files.</summary>
    public const string Exports = "exports";

    /// <summary>The stream of the lists that a person looked at; one a person, so that people who look at once do not wait for one another.</summary>
    public static string OfListsSeenBy(string person) => "lists/" + person;

    /// <summary>The stream of a referral and its review.</summary>
    public static string OfReferral(string number) => "referral/" + number;

    /// <summary>The stream of a calendar.</summary>
    public static string OfCalendar(string calendarId) => "calendar/" + calendarId;

    /// <summary>The stream of a review, which is its referral's.</summary>
    public static string Of(Review review) => OfReferral(review.Number);

    /// <summary>What happens to a backlog plan.</summary>
    public static string OfPlan(long id) => string.Create(CultureInfo.InvariantCulture, $"backlog-plan/{id}");

    /// <summary>What happens to a request for overtime.</summary>
    public static string OfOvertime(long id) => string.Create(CultureInfo.InvariantCulture, $"overtime/{id}");

    /// <summary>What happens to a training session and its sheet.</summary>
    public static string OfTraining(long id) => string.Create(CultureInfo.InvariantCulture, $"training/{id}");
}
