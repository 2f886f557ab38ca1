using System.Text.Json;
using ErAlerts.Workflow.Feel.Numbers;
using ErAlerts.Workflow.Feel.Times;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel;

/// <summary>Values as JSON: plain, as others read it, and typed, so that nothing is lost in a stored state.</summary>
public static class FeelJson
{
    private const string DateMark = "@date";
    private const string TimeMark = "@time";
    private const string DateTimeMark = "@dateTime";
    private const string DurationMark = "@duration";
    private const string RangeMark = "@range";
    private const string ContextMark = "@context";

    /// <summary>Plain JSON: objects are contexts, arrays lists, strings remain strings. A number beyond all bounds is null.</summary>
    public static FeelValue From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => FeelBoolean.True,
        JsonValueKind.False => FeelBoolean.False,
        JsonValueKind.String => FeelString.Of(json.GetString()!),
        JsonValueKind.Number => (FeelValue?)FeelNumber.Read(json.GetRawText()) ?? FeelValue.Null,
        JsonValueKind.Array => FeelList.Of(json.EnumerateArray().Select(From)),
        JsonValueKind.Object => FeelContext.Of(json.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, From(entry.Value)))),
        _ => FeelValue.Null,
    };

    /// <summary>Plain JSON: temporal values and ranges as strings, numbers with all their digits, functions as null.</summary>
    public static void Write(Utf8JsonWriter writer, FeelValue value)
    {
        if (!WriteSimple(writer, value) && !WriteNested(writer, value, Write))
        {
            writer.WriteStringValue(value.ToString());
        }
    }

    /// <summary>Canonical JSON: what JSON has no form for is an object with one marked entry, as {"@date":"2026-07-08"}.</summary>
    public static void WriteTyped(Utf8JsonWriter writer, FeelValue value)
    {
        if (value is FeelContext context && context.Names.Any(name => name.StartsWith('@')))
        {
            WriteMarked(writer, ContextMark, () => WriteNested(writer, Pairs(context), WriteTyped));
        }
        else if (value is FeelRange range)
        {
            FeelValue parts = FeelList.Of(range.Start, FeelBoolean.Of(range.StartIncluded), range.End, FeelBoolean.Of(range.EndIncluded));
            WriteMarked(writer, RangeMark, () => WriteNested(writer, parts, WriteTyped));
        }
        else if (!WriteSimple(writer, value) && !WriteNested(writer, value, WriteTyped))
        {
            WriteMarked(writer, Mark(value), () => writer.WriteStringValue(value.ToString()));
        }
    }

    /// <summary>Reads what <see cref="WriteTyped"/> wrote; null when the JSON is not of that form.</summary>
    public static FeelValue? ReadTyped(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            var items = json.EnumerateArray().Select(ReadTyped).ToList();
            return items.Contains(null) ? null : FeelList.Of(items.OfType<FeelValue>());
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return From(json);
        }

        var entries = json.EnumerateObject().ToList();
        if (entries is [{ Name: ['@', ..] } marked])
        {
            return ReadMarked(marked.Name, marked.Value);
        }

        var values = entries.ConvertAll(entry => (entry.Name, Value: ReadTyped(entry.Value)));
        return values.Exists(entry => entry.Value is null || entry.Name.StartsWith('@'))
            ? null
            : FeelContext.Of(values.Select(entry => KeyValuePair.Create(entry.Name, entry.Value!)));
    }

    private static bool WriteSimple(Utf8JsonWriter writer, FeelValue value)
    {
        switch (value)
        {
            case FeelNull or FeelFunction:
                writer.WriteNullValue();
                return true;
            case FeelBoolean truth:
                writer.WriteBooleanValue(truth.Value);
                return true;
            case FeelNumber number:
                writer.WriteRawValue(PlainText.Of(number.Value), skipInputValidation: true);
                return true;
            case FeelString text:
                writer.WriteStringValue(text.Value);
                return true;
            default:
                return false;
        }
    }

    private static bool WriteNested(Utf8JsonWriter writer, FeelValue value, Action<Utf8JsonWriter, FeelValue> write)
    {
        switch (value)
        {
            case FeelList list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    write(writer, item);
                }

                writer.WriteEndArray();
                return true;
            case FeelContext context:
                writer.WriteStartObject();
                foreach (var (name, item) in context)
                {
                    writer.WritePropertyName(name);
                    write(writer, item);
                }

                writer.WriteEndObject();
                return true;
            default:
                return false;
        }
    }

    private static void WriteMarked(Utf8JsonWriter writer, string mark, Action write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(mark);
        write();
        writer.WriteEndObject();
    }

    private static string Mark(FeelValue value) => value.Kind switch
    {
        FeelKind.Date => DateMark,
        FeelKind.Time => TimeMark,
        FeelKind.DateTime => DateTimeMark,
        _ => DurationMark,
    };

    private static FeelList Pairs(FeelContext context) =>
        FeelList.Of(context.Select(entry => (FeelValue)FeelList.Of(FeelString.Of(entry.Key), entry.Value)));

    private static FeelValue? ReadMarked(string mark, JsonElement json) => mark switch
    {
        _ when json.ValueKind == JsonValueKind.String => ReadTemporal(mark, json.GetString()!),
        RangeMark when ReadTyped(json) is FeelList { Count: 4 } parts && parts[1] is FeelBoolean start && parts[3] is FeelBoolean end =>
            new FeelRange(parts[0], start.Value, parts[2], end.Value),
        ContextMark when ReadTyped(json) is FeelList pairs && pairs.All(pair => pair is FeelList { Count: 2 } entry && entry[0] is FeelString) =>
            FeelContext.Of(pairs.Cast<FeelList>().Select(entry => KeyValuePair.Create(((FeelString)entry[0]).Value, entry[1]))),
        _ => null,
    };

    private static FeelValue? ReadTemporal(string mark, string text) => mark switch
    {
        DateMark => FeelDate.Read(text),
        TimeMark => FeelTime.Read(text),
        DateTimeMark => FeelDateTime.Read(text),
        DurationMark => DurationText.Read(text),
        _ => null,
    };
}
