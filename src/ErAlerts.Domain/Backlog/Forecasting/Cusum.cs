namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>Hears when misses add up on one side: Page's cumulative sum, for both sides. A shift of one deviation is heard after some six weeks.</summary>
internal sealed class Cusum
{
    private const double Slack = 0.5;
    private const double Alarm = 3.5;
    private double above;
    private double below;

    /// <summary>Takes one miss, in deviations; true when something has changed, and then it starts anew.</summary>
    public bool Hears(double miss)
    {
        above = Math.Max(0, above + miss - Slack);
        below = Math.Max(0, below - miss - Slack);
        if (Math.Max(above, below) <= Alarm)
        {
            return false;
        }

        (above, below) = (0, 0);
        return true;
    }
}
