using ErAlerts.Infrastructure.Queries.Reviews;
using Spectre.Console;

namespace ErAlerts.Cli.Output;

/// <summary>Reviews as people read them in a terminal.</summary>
internal static class ReviewTable
{
    public static Table Of() => Tables.Of("referral", "office", "state", "cycle", "ARA", "clock", "escalated to", "criteria");

    public static void Row(this Table table, ReviewView review) => table.Row(
        review.Number,
        review.Office,
        review.State,
        review.Cycle,
        review.Ara,
        review.DueText,
        string.Join(", ", review.EscalatedTo.Select(e => e.Person)),
        string.Join(", ", review.Criteria.Select(c => c.Code)));
}
