using System.Runtime.InteropServices;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>Counts every office at the end of each date of a range, in one pass over the referrals. Not for several threads at once.</summary>
public sealed class NightsCounter
{
    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly BacklogCounter[] counts;
    private readonly Dictionary<string, OfficeNights> offices = new(StringComparer.Ordinal);

    /// <summary>Both dates are included; a range that runs backwards is a programming mistake.</summary>
    public NightsCounter(DateOnly first, DateOnly last, BusinessCalendar calendar, BusinessDays reviewTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        (this.first, this.last) = (first, last);
        counts = [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(n => new BacklogCounter(first.AddDays(n), calendar, reviewTime))];
    }

    /// <summary>Takes one referral, of any office and in any order. One that ended before the range only makes its office known.</summary>
    /// <param name="referral">The referral.</param>
    /// <param name="worker">Id of the social worker whose it is.</param>
    public void Add(in BacklogReferral referral, string worker)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(offices, referral.Office, out _);
        var nights = slot ??= new OfficeNights(counts.Length);
        for (var night = 0; night < counts.Length; night++)
        {
            counts[night].Add(referral);
            if (referral.IsOpenOn(first.AddDays(night)))
            {
                nights.Workers[night].Add(worker);
            }
        }

        if (!(referral.EndedOn < referral.ReceivedOn))
        {
            AddFlows(nights, referral);
        }
    }

    /// <summary>The nights of every office that any referral named, by date and office code.</summary>
    public IEnumerable<OfficeNight> Nights() =>
        from night in Enumerable.Range(0, counts.Length)
        from count in counts[night].Count().Offices
        select offices[count.Office].Night(night, first.AddDays(night), count);

    private void AddFlows(OfficeNights nights, in BacklogReferral referral)
    {
        var one = Tally.One(referral.Children);
        var overOn = DaysOpen.ThirtiethDay(referral.ReceivedOn).AddDays(1);
        var turned = !(referral.EndedOn <= overOn);
        Add(nights.Received, referral.ReceivedOn, one);
        Add(nights.Turned, turned ? overOn : null, one);
        Add(nights.Ended, referral.EndedOn, one);
        Add(nights.EndedOver30, turned ? referral.EndedOn : null, one);
    }

    private void Add(Tally[] flow, DateOnly? on, Tally one)
    {
        if (on is { } date && date >= first && date <= last)
        {
            flow[date.DayNumber - first.DayNumber] += one;
        }
    }

    private sealed class OfficeNights(int nights)
    {
        public Tally[] Received { get; } = new Tally[nights];

        public Tally[] Ended { get; } = new Tally[nights];

        public Tally[] Turned { get; } = new Tally[nights];

        public Tally[] EndedOver30 { get; } = new Tally[nights];

        public HashSet<string>[] Workers { get; } = [.. Enumerable.Range(0, nights).Select(_ => new HashSet<string>(StringComparer.Ordinal))];

        public OfficeNight Night(int n, DateOnly on, OfficeCount count) =>
            new(on, count, Received[n], Ended[n], Turned[n], EndedOver30[n], Workers[n].Count);
    }
}
