using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Planning.Rules;

/// <summary>A plan lowers the count to a target by a date to come, within two years.</summary>
public static class APlanHasATargetAndADate
{
    /// <summary>The furthest target date, in weeks from today.</summary>
    public const int MostWeeks = 104;

    /// <summary>Refuses with <c>target-negative</c>, <c>target-not-lower</c>, <c>target-date-passed</c> or <c>target-date-too-far</c>.</summary>
    public static Refusal? Check(PlanContent content, PlanSetting setting)
    {
        if (content.TargetCount < 0)
        {
            return new Refusal("target-negative", "A target is a number of referrals, 0 or more.", "targetCount");
        }

        if (content.TargetCount >= setting.CountNow)
        {
            return new Refusal("target-not-lower", $"{setting.CountNow} referrals are over 30 days today; a target of {content.TargetCount} lowers nothing.", "targetCount");
        }

        if (content.TargetOn <= setting.Today)
        {
            return new Refusal("target-date-passed", $"The target date {Spoken.Day(content.TargetOn, setting.Today)} is not to come.", "targetOn");
        }

        return content.TargetOn > setting.Today.AddDays(7 * MostWeeks)
            ? new Refusal("target-date-too-far", $"The target date lies more than {MostWeeks} weeks ahead.", "targetOn")
            : null;
    }
}
