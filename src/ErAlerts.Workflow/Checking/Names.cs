using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Checking;

/// <summary>
/// Names that expressions read and nothing in the process sets. Such a variable may come with the start, an answer or a message, so
/// this is only told; a name that looks like a slip of a known one is a warning.
/// </summary>
internal static class Names
{
    private const int MostCompared = 2_000;
    private const int ShortestCompared = 4;

    public static void Check(ProcessDefinition definition, Remarks remarks)
    {
        var bound = BoundNames.Of(definition);
        var unbound = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (element, expression) in ProcessExpressions.Of(definition))
        {
            foreach (var name in expression.FreeNames.Where(name => !bound.Contains(name) && !definition.Aliases.ContainsKey(name) && !definition.Aliased.Contains(name)))
            {
                unbound.TryAdd(name, element);
            }
        }

        if (unbound.Count == 0)
        {
            return;
        }

        var known = Known(definition, bound);
        var comesFromOutside = OutsideSources(definition);
        foreach (var (name, element) in unbound.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (Resembled(name, known) is { } meant)
            {
                remarks.Warn(element, "unbound-name", $"Nothing sets the variable {name}, which {element} reads. Is {meant} meant?");
            }
            else if (comesFromOutside)
            {
                remarks.Tell(element, "unbound-name", $"Nothing in the process sets the variable {name}, which {element} reads; it must come with the start, an answer or a message.");
            }
            else
            {
                remarks.Warn(element, "unbound-name", $"Nothing in the process sets the variable {name}, which {element} reads; it can only come with the start.");
            }
        }
    }

    /// <summary>The names with which others are compared; none where there are very many.</summary>
    private static List<string> Known(ProcessDefinition definition, IReadOnlySet<string> bound) => bound.Count + definition.Aliases.Count > MostCompared
        ? []
        : [.. bound.Concat(definition.Aliases.Keys).Concat(definition.Aliased).Distinct(StringComparer.Ordinal).Where(name => name.Length >= ShortestCompared).Order(StringComparer.Ordinal)];

    private static bool OutsideSources(ProcessDefinition definition) => definition.Elements.Any(element =>
        element is UserTask or AskingTask or ReceiveTask or CallActivity || (element is CatchEvent caught && caught.Definitions.Any(d => d is MessageEventDefinition or SignalEventDefinition)));

    private static string? Resembled(string name, List<string> known) =>
        name.Length < ShortestCompared ? null : known.Find(other => AreAlike(name, other));

    /// <summary>The same but for case, or one letter more, less, other or swapped with its neighbour.</summary>
    private static bool AreAlike(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
        {
            start++;
        }

        var a = shorter.AsSpan(start);
        var b = longer.AsSpan(start);
        return (longer.Length - shorter.Length) switch
        {
            0 => (a.Length > 0 && a[1..].SequenceEqual(b[1..])) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])),
            1 => a.SequenceEqual(b[1..]),
            _ => false,
        };
    }
}
