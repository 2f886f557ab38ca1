using System.Text;
using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Parsing;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>Values as text, as <c>string()</c> gives them; strings within lists and contexts are quoted.</summary>
internal static class Wording
{
    public static string Of(FeelValue value) => value is FeelString text ? text.Value : Simple(value) ?? Nested(value);

    /// <summary>A string as a FEEL literal.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(sign),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A key as FEEL writes it: bare where it is a name, else quoted.</summary>
    public static string Key(string name)
    {
        var tokens = Lexer.Read(name);
        var isName = tokens[0].Kind == TokenKind.Word && !Keywords.NotNames.Contains(tokens[0].Text)
            && tokens.All(token => token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.End)
            && string.Equals(Letters.Tidy(name), name, StringComparison.Ordinal);
        return isName ? name : Quote(name);
    }

    private static string Nested(FeelValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FeelValue value)
    {
        switch (value)
        {
            case FeelString inner:
                text.Append(Quote(inner.Value));
                break;
            case FeelList list:
                AppendAll(text.Append('['), list.Items, (item, _) => Append(text, item));
                text.Append(']');
                break;
            case FeelContext context:
                AppendAll(text.Append('{'), context.Items, (item, at) => Append(text.Append(Key(context.Names[at])).Append(": "), item));
                text.Append('}');
                break;
            case FeelRange range:
                Append(text, range);
                break;
            default:
                text.Append(Simple(value));
                break;
        }
    }

    private static void AppendAll(StringBuilder text, IReadOnlyList<FeelValue> items, Action<FeelValue, int> append)
    {
        for (var at = 0; at < items.Count; at++)
        {
            text.Append(at == 0 ? "" : ", ");
            append(items[at], at);
        }
    }

    private static void Append(StringBuilder text, FeelRange range)
    {
        if (range.Start.IsNull != range.End.IsNull)
        {
            var lower = range.End.IsNull;
            text.Append(lower ? ">" : "<").Append(range.StartIncluded || range.EndIncluded ? "=" : "").Append(' ');
            Append(text, lower ? range.Start : range.End);
            return;
        }

        Append(text.Append(range.StartIncluded ? '[' : '('), range.Start);
        Append(text.Append(".."), range.End);
        text.Append(range.EndIncluded ? ']' : ')');
    }

    private static string? Simple(FeelValue value) => value switch
    {
        FeelNull => "null",
        FeelBoolean truth => truth.Value ? "true" : "false",
        FeelNumber number => PlainText.Of(number.Value),
        FeelDate date => TemporalWords.Of(date),
        FeelTime time => TemporalWords.Of(time),
        FeelDateTime time => TemporalWords.Of(time),
        FeelDaysDuration days => DurationText.Of(days),
        FeelMonthsDuration months => DurationText.Of(months),
        FeelFunction function => $"function({string.Join(", ", function.ParameterNames)})",
        _ => null,
    };
}
