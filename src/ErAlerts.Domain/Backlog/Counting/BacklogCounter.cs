using System.Runtime.InteropServices;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>Counts referrals as they stream by, in one pass, holding one small tally an office. Not for several threads at once.</summary>
public sealed class BacklogCounter
{
    private const int WithinAWeek = 24;
    private readonly DateOnly asOf;
    private readonly bool[] pastSafeSubmit;
    private readonly Dictionary<string, OfficeTally> offices = new(StringComparer.Ordinal);

    /// <summary>A count as of the end of a county date; the calendar and the ARA's review time give the last safe dates of submission.</summary>
    public BacklogCounter(DateOnly asOf, BusinessCalendar calendar, BusinessDays reviewTime)
    {
        this.asOf = asOf;
        pastSafeSubmit = new bool[DaysOpen.Limit.Value + 1];
        for (var age = 0; age < pastSafeSubmit.Length; age++)
        {
            pastSafeSubmit[age] = DaysOpen.LastSafeSubmitDate(calendar, asOf.AddDays(-age), reviewTime) < asOf;
        }
    }

    /// <summary>Counts one referral; one that is not open on the date only makes its office known.</summary>
    public void Add(in BacklogReferral referral)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(offices, referral.Office, out _);
        var tally = slot ??= new OfficeTally();
        if (referral.IsOpenOn(asOf))
        {
            Add(tally, referral);
        }
    }

    /// <summary>The count of all that was added so far.</summary>
    public BacklogCount Count()
    {
        var counts = offices.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => o.Value.Count(o.Key)).ToList();
        return new BacklogCount(asOf, [.. counts], OfficeCount.Sum(string.Empty, counts));
    }

    private void Add(OfficeTally tally, in BacklogReferral referral)
    {
        var one = Tally.One(referral.Children);
        var age = asOf.DayNumber - referral.ReceivedOn.DayNumber;
        tally.Open += one;
        tally.Oldest = tally.Oldest < referral.ReceivedOn ? tally.Oldest : referral.ReceivedOn;
        if (AgeBand.IndexOf(age) is var band and >= 0)
        {
            tally.Bands[band] += one;
        }
        else
        {
            tally.PastSafeSubmit += pastSafeSubmit[age] ? one : default;
            tally.Turning += age >= WithinAWeek ? one : default;
        }

        if (referral.FirstContactOn is { } contact && contact <= asOf)
        {
            tally.SinceContact += DaysOpen.IsOverThirty(contact, asOf) ? one : default;
        }
        else
        {
            tally.WithoutContact += one;
        }
    }

    private sealed class OfficeTally
    {
        public Tally Open;
        public Tally SinceContact;
        public Tally WithoutContact;
        public Tally PastSafeSubmit;
        public Tally Turning;
        public DateOnly? Oldest;

        public Tally[] Bands { get; } = new Tally[AgeBand.All.Length];

        public OfficeCount Count(string office) => new()
        {
            Office = office,
            Open = Open,
            Over30SinceReceipt = Bands.Aggregate(Tally.None, (sum, band) => sum + band),
            Over30SinceContact = SinceContact,
            Bands = [.. Bands],
            WithoutContact = WithoutContact,
            PastSafeSubmit = PastSafeSubmit,
            TurningOver30 = Turning,
            OldestReceivedOn = Oldest,
        };
    }
}
