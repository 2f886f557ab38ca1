using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Stores a short immutable list as JSON text; an empty one is the empty text.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        IgnoreReadOnlyProperties = true,
    };

    public static string Write<T>(ImmutableArray<T> list) => list.IsDefaultOrEmpty ? string.Empty : JsonSerializer.Serialize(list, Options);

    public static ImmutableArray<T> Read<T>(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<ImmutableArray<T>>(text, Options);

    public static void IsJsonText<T>(this PropertyBuilder<ImmutableArray<T>> property) => property.HasConversion(
        list => Write(list),
        text => Read<T>(text),
        new ValueComparer<ImmutableArray<T>>((a, b) => Same(a, b), list => list.Length, list => list));

    /// <summary>Stores an immutable record, lists within it included, as JSON text; it is compared as it is stored.</summary>
    public static void IsJsonRecord<T>(this PropertyBuilder<T> property)
        where T : class? => property.HasConversion(
        value => JsonSerializer.Serialize(value, Options),
        text => JsonSerializer.Deserialize<T>(text, Options)!,
        new ValueComparer<T>((a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Options) == JsonSerializer.Serialize(b, Options), value => 0, value => value));

    private static bool Same<T>(ImmutableArray<T> a, ImmutableArray<T> b) => a.AsSpan().SequenceEqual(b.AsSpan());
}
