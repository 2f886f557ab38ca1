using System.Runtime.InteropServices;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>How far the making up is.</summary>
/// <param name="Day">County date just lived through.</param>
/// <param name="Days">Days lived through.</param>
/// <param name="OfDays">Days in all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DemoProgress(DateOnly Day, int Days, int OfDays);
