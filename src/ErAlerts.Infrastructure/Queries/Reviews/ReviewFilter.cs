using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>Which reviews to list, in which order.</summary>
public sealed record ReviewFilter
{
    /// <summary>Code of the office; null for all that the viewer sees.</summary>
    public string? Office { get; init; }

    /// <summary>The state; null for all.</summary>
    public ReviewState? State { get; init; }

    /// <summary>True: only those in an ARA's queue whose clock has run out. False: only those that are not.</summary>
    public bool? Overdue { get; init; }

    /// <summary>Id of the ARA; null for all.</summary>
    public string? Ara { get; init; }

    /// <summary>True: only those escalated in the present cycle. False: only those that are not.</summary>
    public bool? Escalated { get; init; }

    /// <summary><c>due</c> (the default: what runs out first comes first) or <c>-due</c>; those without a clock come last in both.</summary>
    public string? Sort { get; init; }

    /// <summary>The cursor of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows a page, 1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Refuses with <c>bad-sort</c>, <c>bad-cursor</c> or <c>bad-limit</c>; null when it can be carried out.</summary>
    public Refusal? Check()
    {
        if (ReviewSort.Parse(Sort) is null)
        {
            return new Refusal("bad-sort", $"'{Sort}' is not an order; known are {string.Join(", ", ReviewSort.Known)}.", "sort");
        }

        if (Limit is < 1 or > PageCursor.LargestPage)
        {
            return new Refusal("bad-limit", $"A page has 1 to {PageCursor.LargestPage} rows.", "limit");
        }

        return Cursor is not null && PageCursor.Parse(Cursor) is null ? new Refusal("bad-cursor", "The cursor is not one that a list gave out.", "cursor") : null;
    }
}
