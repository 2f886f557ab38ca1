using System.Runtime.InteropServices;

namespace ErAlerts.Application.Timers;

/// <summary>What a sweep did.</summary>
/// <param name="Fired">Timers that moved a process.</param>
/// <param name="Ignored">Timers whose process had no use for them any more.</param>
/// <param name="Incidents">Timers that failed alone and became incidents.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SweepResult(int Fired, int Ignored, int Incidents)
{
    /// <summary>Both together.</summary>
    public static SweepResult operator +(SweepResult a, SweepResult b) => new(a.Fired + b.Fired, a.Ignored + b.Ignored, a.Incidents + b.Incidents);
}
