using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErAlerts.Web.Api;

/// <summary>Writes an instant as ISO 8601 with offset <c>Z</c>, with a fraction only where there is one, as the command line does.</summary>
internal sealed class UtcInstants : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
