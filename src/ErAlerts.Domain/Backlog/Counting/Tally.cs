using System.Runtime.InteropServices;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>So many referrals with so many children. A difference of two may be negative.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tally(int Referrals, int Children)
{
    /// <summary>Nothing counted.</summary>
    public static Tally None => default;

    /// <summary>One referral with its children.</summary>
    public static Tally One(int children) => new(1, children);

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally left, Tally right) => new(left.Referrals + right.Referrals, left.Children + right.Children);

    /// <summary>The change from right to left.</summary>
    public static Tally operator -(Tally left, Tally right) => new(left.Referrals - right.Referrals, left.Children - right.Children);
}
