using System.Runtime.InteropServices;

namespace ErAlerts.Application.Subjects;

/// <summary>By when something should be done.</summary>
/// <param name="DueOn">County date.</param>
/// <param name="OverdueAt">First overdue instant, UTC; null when it never is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SubjectClock(DateOnly DueOn, DateTimeOffset? OverdueAt);
