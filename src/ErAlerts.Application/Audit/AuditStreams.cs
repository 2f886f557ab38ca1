using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Audit;

/// <summary>Names of the streams in which audit entries are chained.</summary>
public static class AuditStreams
{
    /// <summary>The stream of acts on the product itself.</summary>
    public const string Operations = "operations";

    /// <summary>The stream of a referral and its review.</summary>
    public static string OfReferral(string number) => "referral/" + number;

    /// <summary>The stream of a calendar.</summary>
    public static string OfCalendar(string calendarId) => "calendar/" + calendarId;

    /// <summary>The stream of a review, which is its referral's.</summary>
    public static string Of(Review review) => OfReferral(review.Number);
}
