using System.Collections.Immutable;

namespace ErAlerts.Domain.Time;

/// <summary>When a clock of business days runs out, and how that was counted.</summary>
/// <param name="Day0">The county date on which counting starts; the next business day is day 1.</param>
/// <param name="DueOn">The county date of the last day.</param>
/// <param name="OverdueAt">The first instant (UTC) that is too late.</param>
/// <param name="Skipped">The dates after day 0 and before the due date that were not counted, in order.</param>
/// <param name="CalendarVersion">The version of the calendar that answered.</param>
public sealed record Deadline(
    DateOnly Day0,
    DateOnly DueOn,
    DateTimeOffset OverdueAt,
    ImmutableArray<SkippedDay> Skipped,
    string CalendarVersion)
{
    /// <summary>Whether the clock has run out at an instant.</summary>
    public bool IsOverdueAt(DateTimeOffset now) => now >= OverdueAt;

    /// <summary>Equal when every part is, the skipped days included.</summary>
    public bool Equals(Deadline? other) =>
        other is not null
        && Day0 == other.Day0
        && DueOn == other.DueOn
        && OverdueAt == other.OverdueAt
        && string.Equals(CalendarVersion, other.CalendarVersion, StringComparison.Ordinal)
        && Skipped.AsSpan().SequenceEqual(other.Skipped.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Day0, DueOn, OverdueAt, CalendarVersion);
}
