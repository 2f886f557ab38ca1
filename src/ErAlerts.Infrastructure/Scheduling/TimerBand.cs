using System.Runtime.InteropServices;

namespace ErAlerts.Infrastructure.Scheduling;

/// <summary>Timers that are due and have not fired, by how long.</summary>
/// <param name="AtLeast">They are due for at least so long.</param>
/// <param name="Timers">How many.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimerBand(TimeSpan AtLeast, int Timers);
