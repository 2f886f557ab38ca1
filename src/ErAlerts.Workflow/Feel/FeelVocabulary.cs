using System.Collections.Frozen;
using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Feel;

/// <summary>What a parser is told of the surroundings: names of several words or with operators in them, and types.</summary>
public sealed class FeelVocabulary
{
    /// <summary>Nothing known: names of several words are then told by their neighbourhood alone.</summary>
    public static readonly FeelVocabulary Empty = new(names: null, members: null, types: null);

    internal FeelVocabulary(IEnumerable<string>? names, IEnumerable<string>? members, IReadOnlyDictionary<string, FeelType>? types)
    {
        Names = names?.ToFrozenSet(StringComparer.Ordinal);
        Members = [.. members ?? []];
        Types = types ?? FrozenDictionary<string, FeelType>.Empty;
    }

    /// <summary>Names of variables in scope, or null when they are not known.</summary>
    internal FrozenSet<string>? Names { get; }

    /// <summary>Names of context entries, which stand after a point or inside a filter.</summary>
    internal IReadOnlyList<string> Members { get; }

    /// <summary>Types by their qualified name, for <c>instance of</c> and parameters.</summary>
    internal IReadOnlyDictionary<string, FeelType> Types { get; }

    /// <summary>A vocabulary of variable names.</summary>
    public static FeelVocabulary Of(IEnumerable<string>? names) => names is null ? Empty : new FeelVocabulary(names, members: null, types: null);
}
