using System.Collections.Immutable;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.People;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.UnitTests.Domain.Alerts;

/// <summary>A small office and a review in it, for the rules' tests.</summary>
internal static class AnAlert
{
    public const string Office = "lancaster";
    public static readonly DateTimeOffset Start = new(2026, 6, 30, 21, 0, 0, TimeSpan.Zero);
    public static readonly Person Csw = Person("CSW-1", Role.Csw, Office, "SCSW-1");
    public static readonly Person Scsw = Person("SCSW-1", Role.Scsw, Office, "ARA-1");
    public static readonly Person Ara = Person("ARA-1", Role.Ara, Office, "RA-1");
    public static readonly Person Ra = Person("RA-1", Role.Ra, Office, "DD-1");
    public static readonly Person Dd = Person("DD-1", Role.Dd, Office, null);

    public static OrgChart Chart(params Person[] more) => new([Csw, Scsw, Ara, Ra, Dd, .. more]);

    public static Person Person(string id, Role role, string office, string? supervisor) => new()
    {
        Id = id,
        Name = id,
        Email = $"{id}@county.example",
        Title = role.ToString(),
        Roles = [role],
        Offices = [office],
        SupervisorId = supervisor,
    };

    public static ReferralFacts Facts(string number = "1234567890123456789") => new()
    {
        Number = number,
        Office = Office,
        CswId = Csw.Id,
        ScswId = Scsw.Id,
        ReceivedAt = Start.AddDays(-20),
        ReceivedOn = new DateOnly(2026, 6, 10),
        ResponseType = ResponseType.FiveDay,
        Children = 2,
        PriorReferrals = 6,
        Status = ReferralStatus.Open,
    };

    public static Referral Referral(ReferralFacts? facts = null) => new(1, "cws-cms", facts ?? Facts(), Start);

    public static Review Submitted() => new(2, Referral(), Csw.Id, Start);

    public static Review WithAra()
    {
        var review = Submitted();
        review.ApprovedByScsw(Scsw.Id, Start);
        var clock = new ReviewClock(Start, new DateOnly(2026, 6, 30), new DateOnly(2026, 7, 8), Start.AddDays(9), "v1");
        review.EnteredQueue(Ara.Id, clock);
        return review;
    }

    public static Review Decided(Decision decision)
    {
        var review = WithAra();
        review.Decided(decision, Ara.Id, Start.AddHours(2), ImmutableArray<string>.Empty, string.Empty);
        if (decision == Decision.Approve)
        {
            review.Ended(ReviewState.Approved, Start.AddHours(2));
        }
        else
        {
            review.ReturnedToCsw();
        }

        return review;
    }
}
