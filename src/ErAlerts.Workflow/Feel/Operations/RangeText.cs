using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Parsing;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>Reads a range from text (DMN 1.5 grammar rules 66, 67): endpoints are literals, one may be missing beside an open bracket.</summary>
internal static class RangeText
{
    private static readonly ImmutableArray<string> LiteralFunctions = ["date", "time", "date and time", "duration"];

    public static FeelRange? Read(string text)
    {
        var tokens = Lexer.Read(text);
        var dots = Enumerable.Range(0, tokens.Length).Where(at => tokens[at].IsSymbol("..")).ToList();
        if (tokens.Length < 4 || dots is not [var dot] || tokens[0].Text is not ("[" or "(" or "]") || tokens[^2].Text is not ("]" or ")" or "["))
        {
            return null;
        }

        var (startIncluded, endIncluded) = (tokens[0].Text is "[", tokens[^2].Text is "]");
        var start = Endpoint(text[tokens[0].End..tokens[dot].Start], startIncluded);
        var end = Endpoint(text[tokens[dot].End..tokens[^2].Start], endIncluded);
        return start is not null && end is not null && Interval.AreInOrder(start, startIncluded, end, endIncluded)
            ? new FeelRange(start, startIncluded, end, endIncluded)
            : null;
    }

    /// <summary>The endpoint, <c>null</c> for a missing one; null for one that is malformed or may not be missing.</summary>
    private static FeelValue? Endpoint(string text, bool included)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return included ? null : FeelValue.Null;
        }

        var parsed = FeelExpression.Parse(text).Expression;
        if (parsed is null || !IsLiteral(parsed.Tree))
        {
            return null;
        }

        var value = parsed.Evaluate(FeelScope.Empty).Value;
        return value.IsNull ? null : value;
    }

    private static bool IsLiteral(Expression tree) => tree switch
    {
        Literal { Value: FeelNumber or FeelString } or AtLiteral => true,
        Invocation { Callee: NameReference { Name: var name }, Arguments: var arguments } =>
            LiteralFunctions.Contains(name) && arguments.All(argument => argument is Literal || IsLiteral(argument)),
        _ => false,
    };
}
