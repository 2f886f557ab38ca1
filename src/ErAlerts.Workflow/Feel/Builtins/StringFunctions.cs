using System.Collections.Immutable;
using System.Text;
using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Operations;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.Workflow.Feel.Builtins.Parameter;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>String functions (DMN table 74) but those with patterns.</summary>
internal static class StringFunctions
{
    public static readonly ImmutableArray<BuiltinFunction> All =
    [
        new("substring", new Signature([Text("string"), Number("start position"), Number("length").Optional()], Substring)),
        new("string length", new Signature([Text("string")], call => FeelNumber.Of(CodePoints.Count(call.Text(0))))),
        new("upper case", new Signature([Text("string")], call => FeelString.Of(call.Text(0).ToUpperInvariant()))),
        new("lower case", new Signature([Text("string")], call => FeelString.Of(call.Text(0).ToLowerInvariant()))),
        new("substring before", new Signature([Text("string"), Text("match")], Before)),
        new("substring after", new Signature([Text("string"), Text("match")], After)),
        new("contains", new Signature([Text("string"), Text("match")], call =>
            FeelBoolean.Of(call.Text(0).Contains(call.Text(1), StringComparison.Ordinal)))),
        new("starts with", new Signature([Text("string"), Text("match")], call =>
            FeelBoolean.Of(call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal)))),
        new("ends with", new Signature([Text("string"), Text("match")], call =>
            FeelBoolean.Of(call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal)))),
        new("string join", new Signature([List("list"), Text("delimiter").Optional()], Join)),
    ];

    /// <summary>Positions count from 1, or from -1 backwards; a fraction of one is cut off.</summary>
    private static FeelValue Substring(Call call)
    {
        var (text, count) = (call.Text(0), CodePoints.Count(call.Text(0)));
        var start = Cut(call.Number(1));
        if (start == 0 || Math.Abs(start) > count)
        {
            return call.Fail($"the start position must lie between 1 and {count} or -1 and -{count}.");
        }

        var first = start > 0 ? start - 1 : start + count;
        var length = call.Has(2) ? Cut(call.Number(2)) : count - first;
        return length < 1
            ? call.Fail("the length must be at least 1.")
            : FeelString.Of(CodePoints.Slice(text, (int)first, (int)Math.Min(length, count - first)));
    }

    private static FeelString Before(Call call)
    {
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return at < 0 ? FeelString.Empty : FeelString.Of(call.Text(0)[..at]);
    }

    private static FeelString After(Call call)
    {
        var at = call.Text(0).IndexOf(call.Text(1), StringComparison.Ordinal);
        return at < 0 ? FeelString.Empty : FeelString.Of(call.Text(0)[(at + call.Text(1).Length)..]);
    }

    private static FeelValue Join(Call call)
    {
        var (joined, delimiter, isFirst) = (new StringBuilder(), call.Has(1) ? call.Text(1) : "", true);
        foreach (var item in call.List(0).Items)
        {
            if (item.IsNull)
            {
                continue;
            }

            if (item is not FeelString text)
            {
                return call.Fail("every item must be a string or null.");
            }

            joined.Append(isFirst ? "" : delimiter).Append(text.Value);
            isFirst = false;
            if (!call.Run.AllowsText(joined.Length))
            {
                return FeelValue.Null;
            }
        }

        return call.Run.Text(joined.ToString());
    }

    private static long Cut(Decimal34 number) =>
        Rounding.ToScale(number, 0, RoundingMode.Down) is { } whole && new FeelNumber(whole).TryToInt64(out var value) ? value : 0;
}
