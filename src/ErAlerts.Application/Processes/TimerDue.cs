using System.Runtime.InteropServices;

namespace ErAlerts.Application.Processes;

/// <summary>When a timer falls due.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="On">County date of the day that it closes or opens; null when it was not counted in business days.</param>
/// <param name="Day0">County date from which they were counted; null when none.</param>
/// <param name="BusinessDays">How many business days were counted; null when none.</param>
/// <param name="CalendarVersion">Version of the calendar that counted; null when none did.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TimerDue(DateTimeOffset At, DateOnly? On = null, DateOnly? Day0 = null, int? BusinessDays = null, string? CalendarVersion = null);
