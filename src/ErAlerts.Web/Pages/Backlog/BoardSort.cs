using ErAlerts.Infrastructure.Queries.Backlog;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>An order of the board.</summary>
/// <param name="Code">The code in the address.</param>
/// <param name="Name">The column's heading.</param>
/// <param name="Key">What it sorts by; offices that have none come last.</param>
internal sealed record BoardSort(string Code, string Name, Func<BoardRow, double?> Key)
{
    /// <summary>An office over its threshold without a plan stands before any that is behind its plan.</summary>
    private const double WithoutPlan = 1e6;

    /// <summary>The orders, in the order of the columns.</summary>
    public static IReadOnlyList<BoardSort> All { get; } =
    [
        new("over-30", "Over 30", r => r.Now.Over30),
        new("change", "4 weeks", r => r.Change),
        new("forecast", "In 13 weeks", r => r.Median(13)),
        new("over-90", "Over 90", r => r.Now.Band91),
        new("children", "Children", r => r.Now.Over30Children),
        new("turning", "Turn over 30 this week", r => r.Now.TurningOver30),
        new("plan", "Against plan", r => r.Plan is null && r.Now.Over30 > r.Threshold ? WithoutPlan + r.Now.Over30 : r.Plan?.BehindBy),
    ];

    /// <summary>Rows in an order such as <c>-over-30</c> (the highest first, the default) or <c>office</c>; unknown ones are the default.</summary>
    public static IReadOnlyList<BoardRow> Sort(IEnumerable<BoardRow> rows, string? asked)
    {
        var code = asked?.TrimStart('-');
        if (code == "office")
        {
            return [.. asked![0] == '-' ? rows.OrderByDescending(r => r.Office, StringComparer.Ordinal) : rows.OrderBy(r => r.Office, StringComparer.Ordinal)];
        }

        var sort = All.FirstOrDefault(s => s.Code == code) ?? All[0];
        var known = rows.OrderBy(r => sort.Key(r) is null);
        return [.. (asked is null || asked[0] == '-' || sort.Code != code ? known.ThenByDescending(sort.Key) : known.ThenBy(sort.Key)).ThenBy(r => r.Office, StringComparer.Ordinal)];
    }
}
