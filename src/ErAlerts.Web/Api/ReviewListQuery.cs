using System.Globalization;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Infrastructure.Queries.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace ErAlerts.Web.Api;

/// <summary>The filters of a list of reviews as an address spells them; the page and the API read them alike.</summary>
internal sealed record ReviewListQuery(
    [FromQuery] string? Office,
    [FromQuery] string? State,
    [FromQuery] string? Overdue,
    [FromQuery] string? Ara,
    [FromQuery] string? Escalated,
    [FromQuery] string? Sort,
    [FromQuery] string? Cursor,
    [FromQuery] string? Limit)
{
    /// <summary>The filter, or why it is refused.</summary>
    public Outcome<ReviewFilter> Filter()
    {
        if (Given(State) is { } state && !Codes.TryParse<ReviewState>(state, out _))
        {
            return new Refusal("unknown-state", $"'{state}' is not a state; known are {string.Join(", ", States)}.", "state");
        }

        if (Flag(Overdue) is { Known: false } || Flag(Escalated) is { Known: false })
        {
            return new Refusal("bad-flag", "A flag is true or false.", Flag(Overdue).Known ? "escalated" : "overdue");
        }

        if (Given(Limit) is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return new Refusal("bad-limit", "The limit is a number of rows.", "limit");
        }

        var filter = Read();
        return filter.Check() is { } refusal ? refusal : filter;
    }

    /// <summary>Codes of the states that a list can be asked for.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Codes.All<ReviewState>().Where(s => s != Codes.Of(ReviewState.NotAnAlert))];

    private ReviewFilter Read()
    {
        var filter = new ReviewFilter
        {
            Office = Given(Office),
            State = Codes.TryParse<ReviewState>(State, out var state) ? state : null,
            Overdue = Flag(Overdue).Value,
            Ara = Given(Ara),
            Escalated = Flag(Escalated).Value,
            Sort = Given(Sort),
            Cursor = Given(Cursor),
        };
        return Given(Limit) is { } limit ? filter with { Limit = int.Parse(limit, CultureInfo.InvariantCulture) } : filter;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static (bool Known, bool? Value) Flag(string? value) => Given(value)?.ToLowerInvariant() switch
    {
        null => (true, null),
        "true" or "1" or "yes" => (true, true),
        "false" or "0" or "no" => (true, false),
        _ => (false, null),
    };
}
