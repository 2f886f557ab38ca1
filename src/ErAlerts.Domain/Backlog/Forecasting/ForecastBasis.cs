using System.Globalization;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>From what, and how, a forecast was made.</summary>
public sealed record ForecastBasis
{
    /// <summary>The last week known.</summary>
    public required CountyWeek UpTo { get; init; }

    /// <summary>Weeks running that were read.</summary>
    public required int WeeksKnown { get; init; }

    /// <summary>Runs simulated.</summary>
    public required int Runs { get; init; }

    /// <summary>Ways in which the weeks were read.</summary>
    public required int Readings { get; init; }

    /// <summary>Seed of the random numbers.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Referrals received a week over the last thirteen weeks.</summary>
    public required double ReceivedPerWeek { get; init; }

    /// <summary>Referrals closed a week over the last thirteen weeks.</summary>
    public required double ClosingsPerWeek { get; init; }

    /// <summary>Closings per worker and week; null when no workers are known.</summary>
    public required double? ClosingsPerWorker { get; init; }

    /// <summary>Weight, 0 to 1, of the readings in which a drift goes on.</summary>
    public required double GoesOn { get; init; }

    /// <summary>Weight of the readings in which a drift dies away.</summary>
    public required double DiesAway { get; init; }

    /// <summary>Weight of the readings in which the count returns to a usual level.</summary>
    public required double Returns { get; init; }

    /// <summary>Weight of the readings with a season; 0 when less than a year is known.</summary>
    public required double Seasonal { get; init; }

    /// <summary>All this in words for the page.</summary>
    public string Sentence => string.Create(
        CultureInfo.InvariantCulture,
        $"Made from {WeeksKnown} weeks up to the week of {UpTo}. {Runs:#,0} runs follow {Readings} readings of these weeks, each as often as it foretold them well: "
        + $"{GoesOn:0%} a drift that goes on, {DiesAway:0%} one that dies away, {Returns:0%} a return to a usual level; {SeasonWords}.");

    private string SeasonWords => WeeksKnown < OfficeHistory.WeeksForSeason
        ? "less than a year is known, so no season"
        : string.Create(CultureInfo.InvariantCulture, $"{Seasonal:0%} with a season");
}
