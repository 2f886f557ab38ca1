using System.Collections.Immutable;
using System.Globalization;
using ErAlerts.Domain;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Web.Pages.Backlog;

/// <summary>The what-if as the address asks it, as text until it is read.</summary>
/// <param name="Workers">Workers more.</param>
/// <param name="WorkerWeeks">For so many weeks, six when not said.</param>
/// <param name="Hours">Overtime hours in all.</param>
/// <param name="HourWeeks">Over so many weeks, six when not said.</param>
/// <param name="Held">Whether the ARAs hold the five business days.</param>
public sealed record WhatIfAsked(string? Workers, string? WorkerWeeks, string? Hours, string? HourWeeks, bool Held)
{
    /// <summary>The fields of the form.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["workers", "workerWeeks", "hours", "hourWeeks", "held"];

    private const int MostWeeks = 26;

    /// <summary>Whether anything was asked.</summary>
    public bool IsAsked => !string.IsNullOrWhiteSpace(Workers) || !string.IsNullOrWhiteSpace(Hours) || Held;

    /// <summary>The what-if; refuses with <c>bad-number</c>, naming the field.</summary>
    /// <param name="turnaround">What holding the five days would save.</param>
    public Outcome<WhatIf> Read(TurnaroundHeld? turnaround)
    {
        var bad = Check(Workers, "workers", 100) ?? Check(WorkerWeeks, "workerWeeks", MostWeeks) ?? Check(Hours, "hours", 100_000) ?? Check(HourWeeks, "hourWeeks", MostWeeks);
        if (bad is not null)
        {
            return bad;
        }

        var (workers, hours) = (Number(Workers, 0), Number(Hours, 0));
        return new WhatIf
        {
            Workers = workers > 0 ? [new AddedWorkers(workers, 1, (int)Number(WorkerWeeks, 6))] : ImmutableArray<AddedWorkers>.Empty,
            Hours = hours > 0 ? [new AddedHours(hours, 1, (int)Number(HourWeeks, 6))] : ImmutableArray<AddedHours>.Empty,
            Turnaround = Held ? turnaround : null,
        };
    }

    private static Refusal? Check(string? text, string field, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var weeks = field.EndsWith("Weeks", StringComparison.Ordinal);
        var known = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        return known && number <= most && (!weeks || (number >= 1 && number == Math.Floor(number)))
            ? null
            : new Refusal("bad-number", $"'{text}' is not a number from {(weeks ? 1 : 0)} to {most}.", field);
    }

    private static double Number(string? text, double otherwise) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
