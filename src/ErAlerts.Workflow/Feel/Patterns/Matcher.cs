using System.Runtime.InteropServices;
using ErAlerts.Workflow.Feel.Running;

namespace ErAlerts.Workflow.Feel.Patterns;

/// <summary>
/// Looks for a pattern in a text. It backtracks, but never tries the same instruction at the same place twice, so that its
/// time is bounded by their product; only where a pattern refers back must it try again, and the run's steps bound it.
/// </summary>
internal sealed class Matcher
{
    private const long MostTried = 200_000_000;
    private const int InstructionsPerStep = 16;

    private readonly Pattern _pattern;
    private readonly int[] _text;
    private readonly FeelRun _run;
    private readonly ulong[]? _tried;
    private readonly List<int> _touched = [];
    private readonly Stack<Branch> _branches = new();
    private readonly int[] _slots;
    private int _effort;

    public Matcher(Pattern pattern, int[] text, FeelRun run)
    {
        (_pattern, _text, _run) = (pattern, text, run);
        _slots = new int[pattern.Slots];
        var places = (long)pattern.Code.Length * (text.Length + 1);
        _tried = pattern.RefersBack || places > MostTried ? null : new ulong[(places / 64) + 1];
    }

    /// <summary>The first match from a position on: start and end of the whole and of each group, -1 for none. Null when there is none.</summary>
    public int[]? Find(int from)
    {
        foreach (var word in _touched)
        {
            _tried![word] = 0;
        }

        _touched.Clear();
        for (var start = from; start <= _text.Length && !_run.IsExhausted; start++)
        {
            if (MatchAt(start))
            {
                return _slots[..(2 * (_pattern.Groups + 1))];
            }
        }

        return null;
    }

    private bool MatchAt(int start)
    {
        Array.Fill(_slots, -1);
        _branches.Clear();
        _branches.Push(new Branch(0, start, Slot: -1, Kept: 0));
        while (!_run.IsExhausted && _branches.TryPop(out var branch))
        {
            if (branch.Slot >= 0)
            {
                _slots[branch.Slot] = branch.Kept;
            }
            else if (Follow(branch.Instruction, branch.Position))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes on until it matches or fails; what it might try instead is left on the stack.</summary>
    private bool Follow(int at, int position)
    {
        while (Tries(at, position))
        {
            var instruction = _pattern.Code[at++];
            switch (instruction.Operation)
            {
                case Operation.Match:
                    return true;
                case Operation.Fork:
                    _branches.Push(new Branch(instruction.Second, position, Slot: -1, Kept: 0));
                    at = instruction.First;
                    break;
                case Operation.Jump:
                    at = instruction.First;
                    break;
                case Operation.Keep:
                    _branches.Push(new Branch(0, 0, instruction.First, _slots[instruction.First]));
                    _slots[instruction.First] = position;
                    break;
                default:
                    if (!Passes(instruction, ref position))
                    {
                        return false;
                    }

                    break;
            }
        }

        return false;
    }

    private bool Passes(Instruction instruction, ref int position) => instruction.Operation switch
    {
        Operation.Take => position < _text.Length && instruction.Set!.Contains(_text[position++]),
        Operation.Progress => _slots[instruction.First] != position,
        Operation.Start => position == 0 || (_pattern.Flags.Multiline && position < _text.Length && _text[position - 1] == '\n'),
        Operation.End => position == _text.Length || (_pattern.Flags.Multiline && _text[position] == '\n'),
        _ => TakesAgain(instruction.First, ref position),
    };

    /// <summary>A group that has not matched stands for nothing.</summary>
    private bool TakesAgain(int group, ref int position)
    {
        for (var at = _slots[2 * group]; at < _slots[(2 * group) + 1]; at++, position++)
        {
            if (position == _text.Length || !IsSame(_text[at], _text[position]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSame(int here, int there) =>
        here == there || (_pattern.Flags.IgnoreCase && CaseVariants.Of(CharacterSet.Of(here)).Contains(there));

    private bool Tries(int instruction, int position)
    {
        if (++_effort % InstructionsPerStep == 0 && !_run.Step())
        {
            return false;
        }

        if (_tried is null)
        {
            return true;
        }

        var bit = ((long)instruction * (_text.Length + 1)) + position;
        var (word, mask) = ((int)(bit >> 6), 1UL << (int)(bit & 63));
        if ((_tried[word] & mask) != 0)
        {
            return false;
        }

        if (_tried[word] == 0)
        {
            _touched.Add(word);
        }

        _tried[word] |= mask;
        return true;
    }

    /// <summary>An untried way, or (with a slot) a position to put back when coming here again.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Branch(int Instruction, int Position, int Slot, int Kept);
}
