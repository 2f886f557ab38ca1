using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>The office's count as it stood when the plan was approved; never changed after.</summary>
/// <param name="AsOf">County date of the count.</param>
/// <param name="Open">All open referrals.</param>
/// <param name="Over30SinceReceipt">The backlog that the plan is measured by.</param>
/// <param name="Over30SinceContact">The backlog by the other age.</param>
/// <param name="Bands">The backlog since receipt in the order of <see cref="AgeBand.All"/>.</param>
public sealed record PlanBaseline(DateOnly AsOf, Tally Open, Tally Over30SinceReceipt, Tally Over30SinceContact, ImmutableArray<Tally> Bands)
{
    /// <summary>Freezes a count.</summary>
    public static PlanBaseline Of(OfficeCount count, DateOnly asOf) =>
        new(asOf, count.Open, count.Over30SinceReceipt, count.Over30SinceContact, count.Bands);
}
