using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>How long people take and what they then do. Some ARAs are quick, some slow, one is away; that is what makes a clock worth having.</summary>
internal sealed class DemoHabits(DemoOptions options, BusinessCalendar calendar)
{
    private const int BusinessDaysAway = 9;
    private static readonly int[] Quick = [30, 34, 20, 10, 5, 1];
    private static readonly int[] Usual = [12, 20, 23, 19, 15, 6, 3, 1, 1];
    private static readonly int[] Slow = [4, 8, 11, 15, 19, 17, 12, 8, 6];
    private static readonly int[] Supervisors = [45, 40, 15];
    private static readonly int[] Answers = [10, 25, 25, 20, 12, 8];

    /// <summary>When the CSW submits a finished investigation.</summary>
    public DateTimeOffset Submits(DemoReferral referral) => InWorkingHours(NextBusinessDay(referral.FinishedOn), referral.Chance, TimeOnly.MinValue);

    /// <summary>When the SCSW comes to it.</summary>
    public DateTimeOffset Supervises(DemoReferral referral, DateTimeOffset submitted) => After(submitted, referral.Chance.Draw(Supervisors), referral.Chance);

    /// <summary>When the CSW answers what came back.</summary>
    public DateTimeOffset Resubmits(DemoReferral referral, DateTimeOffset back) => After(back, 1 + referral.Chance.Draw(Answers), referral.Chance);

    /// <summary>When the ARA decides, which may lie after all that has happened.</summary>
    public DateTimeOffset Decides(DemoReferral referral, string araId, DateTimeOffset entered)
    {
        var shares = Number(araId) switch
        {
            var n when n % 5 == 0 => Slow,
            var n when n % 3 == 0 => Quick,
            _ => Usual,
        };
        var at = After(entered, 1 + referral.Chance.Draw(shares), referral.Chance);
        return IsAway(araId) && calendar.BusinessDaysBetween(calendar.LocalDate(at), options.AsOf).Value <= BusinessDaysAway ? calendar.MorningOf(options.AsOf.AddDays(1)) : at;
    }

    public bool SendsBack(DemoReferral referral) => referral.Chance.Next(100) < 6;

    public bool Returns(DemoReferral referral, int cycle) => referral.Chance.Next(100) < (cycle == 1 ? 17 : 8);

    private static bool IsAway(string araId) => Number(araId) % 13 == 7;

    private static int Number(string araId) => araId.Where(char.IsAsciiDigit).Aggregate(0, (n, digit) => (n * 10) + digit - '0');

    private DateTimeOffset After(DateTimeOffset earlier, int businessDays, Random chance)
    {
        var day = calendar.LocalDate(earlier);
        return businessDays == 0 ? Later(day, earlier, chance) : InWorkingHours(calendar.DueOn(day, new BusinessDays(businessDays)), chance, TimeOnly.MinValue);
    }

    /// <summary>In the afternoon of the same day when the morning brought it, else the next business day.</summary>
    private DateTimeOffset Later(DateOnly day, DateTimeOffset earlier, Random chance) =>
        DemoWave.IsMorning(TimeOnly.FromDateTime(calendar.LocalTime(earlier)))
            ? InWorkingHours(day, chance, DemoWave.Noon)
            : InWorkingHours(calendar.DueOn(day, new BusinessDays(1)), chance, TimeOnly.MinValue);

    private DateOnly NextBusinessDay(DateOnly day) => calendar.IsBusinessDay(day) ? day : calendar.DueOn(day, new BusinessDays(1));

    private DateTimeOffset InWorkingHours(DateOnly day, Random chance, TimeOnly from)
    {
        var earliest = Math.Max((int)from.ToTimeSpan().TotalSeconds, DemoWave.Opens);
        return calendar.AtLocal(day.ToDateTime(TimeOnly.MinValue).AddSeconds(chance.Next(earliest, DemoWave.Closes))).At;
    }
}
