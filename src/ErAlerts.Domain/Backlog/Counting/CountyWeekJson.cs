using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>A week in JSON is the date of its Monday, "2026-07-06"; any date of the week is read.</summary>
internal sealed class CountyWeekJson : JsonConverter<CountyWeek>
{
    public override CountyWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? CountyWeek.Of(date)
            : throw new JsonException("A week is given as a date, yyyy-MM-dd.");

    public override void Write(Utf8JsonWriter writer, CountyWeek value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
