using System.Runtime.InteropServices;

namespace ErAlerts.Domain.Time;

/// <summary>What the county's clock on the wall says of a local time.</summary>
public enum LocalTimeKind
{
    /// <summary>It happens once.</summary>
    Once,

    /// <summary>It happens twice, when clocks go back; the earlier instant is taken.</summary>
    Twice,

    /// <summary>It never happens, when clocks go forward; the first instant after the gap is taken.</summary>
    Never,
}

/// <summary>A county local time as an instant.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="Kind">Whether that local time happens once, twice or never.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LocalMoment(DateTimeOffset At, LocalTimeKind Kind);
