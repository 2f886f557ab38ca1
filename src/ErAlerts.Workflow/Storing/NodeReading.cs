using System.Collections.Immutable;
using System.Text.Json;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Storing;

/// <summary>Reads what <see cref="NodeWriting"/> wrote.</summary>
internal static class NodeReading
{
    public static Node Read(ProcessDefinition definition, JsonElement json)
    {
        var id = json.GetProperty("i").GetInt32();
        var parent = Json.Number(json, "p") ?? 0;
        var element = json.TryGetProperty("e", out var name) ? Element(definition, name.GetString()) : -1;
        var kind = json.GetProperty("k").GetString();
        return kind switch
        {
            "token" => new Token(id, parent, element)
            {
                Phase = Json.Text(json, "phase") is { } phase ? Json.Parse<TokenPhase>(phase) : TokenPhase.Active,
                Locals = Json.Variables(json, "vars"),
            },
            "wait" => new Wait(id, parent, element, Json.Number(json, "d") ?? 0)
            {
                Seen = Json.Flag(json, "seen"),
                Correlation = Json.Text(json, "key"),
                Left = Json.Number(json, "left"),
            },
            _ => Scope(definition, json, new(id, parent, element, Json.Parse<ScopeKind>(kind))),
        };
    }

    /// <summary>The index of an element that was stored by its id.</summary>
    public static int Element(ProcessDefinition definition, string? id) =>
        definition.Find(id ?? "")?.Index ?? throw new StoredStateException($"The process {definition.Id} has no element {id}, at which the stored state stands.");

    private static Scope Scope(ProcessDefinition definition, JsonElement json, Scope scope) => scope with
    {
        Locals = Json.Variables(json, "vars"),
        Live = json.GetProperty("live").GetInt32(),
        Joins = json.TryGetProperty("joins", out var joins) ? [.. joins.EnumerateArray().Select(join => Join(definition, join))] : [],
        Interrupted = Json.Flag(json, "interrupted"),
        Loop = json.TryGetProperty("loop", out var loop) ? Loop(loop) : null,
        Done = Undoables(definition, json, "done"),
        Keys = Json.Variables(json, "keys"),
        Undo = json.TryGetProperty("undo", out var undo)
            ? new(undo.TryGetProperty("e", out var thrower) ? Element(definition, thrower.GetString()) : -1, Undoables(definition, undo, "left"))
            : null,
    };

    private static Join Join(ProcessDefinition definition, JsonElement json)
    {
        var element = definition.Elements[Element(definition, json.GetProperty("e").GetString())];
        var counts = new int[Math.Max(1, element.Incoming.Length)];
        foreach (var count in json.GetProperty("n").EnumerateObject())
        {
            counts[Slot(element, count.Name)] += count.Value.GetInt32();
        }

        if (!json.TryGetProperty("consumed", out var consumed))
        {
            return new(element.Index, [.. counts]);
        }

        var taken = new bool[counts.Length];
        foreach (var flow in consumed.EnumerateArray())
        {
            taken[Slot(element, flow.GetString()!)] = true;
        }

        return new(element.Index, [.. counts]) { Consumed = [.. taken] };
    }

    private static int Slot(Element element, string flow)
    {
        var slot = flow.Length == 0 ? 0 : Array.FindIndex(element.Incoming, incoming => string.Equals(incoming.Id, flow, StringComparison.Ordinal));
        return slot >= 0 ? slot : throw new StoredStateException($"No flow {flow} leads to {element.Id}, where the stored state has a token.");
    }

    private static LoopState Loop(JsonElement json) => new()
    {
        Started = json.GetProperty("started").GetInt32(),
        Total = Json.Number(json, "total") ?? 0,
        Completed = Json.Number(json, "completed") ?? 0,
        Terminated = Json.Number(json, "terminated") ?? 0,
        Closing = Json.Flag(json, "closing"),
        Items = json.TryGetProperty("items", out var items) ? Json.Value(items, "items") : null,
        Results = json.TryGetProperty("results", out var results)
            ? results.EnumerateArray().ToImmutableSortedDictionary(pair => pair[0].GetInt32(), pair => Json.Value(pair[1], "results"))
            : ImmutableSortedDictionary<int, FeelValue>.Empty,
    };

    private static ImmutableArray<Undoable> Undoables(ProcessDefinition definition, JsonElement json, string name) =>
        json.TryGetProperty(name, out var list)
            ? [.. list.EnumerateArray().Select(item => new Undoable(
                Element(definition, item.GetProperty("e").GetString()), Json.Variables(item, "vars"), Undoables(definition, item, "inner")))]
            : [];
}
