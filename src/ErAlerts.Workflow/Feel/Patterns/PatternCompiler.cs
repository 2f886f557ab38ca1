using System.Collections.Immutable;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>Turns a pattern's parts into a list of instructions; counted repeats are written out.</summary>
internal sealed class PatternCompiler
{
    private const int MostInstructions = 20_000;

    private readonly List<Instruction> _code = [];
    private int _slots;

    private PatternCompiler(int groups) => _slots = 2 * (groups + 1);

    /// <summary>The instructions and the number of slots they keep positions in; null when there are too many.</summary>
    public static (ImmutableArray<Instruction> Code, int Slots)? Compile(PatternNode tree, int groups)
    {
        var compiler = new PatternCompiler(groups);
        return compiler.Add(new PatternNode.Group(0, tree)) && compiler.Add(new Instruction(Operation.Match))
            ? ([.. compiler._code], compiler._slots)
            : null;
    }

    private bool Add(PatternNode node) => node switch
    {
        PatternNode.OneOf(var set) => Add(new Instruction(Operation.Take, Set: set)),
        PatternNode.Edge(var isStart) => Add(new Instruction(isStart ? Operation.Start : Operation.End)),
        PatternNode.Back(var number) => Add(new Instruction(Operation.Again, number)),
        PatternNode.Group(var number, var part) =>
            Add(new Instruction(Operation.Keep, 2 * number)) && Add(part) && Add(new Instruction(Operation.Keep, (2 * number) + 1)),
        PatternNode.Row(var parts) => parts.All(Add),
        PatternNode.Choice(var parts) => AddChoice(parts),
        PatternNode.Repeat repeat => AddRepeat(repeat),
        _ => false,
    };

    private bool Add(Instruction instruction)
    {
        _code.Add(instruction);
        return _code.Count <= MostInstructions;
    }

    private bool AddChoice(ImmutableArray<PatternNode> parts)
    {
        var exits = new List<int>();
        for (var at = 0; at < parts.Length; at++)
        {
            var fork = _code.Count;
            var isLast = at == parts.Length - 1;
            if ((!isLast && !Add(default(Instruction))) || !Add(parts[at]))
            {
                return false;
            }

            if (!isLast)
            {
                exits.Add(_code.Count);
                _code.Add(default);
                _code[fork] = new Instruction(Operation.Fork, fork + 1, _code.Count);
            }
        }

        exits.ForEach(exit => _code[exit] = new Instruction(Operation.Jump, _code.Count));
        return true;
    }

    private bool AddRepeat(PatternNode.Repeat repeat)
    {
        for (var round = 0; round < repeat.Least; round++)
        {
            if (!Add(repeat.Part))
            {
                return false;
            }
        }

        return repeat.Most is { } most ? AddOptional(repeat, most - repeat.Least) : AddLoop(repeat);
    }

    /// <summary>So many rounds more, each of them optional; leaving one leaves all.</summary>
    private bool AddOptional(PatternNode.Repeat repeat, int rounds)
    {
        var forks = new List<int>();
        for (var round = 0; round < rounds; round++)
        {
            forks.Add(_code.Count);
            if (!Add(default(Instruction)) || !Add(repeat.Part))
            {
                return false;
            }
        }

        forks.ForEach(fork => _code[fork] = Fork(repeat.IsGreedy, fork + 1, _code.Count));
        return true;
    }

    private bool AddLoop(PatternNode.Repeat repeat)
    {
        var (fork, slot) = (_code.Count, _slots++);
        var isAdded = Add(default(Instruction)) && Add(new Instruction(Operation.Keep, slot)) && Add(repeat.Part)
            && Add(new Instruction(Operation.Progress, slot)) && Add(new Instruction(Operation.Jump, fork));
        _code[fork] = Fork(repeat.IsGreedy, fork + 1, _code.Count);
        return isAdded;
    }

    private static Instruction Fork(bool isGreedy, int into, int past) =>
        isGreedy ? new Instruction(Operation.Fork, into, past) : new Instruction(Operation.Fork, past, into);
}
