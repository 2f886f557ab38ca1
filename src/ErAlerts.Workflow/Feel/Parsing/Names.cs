using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Builtins;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>The names a parser knows: those of the vocabulary, of the built-in functions, and those the text itself introduces.</summary>
internal sealed class Names
{
    private static readonly NameTable Functions = Table(BuiltinCatalogue.All.Select(function => function.Name));
    private static readonly NameTable BuiltinMembers = Table(["time offset", "start included", "end included"]);
    private static readonly NameTable BuiltinTypes = Table(["date and time", "days and time duration", "years and months duration"]);

    private readonly NameTable _variables;
    private readonly NameTable _members;
    private readonly NameTable _types;

    public Names(FeelVocabulary vocabulary)
    {
        _variables = Table(vocabulary.Names ?? []);
        _members = Table(vocabulary.Members, BuiltinMembers);
        _types = Table(vocabulary.Types.Keys, BuiltinTypes);
    }

    /// <summary>A variable: the longest known name, or adjacent words, which can be nothing else.</summary>
    public (string Name, int Length) Variable(ImmutableArray<Token> tokens, int at) =>
        Longest(tokens, at, _variables.Match(tokens, at), _members.Match(tokens, at), Functions.Match(tokens, at));

    /// <summary>A name after a point.</summary>
    public (string Name, int Length) Member(ImmutableArray<Token> tokens, int at) =>
        Longest(tokens, at, _members.Match(tokens, at), _variables.Match(tokens, at), (null, 0));

    /// <summary>A type.</summary>
    public (string Name, int Length) Type(ImmutableArray<Token> tokens, int at) =>
        Longest(tokens, at, _types.Match(tokens, at), (null, 0), (null, 0));

    /// <summary>A name that the text introduces: an entry, a parameter, a variable.</summary>
    public void Introduce(string name) => _members.Add(name);

    private static (string Name, int Length) Longest(
        ImmutableArray<Token> tokens, int at, (string? Name, int Length) first, (string? Name, int Length) second, (string? Name, int Length) third)
    {
        var best = first.Length >= second.Length && first.Length >= third.Length ? first : second.Length >= third.Length ? second : third;
        var adjacent = Adjacent(tokens, at);
        return best.Name is { } name && best.Length >= adjacent
            ? (name, best.Length)
            : (string.Join(' ', tokens.Skip(at).Take(adjacent).Select(token => token.Text)), adjacent);
    }

    /// <summary>How many words stand beside each other from here on, up to one that separates expressions.</summary>
    private static int Adjacent(ImmutableArray<Token> tokens, int at)
    {
        var end = at + 1;
        while (tokens[end].Kind == TokenKind.Word && !Keywords.Separators.Contains(tokens[end].Text))
        {
            end++;
        }

        return end - at;
    }

    private static NameTable Table(IEnumerable<string> names, NameTable? builtin = null)
    {
        var table = new NameTable(builtin);
        foreach (var name in names)
        {
            table.Add(name);
        }

        return table;
    }
}
