using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>
/// Which referrals come first: by the first key, where equal by the second, and so on, last by number. No weights and no score, so that
/// anyone can check it by eye. What is not known (a child's age, a risk not assessed) counts as the more urgent.
/// </summary>
public sealed record PriorityOrder(ImmutableArray<PriorityKey> Keys)
{
    /// <summary>The order until someone changes it: oldest band, then risk, then the youngest child, then days.</summary>
    public static PriorityOrder Default { get; } = new([PriorityKey.OldestBand, PriorityKey.Risk, PriorityKey.YoungestChild, PriorityKey.Oldest]);

    /// <summary>The referrals in this order.</summary>
    public ImmutableArray<BacklogItem> Sort(IEnumerable<BacklogItem> items) => [.. items.Order(Comparer<BacklogItem>.Create(Compare))];

    /// <summary>Negative when the left comes first.</summary>
    public int Compare(BacklogItem left, BacklogItem right)
    {
        foreach (var key in Keys)
        {
            var order = Urgency(key, right).CompareTo(Urgency(key, left));
            if (order != 0)
            {
                return order;
            }
        }

        return string.CompareOrdinal(left.Number, right.Number);
    }

    /// <summary>Why a referral stands where it does, in the order's own words: "band over-90; risk very-high; youngest child 2; 97 days".</summary>
    public string Why(BacklogItem item) => string.Join("; ", Keys.Select(key => Words(key, item)));

    private static int Urgency(PriorityKey key, BacklogItem item) => key switch
    {
        PriorityKey.OldestBand => AgeBand.IndexOf(item.Age.Value),
        PriorityKey.Oldest => item.Age.Value,
        PriorityKey.YoungestChild => -(item.YoungestAge ?? -1),
        PriorityKey.Risk => (int)(item.Risk ?? (SdmRisk.VeryHigh + 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "There is no such key."),
    };

    private static string Words(PriorityKey key, BacklogItem item) => key switch
    {
        PriorityKey.OldestBand => AgeBand.Of(item.Age) is { } band ? $"band {band.Code}" : "not over 30",
        PriorityKey.Oldest => Spoken.Count(item.Age),
        PriorityKey.YoungestChild => item.YoungestAge is { } age ? $"youngest child {age}" : "youngest child's age unknown",
        PriorityKey.Risk => item.Risk is { } risk ? $"risk {Codes.Of(risk)}" : "risk not assessed",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "There is no such key."),
    };
}
