using System.Globalization;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>Makes up the referrals of the last 120 days. Shares are plausible, not measured; about half meet one of the example criteria.</summary>
internal sealed class DemoReferrals(DemoOptions options, DemoRoster roster, BusinessCalendar calendar)
{
    /// <summary>How far back referrals were received, in calendar days.</summary>
    public const int Days = 120;

    internal const string Header =
        "referral_number,office,csw_id,scsw_id,received_at,response_type,first_contact_at,children,youngest_age,prior_referrals,sdm_risk,sdm_override,open_case,safety_threat,sensitive,status,closed_at";

    private const int BusiestShare = 3;
    private static readonly int[] ArrivalsByWeekday = [6, 17, 18, 18, 17, 17, 7];
    private static readonly int[] PriorShares = [30, 18, 14, 11, 8, 6, 5, 4, 2, 2];
    private static readonly int[] ChildShares = [0, 34, 28, 19, 10, 6, 3];
    private static readonly int[] RiskShares = [22, 36, 27, 15];
    private static readonly int[] ResponseShares = [32, 8, 60];

    private readonly ILookup<string, Person> _workers = roster.People.Where(p => p.Is(Role.Csw) && !p.Is(Role.Scu)).ToLookup(p => p.Offices[0], StringComparer.Ordinal);
    private readonly Person[] _sensitiveUnit = [.. roster.People.Where(p => p.Is(Role.Csw) && p.Is(Role.Scu))];

    public IReadOnlyList<DemoReferral> All() => [.. Enumerable.Range(0, options.Referrals).Select(One)];

    private DemoReferral One(int index)
    {
        var chance = new Random(unchecked((options.Seed * 1_000_003) + index));
        var office = Office(chance);
        var sensitive = chance.Next(100) < 2;
        var worker = sensitive ? _sensitiveUnit[chance.Next(_sensitiveUnit.Length)] : _workers[office].ElementAt(chance.Next(_workers[office].Count()));
        var receivedOn = options.AsOf.AddDays(-1 - DaysAgo(chance));
        var receivedAt = At(receivedOn, TimeOnly.MinValue.Add(TimeSpan.FromSeconds(chance.Next(6 * 3600, 23 * 3600))));
        var response = (ResponseType)chance.Draw(ResponseShares);
        return new DemoReferral
        {
            Number = Number(chance),
            Office = office,
            CswId = worker.Id,
            ScswId = worker.SupervisorId!,
            ReceivedAt = receivedAt,
            ResponseType = response,
            FirstContactAt = chance.Next(100) < 92 ? receivedAt + UntilContact(response, chance) : null,
            Children = chance.Draw(ChildShares),
            YoungestAge = chance.Next(100) < 9 ? 0 : chance.Next(1, 18),
            PriorReferrals = chance.Draw(PriorShares),
            SdmRisk = (SdmRisk)chance.Draw(RiskShares),
            SdmOverride = chance.Next(100) < 6,
            OpenCase = chance.Next(100) < 11,
            SafetyThreat = chance.Next(100) < 26,
            Sensitive = sensitive,
            FinishedOn = receivedOn.AddDays(DaysToFinish(chance)),
            Chance = chance,
        };
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time) => calendar.AtLocal(day.ToDateTime(time)).At;

    private string Office(Random chance)
    {
        var all = roster.Offices;
        var pick = chance.Next(all.Count + (all.Contains(DemoOffices.Busiest, StringComparer.Ordinal) ? BusiestShare - 1 : 0));
        return pick < all.Count ? all[pick] : DemoOffices.Busiest;
    }

    private int DaysAgo(Random chance)
    {
        while (true)
        {
            var days = chance.Next(Days);
            if (chance.Next(18) < ArrivalsByWeekday[(int)options.AsOf.AddDays(-1 - days).DayOfWeek])
            {
                return days;
            }
        }
    }

    private static TimeSpan UntilContact(ResponseType response, Random chance) => response switch
    {
        ResponseType.Immediate => TimeSpan.FromMinutes(chance.Next(40, 20 * 60)),
        ResponseType.TwentyFourHour => TimeSpan.FromMinutes(chance.Next(120, 26 * 60)),
        _ => TimeSpan.FromMinutes(chance.Next(600, 6 * 24 * 60)),
    };

    /// <summary>Most are finished in about five weeks; a long tail is the backlog.</summary>
    private static int DaysToFinish(Random chance)
    {
        var bell = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        return Math.Clamp((int)Math.Round(36 * Math.Exp(0.62 * bell)), 5, 400);
    }

    private static string Number(Random chance) => string.Create(CultureInfo.InvariantCulture, $"{chance.NextInt64(1_000_000_000_000_000_000, 9_000_000_000_000_000_000)}");
}
