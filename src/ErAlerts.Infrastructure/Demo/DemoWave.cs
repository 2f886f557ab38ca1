namespace ErAlerts.Infrastructure.Demo;

/// <summary>Half a working day. Within one, nobody touches the same referral twice, so what is done in it may be saved together.</summary>
internal static class DemoWave
{
    /// <summary>Offices open, in seconds of the county's day.</summary>
    public const int Opens = (8 * 3600) + (15 * 60);

    /// <summary>Offices close.</summary>
    public const int Closes = (17 * 3600) + (45 * 60);

    /// <summary>The end of the morning.</summary>
    public static TimeOnly Noon { get; } = new(12, 30);

    public static bool IsMorning(TimeOnly time) => time < Noon;
}
