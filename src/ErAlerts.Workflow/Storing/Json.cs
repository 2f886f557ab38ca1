using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Storing;

/// <summary>JSON as it is stored: without blanks, in one fixed order, nothing escaped that need not be.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 2000, SkipValidation = true };

    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 2000 };

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, string name, Variables variables)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in variables)
        {
            writer.WritePropertyName(key);
            FeelJson.WriteTyped(writer, value);
        }

        writer.WriteEndObject();
    }

    public static Variables Variables(JsonElement json, string name) => json.TryGetProperty(name, out var entries)
        ? Running.Variables.Of(entries.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Value(entry.Value, entry.Name))))
        : Running.Variables.Empty;

    /// <summary>A value as it was stored; <paramref name="name"/> is told where it is none.</summary>
    public static FeelValue Value(JsonElement json, string name) =>
        FeelJson.ReadTyped(json) ?? throw new StoredStateException($"The value of {name} is not of a stored form.");

    public static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.GetBoolean();

    public static int? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetInt32() : null;

    public static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    /// <summary>EventSubProcess is event-sub-process.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static T Parse<T>(string? kebab)
        where T : struct, Enum =>
        Enum.TryParse<T>(kebab?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new StoredStateException($"\"{kebab}\" is no {typeof(T).Name}.");
}
