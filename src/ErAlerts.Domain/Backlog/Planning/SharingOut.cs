using System.Collections.Immutable;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>
/// Which referral would go to which helper: in the plan's order, each next one to whoever holds the least for the time given, ties by id,
/// until everyone holds the most that a helper may. The same input gives the same list, so that a preview is what happens.
/// </summary>
public static class SharingOut
{
    /// <summary>The pairs in the order in which they would be given; referrals for whom nobody is left are not among them.</summary>
    /// <param name="ordered">The referrals that nobody holds, in the plan's order.</param>
    /// <param name="helpers">The helpers; a share below 1 takes none.</param>
    /// <param name="mostEach">Most open referrals that a full-time helper may hold; a share of the time holds that share of it, one at least.</param>
    public static ImmutableArray<Share> Of(IEnumerable<BacklogItem> ordered, IEnumerable<HelperCapacity> helpers, int mostEach)
    {
        var hands = helpers.Where(h => h.SharePercent > 0).Select(h => new Hand(h, Math.Max(1, mostEach * h.SharePercent / 100))).ToList();
        var shares = ImmutableArray.CreateBuilder<Share>();
        foreach (var item in ordered)
        {
            var next = hands.Where(h => h.Held < h.Most).MinBy(h => (Load: h.Held / (double)h.Helper.SharePercent, h.Helper.HelperId), Order);
            if (next is null)
            {
                break;
            }

            next.Held++;
            shares.Add(new Share(item, next.Helper.HelperId));
        }

        return shares.ToImmutable();
    }

    private static readonly Comparer<(double Load, string Id)> Order = Comparer<(double Load, string Id)>.Create(
        (a, b) => a.Load.CompareTo(b.Load) is var load and not 0 ? load : string.CompareOrdinal(a.Id, b.Id));

    /// <summary>One referral and who would get it.</summary>
    /// <param name="Item">The referral.</param>
    /// <param name="HelperId">Roster id of the helper.</param>
    public sealed record Share(BacklogItem Item, string HelperId);

    private sealed class Hand(HelperCapacity helper, int most)
    {
        public HelperCapacity Helper { get; } = helper;

        public int Most { get; } = most;

        public int Held { get; set; } = helper.Holding;
    }
}
