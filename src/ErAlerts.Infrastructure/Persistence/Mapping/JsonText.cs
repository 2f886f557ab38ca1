using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>Stores a short immutable list as JSON text; an empty one is the empty text.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(ImmutableArray<T> list) => list.IsDefaultOrEmpty ? string.Empty : JsonSerializer.Serialize(list, Options);

    public static ImmutableArray<T> Read<T>(string text) => text.Length == 0 ? [] : JsonSerializer.Deserialize<ImmutableArray<T>>(text, Options);

    public static void IsJsonText<T>(this PropertyBuilder<ImmutableArray<T>> property) => property.HasConversion(
        list => Write(list),
        text => Read<T>(text),
        new ValueComparer<ImmutableArray<T>>((a, b) => Same(a, b), list => list.Length, list => list));

    private static bool Same<T>(ImmutableArray<T> a, ImmutableArray<T> b) => a.AsSpan().SequenceEqual(b.AsSpan());
}
