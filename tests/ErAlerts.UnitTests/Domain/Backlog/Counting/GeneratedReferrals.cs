using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.UnitTests.Domain.Backlog.Counting;

/// <summary>A synthetic extract: a year and a half of referrals in several offices, open and ended at every age.</summary>
internal static class GeneratedReferrals
{
    public static readonly DateOnly First = new(2025, 1, 1);
    public static readonly DateOnly Last = new(2026, 6, 30);

    public static List<BacklogReferral> Of(int count, int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => One(chance))];
    }

    private static BacklogReferral One(Random chance)
    {
        var received = First.AddDays(chance.Next(Last.DayNumber - First.DayNumber + 1));
        DateOnly? contact = chance.Next(5) == 0 ? null : received.AddDays(chance.Next(12));
        DateOnly? ended = chance.Next(4) == 0 ? null : received.AddDays(chance.Next(3) == 0 ? 28 + chance.Next(7) : chance.Next(140));
        return new BacklogReferral($"office-{chance.Next(7)}", received, contact, ended, chance.Next(6));
    }
}
