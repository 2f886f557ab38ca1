namespace ErAlerts.Workflow.Feel;

/// <summary>What an evaluation may know beside its scope.</summary>
/// <param name="Now">The instant that <c>now()</c> and <c>today()</c> answer; without it they are null with a problem.</param>
/// <param name="Zone">IANA zone on whose clock they answer; UTC when absent.</param>
/// <param name="Limits">What the evaluation may use.</param>
public sealed record FeelOptions(DateTimeOffset? Now = null, string? Zone = null, FeelLimits? Limits = null)
{
    /// <summary>No clock, the default limits.</summary>
    public static readonly FeelOptions Default = new();

    /// <summary>Adds up the steps of all evaluations that share it; null where nobody counts them.</summary>
    internal FeelMeter? Meter { get; init; }
}
