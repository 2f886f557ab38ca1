namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>A set of pieces of a column's space.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly struct PieceSet
{
    private readonly UInt128 _low;
    private readonly UInt128 _high;

    private PieceSet(UInt128 low, UInt128 high) => (_low, _high) = (low, high);

    /// <summary>Pieces that fit into a set.</summary>
    public const int Capacity = 256;

    public bool IsEmpty => _low == 0 && _high == 0;

    /// <summary>The pieces 0 to <paramref name="count"/> - 1.</summary>
    public static PieceSet All(int count) => new(Ones(Math.Min(count, 128)), Ones(Math.Max(count - 128, 0)));

    public PieceSet With(int piece) => piece < 128 ? new(_low | (UInt128.One << piece), _high) : new(_low, _high | (UInt128.One << (piece - 128)));

    public bool Contains(int piece) => piece < 128 ? (_low >> piece & 1) != 0 : (_high >> (piece - 128) & 1) != 0;

    public PieceSet And(PieceSet other) => new(_low & other._low, _high & other._high);

    public PieceSet Except(PieceSet other) => new(_low & ~other._low, _high & ~other._high);

    public bool Covers(PieceSet other) => other.Except(this).IsEmpty;

    private static UInt128 Ones(int count) => count >= 128 ? UInt128.MaxValue : (UInt128.One << count) - 1;
}
