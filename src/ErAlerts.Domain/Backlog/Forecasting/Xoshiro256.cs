using System.Numerics;
using System.Runtime.InteropServices;

namespace ErAlerts.Domain.Backlog.Forecasting;

/// <summary>Random numbers that stay the same for a seed on every machine and version: xoshiro256** by Blackman and Vigna, seeded by SplitMix64.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Xoshiro256
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public Xoshiro256(ulong seed) => (a, b, c, d) = (SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed), SplitMix(ref seed));

    internal Xoshiro256(ulong a, ulong b, ulong c, ulong d) => (this.a, this.b, this.c, this.d) = (a, b, c, d);

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    internal static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
