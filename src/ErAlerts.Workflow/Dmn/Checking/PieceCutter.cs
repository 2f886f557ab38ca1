using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>Cuts the values of a column at constants.</summary>
internal static class PieceCutter
{
    private const string SomethingElse = "\uFFFD something else";

    /// <summary>The only piece of a column without constants.</summary>
    public static readonly Piece Anything = new(FeelValue.Null, "anything");

    /// <summary>The pieces of a type among constants. Null is a piece only where a constant is null.</summary>
    public static IEnumerable<Piece> Cut(ImmutableArray<FeelValue> constants, FeelType type)
    {
        if (Plain(type) == SimpleType.Boolean || constants.Any(constant => constant is FeelBoolean))
        {
            yield return new Piece(FeelBoolean.True, "true");
            yield return new Piece(FeelBoolean.False, "false");
        }

        foreach (var kind in constants.GroupBy(constant => constant.Kind))
        {
            var pieces = kind.Key switch
            {
                FeelKind.Boolean => [],
                FeelKind.Null => [new Piece(FeelValue.Null, "null")],
                FeelKind.String => Texts(kind),
                _ => Line([.. kind]),
            };
            foreach (var piece in pieces)
            {
                yield return piece;
            }
        }

        if (constants.IsEmpty && Plain(type) != SimpleType.Boolean)
        {
            yield return Anything;
        }
    }

    private static FeelType Plain(FeelType type) => type is Typing.ConstrainedType constrained ? Plain(constrained.Base) : type;

    private static IEnumerable<Piece> Texts(IEnumerable<FeelValue> constants) =>
        [.. constants.Select(constant => new Piece(constant, $"\"{constant}\"")), new Piece(FeelString.Of(SomethingElse), "another text")];

    private static IEnumerable<Piece> Line(ImmutableArray<FeelValue> constants)
    {
        ImmutableArray<FeelValue> ordered = [.. constants.Order(Comparer<FeelValue>.Create((one, other) => Ordering.Compare(one, other) ?? 0))];
        var areWhole = ordered.All(constant => constant is FeelNumber number && number.TryToInt64(out _));
        if (Midpoint.Beyond(ordered[0], -1) is { } below)
        {
            yield return new Piece(below, $"less than {ordered[0]}");
        }

        for (var at = 0; at < ordered.Length; at++)
        {
            yield return new Piece(ordered[at], $"{ordered[at]}");
            if (at + 1 < ordered.Length && Midpoint.Between(ordered[at], ordered[at + 1], areWhole) is { } between)
            {
                yield return new Piece(between, $"between {ordered[at]} and {ordered[at + 1]}");
            }
        }

        if (Midpoint.Beyond(ordered[^1], 1) is { } above)
        {
            yield return new Piece(above, $"more than {ordered[^1]}");
        }
    }
}
