using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>Which referrals over 30 days to list.</summary>
public sealed record OverThirtyFilter
{
    /// <summary>Code of the office; null for all that the viewer sees.</summary>
    public string? Office { get; init; }

    /// <summary>Code of a severity band of the age since receipt; null for all.</summary>
    public string? Band { get; init; }

    /// <summary><c>received</c> (the default: the oldest first) or <c>contact</c> (the longest since first contact first, those without contact last).</summary>
    public string? Sort { get; init; }

    /// <summary>The cursor of the page before.</summary>
    public string? Cursor { get; init; }

    /// <summary>Rows a page, 1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Refuses with <c>bad-sort</c>, <c>bad-band</c>, <c>bad-cursor</c> or <c>bad-limit</c>; null when it can be carried out.</summary>
    public Refusal? Check()
    {
        if (Sort is not (null or "" or "received" or "contact"))
        {
            return new Refusal("bad-sort", $"'{Sort}' is not an order; known are received, contact.", "sort");
        }

        if (Band is not null && !AgeBand.All.Any(b => b.Code == Band))
        {
            return new Refusal("bad-band", $"'{Band}' is not a band; known are {string.Join(", ", AgeBand.All.Select(b => b.Code))}.", "band");
        }

        if (Limit is < 1 or > PageCursor.LargestPage)
        {
            return new Refusal("bad-limit", $"A page has 1 to {PageCursor.LargestPage} rows.", "limit");
        }

        return Cursor is not null && PageCursor.Parse(Cursor) is null ? new Refusal("bad-cursor", "The cursor is not one that a list gave out.", "cursor") : null;
    }
}
