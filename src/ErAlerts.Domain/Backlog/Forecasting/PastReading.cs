using System.Collections.Immutable;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>One way to read an office's past. The forecast weighs many of them by how well each foretold the weeks that came.</summary>
/// <param name="Pull">Share of the distance to its usual level that the count makes up in a week; 0 when it has no such level.</param>
/// <param name="Damping">What is left of a weekly drift after a week; 1 when a drift goes on, below 1 when it dies away.</param>
/// <param name="Flicker">Variance by which a week's count strays and comes back, in units of that by which it moves for good.</param>
/// <param name="Wander">Variance by which the drift itself moves in a week, in units of both together.</param>
/// <param name="Seasonal">Whether the year's season is part of it.</param>
/// <param name="Prior">Its weight before the office's weeks are looked at.</param>
internal readonly record struct PastReading(double Pull, double Damping, double Flicker, double Wander, bool Seasonal, double Prior)
{
    private const double SeasonPrior = 0.4;

    private static readonly (double Pull, double Damping, double Flicker, double Prior)[] Shapes =
    [
        (0, 1, 0, 0.32), (0, 0.95, 0, 0.10), (0, 0.95, 2, 0.06), (0, 0.95, 20, 0.06),
        (0.04, 1, 0, 0.08), (0.1, 1, 0, 0.10), (0.2, 1, 0, 0.10), (0.4, 1, 0, 0.08), (1, 1, 0, 0.10),
    ];

    private static readonly (double Wander, double Prior)[] Wanders = [(0, 0.5), (0.003, 0.25), (0.03, 0.25)];

    /// <summary>All readings; those with a season only where the history is long enough to show one.</summary>
    public static ImmutableArray<PastReading> All(bool withSeason) =>
    [
        .. from shape in Shapes
           from wander in Wanders
           from season in withSeason ? new[] { (Has: false, Prior: 1 - SeasonPrior), (Has: true, Prior: SeasonPrior) } : [(Has: false, Prior: 1.0)]
           select new PastReading(shape.Pull, shape.Damping, shape.Flicker, wander.Wander, season.Has, shape.Prior * wander.Prior * season.Prior),
    ];
}
