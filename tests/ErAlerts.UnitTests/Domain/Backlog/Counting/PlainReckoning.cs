using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.UnitTests.Domain.Backlog.Counting;

/// <summary>The backlog reckoned the slow way, one question at a time over the whole list, sharing no code with the counter.</summary>
internal sealed class PlainReckoning(IReadOnlyList<BacklogReferral> referrals, DateOnly asOf)
{
    public (int Referrals, int Children) Open(string? office) => Count(office, _ => true);

    public (int Referrals, int Children) Over30(string? office) => Count(office, r => Days(r.ReceivedOn) > 30);

    public (int Referrals, int Children) Over30SinceContact(string? office) =>
        Count(office, r => r.FirstContactOn != null && Days(r.FirstContactOn.Value) > 30);

    public (int Referrals, int Children) WithoutContact(string? office) =>
        Count(office, r => r.FirstContactOn == null || r.FirstContactOn.Value > asOf);

    public (int Referrals, int Children) Between(string? office, int from, int to) =>
        Count(office, r => Days(r.ReceivedOn) >= from && Days(r.ReceivedOn) <= to);

    public DateOnly? Oldest(string? office) =>
        referrals.Where(r => IsOpen(r) && (office == null || r.Office == office)).Select(r => (DateOnly?)r.ReceivedOn).Min();

    private (int Referrals, int Children) Count(string? office, Func<BacklogReferral, bool> wanted)
    {
        var chosen = referrals.Where(r => IsOpen(r) && (office == null || r.Office == office) && wanted(r)).ToList();
        return (chosen.Count, chosen.Sum(r => r.Children));
    }

    private bool IsOpen(BacklogReferral r) => r.ReceivedOn <= asOf && (r.EndedOn == null || r.EndedOn.Value > asOf);

    private int Days(DateOnly since) => (asOf.ToDateTime(TimeOnly.MinValue) - since.ToDateTime(TimeOnly.MinValue)).Days;
}
