using System.Collections.Immutable;
using System.Text;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Patterns;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>String functions with regular expressions (DMN table 74, note 2). Where XPath has an error, they are null.</summary>
internal static class PatternFunctions
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new("matches", new Signature([Text("input"), Text("pattern"), Text("flags").Optional()], call =>
            Using(call, 2, pattern => FeelBoolean.Of(new Matcher(pattern, CodePoints.Of(call.Text(0)), call.Run).Find(0) is not null)))),
        new("replace", new Signature([Text("input"), Text("pattern"), Text("replacement"), Text("flags").Optional()], call =>
            Using(call, 3, pattern => Replace(call, pattern)))),
        new("split", new Signature([Text("string"), Text("delimiter")], call => Using(call, flags: -1, pattern => Split(call, pattern)))),
    ];

    private static FeelValue Using(Call call, int flags, Func<Pattern, FeelValue> use) =>
        Pattern.Of(call.Text(1), flags >= 0 && call.Has(flags) ? call.Text(flags) : "") is { } pattern
            ? call.Run.Step(call.Text(0).Length / 16) ? use(pattern) : FeelValue.Null
            : call.Run.Fail(ProblemCodes.BadPattern, $"'{call.Text(1)}' is not a pattern with such flags.");

    private static FeelValue Replace(Call call, Pattern pattern)
    {
        if (pattern.MatchesEmpty(call.Run) || Replacement.Read(call.Text(2), pattern.Groups) is not { } replacement)
        {
            return call.Run.Fail(ProblemCodes.BadPattern, "replace: the pattern matches nothing at all, or the replacement is malformed.");
        }

        var (points, result, at) = (CodePoints.Of(call.Text(0)), new StringBuilder(), 0);
        var matcher = new Matcher(pattern, points, call.Run);
        while (matcher.Find(at) is [var start, var end, ..] match)
        {
            CodePoints.Append(result, points, at, start);
            replacement.Append(result, points, match);
            at = end;
            if (!call.Run.AllowsText(result.Length))
            {
                return FeelValue.Null;
            }
        }

        CodePoints.Append(result, points, at, points.Length);
        return call.Run.Text(result.ToString());
    }

    private static FeelValue Split(Call call, Pattern pattern)
    {
        if (pattern.MatchesEmpty(call.Run))
        {
            return call.Run.Fail(ProblemCodes.BadPattern, "split: the delimiter matches nothing at all.");
        }

        var (points, parts, at) = (CodePoints.Of(call.Text(0)), ImmutableArray.CreateBuilder<FeelValue>(), 0);
        var matcher = new Matcher(pattern, points, call.Run);
        while (matcher.Find(at) is [var start, var end, ..])
        {
            parts.Add(FeelString.Of(CodePoints.Text(points, at, start)));
            at = end;
        }

        parts.Add(FeelString.Of(CodePoints.Text(points, at, points.Length)));
        return call.Run.Sized(FeelList.Of(parts.DrainToImmutable()));
    }
}
