using System.Globalization;

namespace ErAlerts.Domain.Overtime.Rules;

/// <summary>Who refuses hours, or grants fewer than were asked for, says why; more than was asked for is never granted.</summary>
public static class ARefusalOrCutHasAReason
{
    /// <summary>Refuses with <c>hours-out-of-range</c>, <c>hours-not-in-quarters</c>, <c>more-than-asked</c>, <c>reason-missing</c> or <c>text-too-long</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="granted">Hours to be granted; null to refuse.</param>
    /// <param name="reason">The manager's reason.</param>
    public static Refusal? Check(OvertimeRequest request, decimal? granted, string? reason)
    {
        if (granted is { } hours && CheckHours(request, hours) is { } refusal)
        {
            return refusal;
        }

        if (reason?.Length > HoursADateAndAReasonAreGiven.LongestText)
        {
            return new Refusal("text-too-long", $"The reason has {reason.Length} characters; at most {HoursADateAndAReasonAreGiven.LongestText} are kept.", "reason");
        }

        return granted != request.HoursAsked && string.IsNullOrWhiteSpace(reason)
            ? new Refusal("reason-missing", granted is null ? "A refusal needs a reason." : "Say why fewer hours are granted than asked for.", "reason")
            : null;
    }

    private static Refusal? CheckHours(OvertimeRequest request, decimal hours)
    {
        if (hours <= 0)
        {
            return new Refusal("hours-out-of-range", "Grant a quarter of an hour at least, or refuse with a reason.", "hours");
        }

        if (hours * 4 % 1 != 0)
        {
            return new Refusal("hours-not-in-quarters", "Hours are given in quarters, as 1.25.", "hours");
        }

        return hours > request.HoursAsked
            ? new Refusal("more-than-asked", string.Create(CultureInfo.InvariantCulture, $"Only {request.HoursAsked:0.##} hours were asked for."), "hours")
            : null;
    }
}
