using System.Collections.Immutable;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>The open referrals of an office, or of the county, as of a date.</summary>
public sealed record OfficeCount
{
    /// <summary>The office's code; empty for the county.</summary>
    public required string Office { get; init; }

    /// <summary>All that are open.</summary>
    public required Tally Open { get; init; }

    /// <summary>Open for more than 30 calendar days since receipt: the backlog as the county measures it.</summary>
    public required Tally Over30SinceReceipt { get; init; }

    /// <summary>Open for more than 30 calendar days since the first face-to-face contact.</summary>
    public required Tally Over30SinceContact { get; init; }

    /// <summary>The backlog since receipt in the order of <see cref="AgeBand.All"/>.</summary>
    public required ImmutableArray<Tally> Bands { get; init; }

    /// <summary>Open without any face-to-face contact by that date.</summary>
    public required Tally WithoutContact { get; init; }

    /// <summary>Not over 30 yet, but past the last date of submission that leaves the ARA five business days by day 30.</summary>
    public required Tally PastSafeSubmit { get; init; }

    /// <summary>Not over 30 yet, and over 30 within the coming seven days if nothing is closed.</summary>
    public required Tally TurningOver30 { get; init; }

    /// <summary>Date of receipt of the oldest open referral; null when none is open.</summary>
    public required DateOnly? OldestReceivedOn { get; init; }

    /// <summary>The tally of a band.</summary>
    public Tally this[AgeBand band] => Bands[AgeBand.All.IndexOf(band)];

    internal static OfficeCount Sum(string office, IEnumerable<OfficeCount> counts)
    {
        var all = counts.ToList();
        return new OfficeCount
        {
            Office = office,
            Open = Sum(all, c => c.Open),
            Over30SinceReceipt = Sum(all, c => c.Over30SinceReceipt),
            Over30SinceContact = Sum(all, c => c.Over30SinceContact),
            Bands = [.. AgeBand.All.Select(band => Sum(all, c => c[band]))],
            WithoutContact = Sum(all, c => c.WithoutContact),
            PastSafeSubmit = Sum(all, c => c.PastSafeSubmit),
            TurningOver30 = Sum(all, c => c.TurningOver30),
            OldestReceivedOn = all.Min(c => c.OldestReceivedOn),
        };
    }

    private static Tally Sum(List<OfficeCount> counts, Func<OfficeCount, Tally> part) => counts.Aggregate(Tally.None, (sum, c) => sum + part(c));
}
