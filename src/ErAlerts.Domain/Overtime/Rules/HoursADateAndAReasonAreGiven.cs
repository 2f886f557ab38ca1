using System.Globalization;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Overtime.Rules;

/// <summary>A request names its hours in quarters, the date on which they would be worked, and why.</summary>
public static class HoursADateAndAReasonAreGiven
{
    /// <summary>Longest text of a request or a decision, in characters.</summary>
    public const int LongestText = 4000;

    /// <summary>Refuses with <c>hours-out-of-range</c>, <c>hours-not-in-quarters</c>, <c>date-passed</c>, <c>why-missing</c> or <c>text-too-long</c>.</summary>
    /// <param name="ask">What is asked.</param>
    /// <param name="sameDay">Hours that the worker asked for already on that date, unless refused or withdrawn.</param>
    /// <param name="limits">The county's settings.</param>
    /// <param name="today">Today's county date.</param>
    public static Refusal? Check(OvertimeAsk ask, decimal sameDay, OvertimeLimits limits, DateOnly today)
    {
        if (ask.Hours <= 0 || ask.Hours + sameDay > limits.MostHoursADay)
        {
            return new Refusal("hours-out-of-range", string.Create(CultureInfo.InvariantCulture, $"Hours run from a quarter to {limits.MostHoursADay:0.##} a day; {sameDay:0.##} are asked for already."), "hours");
        }

        if (ask.Hours * 4 % 1 != 0)
        {
            return new Refusal("hours-not-in-quarters", "Hours are given in quarters, as 1.25.", "hours");
        }

        if (ask.On < today.AddDays(-limits.DaysBack))
        {
            return new Refusal("date-passed", $"{Spoken.Day(ask.On, today)} is past; overtime is asked for before it is worked.", "on");
        }

        if (string.IsNullOrWhiteSpace(ask.Why))
        {
            return new Refusal("why-missing", "Say why the hours are needed.", "why");
        }

        return ask.Why.Length > LongestText
            ? new Refusal("text-too-long", $"The text has {ask.Why.Length} characters; at most {LongestText} are kept.", "why")
            : null;
    }
}
