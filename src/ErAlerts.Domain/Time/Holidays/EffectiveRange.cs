using System.Runtime.InteropServices;

namespace ErAlerts.Domain.Time.Holidays;

/// <summary>The dates between which a rule is in force, both included; an absent end is open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EffectiveRange(DateOnly? From, DateOnly? Until)
{
    public bool IsReversed => From > Until;

    public bool Includes(DateOnly day) => !(day < From) && !(day > Until);
}
