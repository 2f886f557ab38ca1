using System.Linq.Expressions;
using ErAlerts.Domain.Alerts;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>An order of the list of reviews.</summary>
internal sealed record ReviewSort(Expression<Func<Review, DateTimeOffset?>> Key, Func<ReviewRow, DateTimeOffset?> KeyOf, bool Descending)
{
    private static readonly ReviewSort Due = new(r => r.OverdueAt, r => r.OverdueAt, Descending: false);

    public static IReadOnlyList<string> Known { get; } = ["due", "-due"];

    public static ReviewSort? Parse(string? code) => code switch
    {
        null or "" or "due" => Due,
        "-due" => Due with { Descending = true },
        _ => null,
    };
}
