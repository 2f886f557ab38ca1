namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>A size of the weekly noise to begin with, that one odd week cannot spoil: from the median distance to the median change.</summary>
internal static class NoiseGuess
{
    private const double NormalPerMedianDistance = 1.4826;
    private const double Least = 0.5;

    /// <summary>The variance by which the count moves for good in a week, as the reading sees it.</summary>
    public static double Of(PastReading reading, OfficeHistory history)
    {
        var level = history.Weeks[0].OpenOver30;
        var changes = history.Weeks.Zip(history.Weeks.Skip(1), (before, after) => after.OpenOver30 - before.OpenOver30 + (reading.Pull * (before.OpenOver30 - level))).ToArray();
        var middle = Median(changes);
        var deviation = NormalPerMedianDistance * Median([.. changes.Select(c => Math.Abs(c - middle))]);
        return Math.Max(deviation * deviation, Least) / (1 + (2 * reading.Flicker));
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
