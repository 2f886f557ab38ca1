namespace ErAlerts.UnitTests.Workflow.Properties;

/// <summary>Makes up processes; the same seed gives the same process.</summary>
internal sealed class RandomBlocks(int seed)
{
    private readonly Random _random = new(seed);
    private int _number;
    private int _loops;

    public Block Make(int size)
    {
        if (size <= 1)
        {
            return Leaf();
        }

        var half = size / 2;
        return _random.Next(11) switch
        {
            0 or 1 => new Block.Sequence(Several(size)),
            2 => new Block.Parallel(Id("par"), Several(size)),
            3 => Inclusive(size),
            4 => Several(size) is var parts ? new Block.Exclusive(Id("xor"), parts, _random.Next(parts.Count)) : null!,
            5 => new Block.Race(Id("race"), [((Block.Leaf)Leaf(Awaited.Message), Make(half)), ((Block.Leaf)Leaf(Awaited.Timer), Make(half))]),
            6 => Loop(size),
            7 => new Block.Several(Id("multi"), _random.Next(4), _random.Next(2) == 0),
            8 => new Block.Auto(Id("auto")),
            _ => new Block.Guarded(Id("sub"), Make(half), AnyBorder(), Make(half)),
        };
    }

    /// <summary>What runs on beside a loop could meet itself in the next round, and nobody could tell the two apart.</summary>
    private Border AnyBorder() => (Border)_random.Next(_loops == 0 ? 4 : 3);

    private Block.Loop Loop(int size)
    {
        _loops++;
        var body = Make(size - 1);
        _loops--;
        return new(Id("loop"), body, _random.Next(1, 4));
    }

    private Block.Inclusive Inclusive(int size)
    {
        var parts = Several(size);
        var taken = parts.Select(_ => _random.Next(2) == 0).ToList();
        taken[_random.Next(taken.Count)] = true;
        return new(Id("or"), parts, taken);
    }

    private List<Block> Several(int size)
    {
        var parts = new List<Block>();
        for (var left = size; left > 0 || parts.Count < 2;)
        {
            var part = _random.Next(1, Math.Max(2, left));
            parts.Add(Make(Math.Min(part, Math.Max(1, size - 1))));
            left -= part;
        }

        return parts;
    }

    private Block Leaf() => Leaf((Awaited)_random.Next(3));

    private Block Leaf(Awaited awaited) => new Block.Leaf(Id(awaited.ToString().ToLowerInvariant()), awaited);

    private string Id(string kind) => $"{kind}{_number++}";
}
