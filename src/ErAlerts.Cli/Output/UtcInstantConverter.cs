using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErAlerts.Cli.Output;

/// <summary>Writes an instant as ISO 8601 with offset <c>Z</c>, with a fraction only where there is one.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));
}
