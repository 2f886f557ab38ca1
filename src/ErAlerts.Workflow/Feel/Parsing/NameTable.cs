using System.Collections.Immutable;

namespace ErAlerts.Workflow.Feel.Parsing;

/// <summary>Names in scope as sequences of tokens, so that the longest match is found (DMN 10.3.1.6).</summary>
/// <param name="builtin">Names known everywhere, which many tables share; of two names of one length the table's own counts.</param>
internal sealed class NameTable(NameTable? builtin = null)
{
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>Adds a name; one of a single word needs no entry, since words match by themselves.</summary>
    public void Add(string name)
    {
        var tokens = Lexer.Read(name);
        if (tokens.Length < 3 || tokens[..^1].Any(token => token.Kind is TokenKind.Invalid or TokenKind.String))
        {
            return;
        }

        if (!_byFirst.TryGetValue(tokens[0].Text, out var entries))
        {
            _byFirst.Add(tokens[0].Text, entries = []);
        }

        entries.Add(new Entry(name, [.. tokens.Take(tokens.Length - 1).Select(token => token.Text)]));
    }

    /// <summary>The longest name that stands at a position, and its number of tokens; null and 0 for none.</summary>
    public (string? Name, int Length) Match(ImmutableArray<Token> tokens, int at)
    {
        var (name, length) = builtin?.Match(tokens, at) ?? (null, 0);
        if (!_byFirst.TryGetValue(tokens[at].Text, out var entries))
        {
            return (name, length);
        }

        foreach (var entry in entries)
        {
            if (entry.Tokens.Length >= length && entry.StandsAt(tokens, at))
            {
                (name, length) = (entry.Name, entry.Tokens.Length);
            }
        }

        return (name, length);
    }

    private sealed record Entry(string Name, ImmutableArray<string> Tokens)
    {
        public bool StandsAt(ImmutableArray<Token> tokens, int at)
        {
            if (at + Tokens.Length > tokens.Length)
            {
                return false;
            }

            for (var place = 0; place < Tokens.Length; place++)
            {
                var token = tokens[at + place];
                if (token.Kind is TokenKind.String or TokenKind.Invalid || !string.Equals(token.Text, Tokens[place], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
