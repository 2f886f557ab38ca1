using System.Text.Json;
using ErAlerts.Domain;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Cli.Input;

/// <summary>A JSON file that the caller names.</summary>
internal static class JsonInput
{
    /// <summary>Its root; refuses a file that cannot be read and <c>bad-json</c>.</summary>
    public static Outcome<JsonElement> Read(string path, string field) => InputFile.Read(path, field).Then(bytes => Parse(bytes, path, field));

    /// <summary>Its object as a FEEL context, an empty one when no file is named; refuses also <c>not-an-object</c>.</summary>
    public static Outcome<FeelContext> Context(string? path, string field) => path is null
        ? FeelContext.Empty
        : Read(path, field).Then<JsonElement, FeelContext>(json => FeelJson.From(json) is FeelContext context
            ? context
            : new Refusal("not-an-object", $"'{path}' holds no JSON object.", field));

    private static Outcome<JsonElement> Parse(byte[] bytes, string path, string field)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(Bom(bytes)));
            return document.RootElement.Clone();
        }
        catch (JsonException mistake)
        {
            return new Refusal("bad-json", $"'{path}' is no JSON: {mistake.Message}", field);
        }
    }

    private static int Bom(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
}
