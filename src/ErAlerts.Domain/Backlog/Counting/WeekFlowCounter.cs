using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>Reckons the weekly flows of every office over a range of weeks in one pass. Not for several threads at once.</summary>
public sealed class WeekFlowCounter
{
    private readonly CountyWeek first;
    private readonly int weeks;
    private readonly Dictionary<string, OfficeFlows> offices = new(StringComparer.Ordinal);

    /// <summary>Flows from one week to another, both included; a range that runs backwards is a programming mistake.</summary>
    public WeekFlowCounter(CountyWeek first, CountyWeek last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        this.first = first;
        weeks = last.Since(first) + 1;
    }

    /// <summary>Takes one referral, of any office and in any order; what happened before the first week is part of its opening stock.</summary>
    public void Add(in BacklogReferral referral)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(offices, referral.Office, out _);
        var flows = slot ??= new OfficeFlows(weeks);
        if (referral.EndedOn < referral.ReceivedOn)
        {
            return;
        }

        var one = Tally.One(referral.Children);
        var overOn = DaysOpen.ThirtiethDay(referral.ReceivedOn).AddDays(1);
        flows.Received[Slot(referral.ReceivedOn)] += one;
        var turned = !(referral.EndedOn <= overOn);
        flows.Turned[turned ? Slot(overOn) : weeks + 1] += one;
        if (referral.EndedOn is { } ended)
        {
            flows.Ended[Slot(ended)] += one;
            flows.EndedOver30[turned ? Slot(ended) : weeks + 1] += one;
        }
    }

    /// <summary>The flows of every office that any referral named, by office code.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<WeekFlow>> Flows() =>
        offices.ToImmutableSortedDictionary(o => o.Key, o => o.Value.Weeks(first), StringComparer.Ordinal);

    /// <summary>The flows of all offices together.</summary>
    public ImmutableArray<WeekFlow> County()
    {
        var county = new OfficeFlows(weeks);
        foreach (var office in offices.Values)
        {
            county.Add(office);
        }

        return county.Weeks(first);
    }

    /// <summary>0 for anything before the first week, 1 and on for the weeks, beyond the last for anything later.</summary>
    private int Slot(DateOnly date) => date < first.Monday ? 0 : Math.Min(CountyWeek.Of(date).Since(first), weeks) + 1;

    private sealed class OfficeFlows(int weeks)
    {
        public Tally[] Received { get; } = new Tally[weeks + 2];

        public Tally[] Ended { get; } = new Tally[weeks + 2];

        public Tally[] Turned { get; } = new Tally[weeks + 2];

        public Tally[] EndedOver30 { get; } = new Tally[weeks + 2];

        public void Add(OfficeFlows other)
        {
            for (var i = 0; i < Received.Length; i++)
            {
                Received[i] += other.Received[i];
                Ended[i] += other.Ended[i];
                Turned[i] += other.Turned[i];
                EndedOver30[i] += other.EndedOver30[i];
            }
        }

        public ImmutableArray<WeekFlow> Weeks(CountyWeek first)
        {
            var flows = ImmutableArray.CreateBuilder<WeekFlow>(weeks);
            var open = Received[0] - Ended[0];
            var over = Turned[0] - EndedOver30[0];
            for (var i = 1; i <= weeks; i++)
            {
                open += Received[i] - Ended[i];
                over += Turned[i] - EndedOver30[i];
                flows.Add(new WeekFlow(first.Plus(i - 1), Received[i], Ended[i], Turned[i], EndedOver30[i], open, over));
            }

            return flows.MoveToImmutable();
        }
    }
}
