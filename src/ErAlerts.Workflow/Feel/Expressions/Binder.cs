using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Builtins;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>Resolves names while an expression is bound: each binder stands for one frame, the outermost for the scope.</summary>
internal sealed class Binder
{
    private readonly Binder? _outer;
    private readonly ImmutableArray<string> _names;
    private readonly bool _isItem;
    private readonly FeelVocabulary _vocabulary;
    private readonly SortedSet<string> _free;

    private Binder(Binder outer, ImmutableArray<string> names, bool isItem)
    {
        (_outer, _names, _isItem) = (outer, names, isItem);
        (_vocabulary, _free) = (outer._vocabulary, outer._free);
    }

    /// <summary>The outermost binder; unary tests have their input as <c>?</c> in its frame.</summary>
    public Binder(FeelVocabulary vocabulary, bool hasInput)
    {
        _vocabulary = vocabulary;
        _names = hasInput ? ["?"] : [];
        _free = new SortedSet<string>(StringComparer.Ordinal);
    }

    /// <summary>The names read from outside, as far as binding has come.</summary>
    public IReadOnlySet<string> Free => _free;

    /// <summary>A binder for constructs that introduce names; a later one hides an earlier one of the same name.</summary>
    public Binder Enter(params ImmutableArray<string> names) => new(this, names, isItem: false);

    /// <summary>A binder for a filter: <c>item</c>, and the entries of an item that is a context.</summary>
    public Binder EnterItem() => new(this, [], isItem: true);

    /// <summary>A named type of the surroundings or of FEEL itself; null for none.</summary>
    public FeelType? Type(string name) => _vocabulary.Types.GetValueOrDefault(name) ?? NamedTypes.Find(name);

    /// <summary>Whether the surroundings define a type of that name.</summary>
    public bool Defines(string name) => _vocabulary.Types.ContainsKey(name);

    public Code Name(string name, int position) => Name(name, position, depth: 0, inItem: false);

    /// <summary>The built-in function that a call of this name means, unless the name is bound nearer; null for none.</summary>
    public (BuiltinFunction? Function, bool MayBeHidden) Builtin(string name)
    {
        if (BuiltinCatalogue.Find(name) is not { } function)
        {
            return (null, false);
        }

        for (var binder = this; binder is not null; binder = binder._outer)
        {
            if (binder._names.Contains(name))
            {
                return (function, true);
            }
        }

        return (function, _vocabulary.Names?.Contains(name) ?? true);
    }

    private Code Name(string name, int position, int depth, bool inItem)
    {
        if (_isItem)
        {
            return Item(name, depth, _outer!.Name(name, position, depth + 1, inItem: true));
        }

        var slot = _names.LastIndexOf(name);
        return slot >= 0 ? Slot(depth, slot) : _outer?.Name(name, position, depth + 1, inItem) ?? Outside(name, position, inItem);
    }

    private static Code Slot(int depth, int slot) => depth switch
    {
        0 => slot == 0 ? frame => frame.First : frame => frame[slot],
        1 => frame => frame.Parent[slot],
        _ => frame => Up(frame, depth)[slot],
    };

    private static Code Item(string name, int depth, Code outer) => frame =>
    {
        var item = Up(frame, depth).First;
        return item is FeelContext context && context.TryGetValue(name, out var value)
            ? value
            : string.Equals(name, "item", StringComparison.Ordinal) ? item : outer(frame);
    };

    private Code Outside(string name, int position, bool inItem)
    {
        var builtin = BuiltinCatalogue.Find(name);
        if (_vocabulary.Names?.Contains(name) ?? (!inItem && builtin is null && !string.Equals(name, "item", StringComparison.Ordinal)))
        {
            _free.Add(name);
        }

        return frame =>
        {
            if (frame.Outside.TryGet(name, out var value))
            {
                return value;
            }

            frame.Run.Position = position;
            return builtin ?? frame.Run.Fail(ProblemCodes.UnknownName, $"There is no '{name}' here.");
        };
    }

    private static Frame Up(Frame frame, int depth)
    {
        for (; depth > 0; depth--)
        {
            frame = frame.Parent;
        }

        return frame;
    }
}
