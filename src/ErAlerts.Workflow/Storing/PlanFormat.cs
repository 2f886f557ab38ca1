using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ErAlerts.Workflow.Migrating;

namespace ErAlerts.Workflow.Storing;

/// <summary>The stored form of a migration's plan, as part of the event that carried it out.</summary>
internal static class PlanFormat
{
    public static void Write(Utf8JsonWriter writer, MigrationPlan plan)
    {
        writer.WriteString("timers", Json.Kebab(plan.Timers));
        if (plan.Elements.Count > 0)
        {
            writer.WriteStartObject("elements");
            foreach (var (from, to) in plan.Elements.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                writer.WriteString(from, to);
            }

            writer.WriteEndObject();
        }

        if (plan.CountedFrom.Count > 0)
        {
            writer.WriteStartObject("from");
            foreach (var (wait, instant) in plan.CountedFrom)
            {
                writer.WriteString(wait.ToString(CultureInfo.InvariantCulture), EventFormat.Written(instant));
            }

            writer.WriteEndObject();
        }

        if (plan.AwaitedFrom.Count > 0)
        {
            WriteLists(writer, "anew", plan.AwaitedFrom, instant => writer.WriteStringValue(instant is { } from ? EventFormat.Written(from) : null));
        }

        WriteFired(writer, plan);
    }

    public static MigrationPlan Read(JsonElement json) => new(Json.Parse<TimerChoice>(Json.Text(json, "timers")))
    {
        Elements = json.TryGetProperty("elements", out var elements)
            ? elements.EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.GetString(), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal),
        CountedFrom = json.TryGetProperty("from", out var from)
            ? from.EnumerateObject().ToImmutableSortedDictionary(entry => int.Parse(entry.Name, CultureInfo.InvariantCulture), entry => EventFormat.Time(entry.Value.GetString()!))
            : ImmutableSortedDictionary<int, DateTimeOffset>.Empty,
        AwaitedFrom = json.TryGetProperty("anew", out var anew)
            ? anew.EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => Instants(entry.Value), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, ImmutableArray<DateTimeOffset?>>(StringComparer.Ordinal),
        FiredBefore = json.TryGetProperty("fired", out var fired)
            ? fired.EnumerateObject().ToImmutableSortedDictionary(entry => int.Parse(entry.Name, CultureInfo.InvariantCulture), entry => entry.Value.GetInt32())
            : ImmutableSortedDictionary<int, int>.Empty,
        AwaitedFired = json.TryGetProperty("anewFired", out var counts)
            ? counts.EnumerateObject().ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.EnumerateArray().Select(count => count.GetInt32()).ToImmutableArray(), StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, ImmutableArray<int>>(StringComparer.Ordinal),
    };

    private static void WriteFired(Utf8JsonWriter writer, MigrationPlan plan)
    {
        if (plan.FiredBefore.Count > 0)
        {
            writer.WriteStartObject("fired");
            foreach (var (wait, count) in plan.FiredBefore)
            {
                writer.WriteNumber(wait.ToString(CultureInfo.InvariantCulture), count);
            }

            writer.WriteEndObject();
        }

        if (plan.AwaitedFired.Count > 0)
        {
            WriteLists(writer, "anewFired", plan.AwaitedFired, writer.WriteNumberValue);
        }
    }

    /// <summary>A list for each element that is awaited anew.</summary>
    private static void WriteLists<T>(Utf8JsonWriter writer, string name, ImmutableSortedDictionary<string, ImmutableArray<T>> byElement, Action<T> write)
    {
        writer.WriteStartObject(name);
        foreach (var (element, list) in byElement)
        {
            writer.WriteStartArray(element);
            foreach (var item in list)
            {
                write(item);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static ImmutableArray<DateTimeOffset?> Instants(JsonElement json) =>
        [.. json.EnumerateArray().Select(instant => instant.GetString() is { } text ? EventFormat.Time(text) : (DateTimeOffset?)null)];
}
