using System.Collections.Immutable;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>Rows for storage tests, plain and valid.</summary>
internal static class Rows
{
    public static DateTimeOffset Noon { get; } = new(2026, 6, 30, 19, 0, 0, TimeSpan.Zero);

    public static ReferralFacts Facts(string number, string office = "lancaster", bool sensitive = false) => new()
    {
        Number = number,
        Office = office,
        CswId = "CSW-1",
        ScswId = "SCSW-1",
        ReceivedAt = Noon.AddDays(-20),
        ReceivedOn = new DateOnly(2026, 6, 10),
        ResponseType = ResponseType.TwentyFourHour,
        Children = 2,
        PriorReferrals = 6,
        SdmRisk = SdmRisk.VeryHigh,
        Sensitive = sensitive,
        Status = ReferralStatus.Open,
    };

    public static Referral Referral(IUnitOfWork unit, string number, string office = "lancaster", bool sensitive = false)
    {
        var referral = new Referral(unit.NextId(), "cws-cms", Facts(number, office, sensitive), Noon);
        unit.Add(referral);
        return referral;
    }

    public static Review Review(IUnitOfWork unit, Referral referral)
    {
        var review = new Review(unit.NextId(), referral, referral.CswId, Noon);
        unit.Add(review);
        return review;
    }

    public static ReviewClock Clock { get; } = new(Noon, new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 8), new DateTimeOffset(2026, 7, 9, 7, 0, 0, TimeSpan.Zero), "c1");

    public static CriteriaMatch Match { get; } = new([new MatchedCriterion("prior-referrals", "Five or more earlier referrals."), new MatchedCriterion("young", "A child under two.")], "v1", "{}");

    public static ProcessInstance Process(IUnitOfWork unit, long subjectId)
    {
        var instance = new ProcessInstance(unit.NextId(), "er-alert-review", "hash", "review", subjectId, Noon);
        instance.Took("{}"u8.ToArray(), 1);
        unit.Add(instance);
        return instance;
    }

    public static Person Person(string id, string name = "A Person", params Role[] roles) => new()
    {
        Id = id,
        Name = name,
        Email = $"{id}@county.example",
        Title = "CSW III",
        Roles = roles.Length == 0 ? [Role.Csw] : roles.ToImmutableSortedSet(),
        Offices = ["lancaster", "pomona"],
        HiredOn = new DateOnly(2020, 1, 2),
    };
}
