using System.Collections.Immutable;
using System.Text.Json;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Storing;

/// <summary>
/// The stored form of a state: canonical JSON (equal states give equal bytes), version first, elements and flows by their ids so
/// that it survives a reordered file. What has its usual value is left out.
/// </summary>
public static class StateFormat
{
    /// <summary>The version written. Older ones are read through <see cref="StateUpgrades"/>.</summary>
    public const int Version = 2;

    /// <summary>The bytes of a state.</summary>
    public static byte[] Write(ProcessState state) => Json.Bytes(writer =>
    {
        var definition = state.Definition;
        writer.WriteStartObject();
        writer.WriteNumber("v", Version);
        writer.WriteNumber("next", state.NextId);
        writer.WriteString("status", Json.Kebab(state.Status));
        if (state.Status != ProcessStatus.Running)
        {
            Json.Write(writer, "vars", state.Final);
        }

        if (state.Pending.Length > 0)
        {
            writer.WriteStartArray("pending");
            foreach (var pending in state.Pending)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(pending.Scope);
                writer.WriteStringValue(definition.Elements[pending.Element].Id);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("nodes");
        foreach (var node in state.Nodes)
        {
            NodeWriting.Write(writer, definition, node);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>The state of these bytes, for this definition; or why they are none. Never throws on what is stored.</summary>
    public static StateReading Read(ProcessDefinition definition, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, Json.Options);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("v", out var version) || !version.TryGetInt32(out var number))
            {
                return new(null, "The bytes are no stored state.");
            }

            if (number == Version)
            {
                return new(Read(definition, root), null);
            }

            return StateUpgrades.Apply(bytes, number) is { } upgraded
                ? Read(definition, upgraded)
                : new(null, $"The state is stored in version {number}; this program reads the versions up to {Version}.");
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or StoredStateException)
        {
            return new(null, trouble.Message);
        }
    }

    /// <summary>Waits name their owner; the owner's own list, always in ascending order, is not stored.</summary>
    private static Node Holding(Node? owner, ImmutableArray<int> waits) => owner switch
    {
        Token token => token with { Waits = waits },
        Scope scope => scope with { Waits = waits },
        _ => throw new StoredStateException("An event is awaited on behalf of nothing."),
    };

    private static ProcessState Read(ProcessDefinition definition, JsonElement root)
    {
        var status = Json.Parse<ProcessStatus>(root.GetProperty("status").GetString());
        var nodes = IdMap<Node>.Empty.ToBuilder();
        var waits = new Dictionary<int, ImmutableArray<int>>();
        foreach (var item in root.GetProperty("nodes").EnumerateArray())
        {
            var node = NodeReading.Read(definition, item);
            nodes.Set(node.Id, node);
            if (node is Wait wait)
            {
                waits[wait.Parent] = waits.GetValueOrDefault(wait.Parent, []).Add(wait.Id);
            }
        }

        foreach (var (owner, held) in waits)
        {
            nodes.Set(owner, Holding(nodes.TryGet(owner, out var node) ? node : null, held));
        }

        var pending = root.TryGetProperty("pending", out var list)
            ? list.EnumerateArray().Select(pair => new Pending(pair[0].GetInt32(), NodeReading.Element(definition, pair[1].GetString()))).ToArray()
            : [];
        return new(definition, root.GetProperty("next").GetInt32(), status, nodes.Build(), [.. pending], Json.Variables(root, "vars"));
    }
}

/// <summary>What came of reading a stored state.</summary>
/// <param name="State">The state; null when the bytes are none.</param>
/// <param name="Problem">Why not: damaged, of another version, or naming an element that the definition has not.</param>
public sealed record StateReading(ProcessState? State, string? Problem);

/// <summary>Stored bytes contradict the definition; never leaves this folder.</summary>
internal sealed class StoredStateException(string message) : Exception(message);
