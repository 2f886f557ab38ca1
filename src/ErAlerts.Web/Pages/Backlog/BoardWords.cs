using System.Globalization;
using ErAlerts.Infrastructure.Queries.Backlog;
using ErAlerts.Web.Components;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>What the boards say in sentences.</summary>
internal static class BoardWords
{
    /// <summary>How many, which way, and who needs a look.</summary>
    public static string Summary(BacklogBoard board, string day)
    {
        var now = board.Together.Now;
        var rising = board.Offices.Count(o => o.Change > 0);
        var attention = board.Offices.Count(o => o.Plan is { BehindBy: > 0 } || (o.Plan is null && o.Now.Over30 > o.Threshold));
        return $"{Wording.Count(now.Over30, "referral", "referrals")} with {Wording.Count(now.Over30Children, "child", "children")} at the end of {day}{Since(board.Together.Change)}. "
            + $"{Wording.Count(rising, "office", "offices")} of {board.Offices.Count} rose; {(attention == 0 ? "every office is on its plan or under its threshold" : Wording.Count(attention, "office is", "offices are") + " behind the plan or without one")}.";
    }

    /// <summary>", 12 more than four weeks before".</summary>
    public static string Since(int? change) => change switch
    {
        null => string.Empty,
        0 => ", as many as four weeks before",
        > 0 => string.Create(CultureInfo.InvariantCulture, $", {change:N0} more than four weeks before"),
        _ => string.Create(CultureInfo.InvariantCulture, $", {-change:N0} fewer than four weeks before"),
    };
}
