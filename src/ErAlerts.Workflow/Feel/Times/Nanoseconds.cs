namespace ErAlerts.Workflow.Feel.Times;

/// <summary>Lengths in nanoseconds, the unit of every FEEL time and duration here.</summary>
internal static class Nanoseconds
{
    public const long PerSecond = 1_000_000_000;
    public const long PerMinute = 60 * PerSecond;
    public const long PerHour = 60 * PerMinute;
    public const long PerDay = 24 * PerHour;
    public const long PerTick = 100;
}
