using System.Globalization;
using System.Text.Json;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Storing;

/// <summary>The stored form of an event, and of the events that an instance took before it rested: one line of its history. Replaying all of them gives the state's bytes again.</summary>
public static class EventFormat
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    /// <summary>The bytes of an event.</summary>
    public static byte[] Write(ProcessEvent e) => Json.Bytes(writer => Write(writer, e));

    /// <summary>The bytes of events in the order in which they were taken: of one alone its own, of several a list.</summary>
    public static byte[] Write(IReadOnlyList<ProcessEvent> events) => events.Count == 1 ? Write(events[0]) : Json.Bytes(writer =>
    {
        writer.WriteStartArray();
        foreach (var e in events)
        {
            Write(writer, e);
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, ProcessEvent e)
    {
        writer.WriteStartObject();
        writer.WriteString("t", Name(e));
        writer.WriteString("at", Written(e.At));
        switch (e)
        {
            case ProcessEvent.Started started:
                Text(writer, "element", started.StartElement);
                Json.Write(writer, "vars", started.Variables);
                break;
            case ProcessEvent.TaskCompleted done:
                Answer(writer, done.Wait, done.Variables);
                break;
            case ProcessEvent.CallCompleted done:
                Answer(writer, done.Wait, done.Variables);
                break;
            case ProcessEvent.TaskFailed failed:
                Failure(writer, failed.Wait, failed.ErrorCode, failed.Message);
                break;
            case ProcessEvent.CallFailed failed:
                Failure(writer, failed.Wait, failed.ErrorCode, failed.Message);
                break;
            case ProcessEvent.CallEscalated escalated:
                Text(writer, "code", escalated.Code);
                Answer(writer, escalated.Wait, escalated.Variables);
                break;
            case ProcessEvent.TimerFired fired:
                writer.WriteNumber("wait", fired.Wait);
                Text(writer, "due", fired.DueAt is { } due ? Written(due) : null);
                break;
            case ProcessEvent.MessageArrived message:
                Text(writer, "name", message.Name);
                Text(writer, "key", message.Correlation);
                Number(writer, "wait", message.Wait);
                Json.Write(writer, "vars", message.Variables);
                break;
            case ProcessEvent.SignalArrived signal:
                Text(writer, "name", signal.Name);
                Json.Write(writer, "vars", signal.Variables);
                break;
            default:
                WriteRepair(writer, e);
                break;
        }

        writer.WriteEndObject();
    }

    /// <summary>The event of these bytes; null when they are none, or a list. Never throws on what is stored.</summary>
    public static ProcessEvent? Read(ReadOnlyMemory<byte> bytes) => Parsed(bytes, json => json.ValueKind == JsonValueKind.Object ? Read(json) : null);

    /// <summary>The events of these bytes, one or a list of them; null when any is none. Never throws on what is stored.</summary>
    public static IReadOnlyList<ProcessEvent>? ReadAll(ReadOnlyMemory<byte> bytes) => Parsed<IReadOnlyList<ProcessEvent>>(bytes, json =>
    {
        var events = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().Select(Read).ToList() : [Read(json)];
        return events is [] || events.Contains(null) ? null : events.ConvertAll(e => e!);
    });

    private static T? Parsed<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, Json.Options);
            return read(json.RootElement);
        }
        catch (Exception trouble) when (trouble is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or StoredStateException)
        {
            return null;
        }
    }

    private static ProcessEvent? Read(JsonElement json)
    {
        var at = Time(json.GetProperty("at").GetString()!);
        var variables = Json.Variables(json, "vars");
        return json.GetProperty("t").GetString() switch
        {
            "started" => new ProcessEvent.Started(at, variables, Json.Text(json, "element")),
            "task-completed" => new ProcessEvent.TaskCompleted(at, Wait(json), variables),
            "call-completed" => new ProcessEvent.CallCompleted(at, Wait(json), variables),
            "task-failed" => new ProcessEvent.TaskFailed(at, Wait(json), Json.Text(json, "code"), Json.Text(json, "message") ?? ""),
            "call-failed" => new ProcessEvent.CallFailed(at, Wait(json), Json.Text(json, "code"), Json.Text(json, "message") ?? ""),
            "call-escalated" => new ProcessEvent.CallEscalated(at, Wait(json), Json.Text(json, "code") ?? "", variables),
            "timer-fired" => new ProcessEvent.TimerFired(at, Wait(json), Json.Text(json, "due") is { } due ? Time(due) : null),
            "message-arrived" => new ProcessEvent.MessageArrived(at, Json.Text(json, "name") ?? "", variables, Json.Text(json, "key"), Json.Number(json, "wait")),
            "signal-arrived" => new ProcessEvent.SignalArrived(at, Json.Text(json, "name") ?? "", variables),
            "conditions-changed" => new ProcessEvent.ConditionsChanged(at, variables),
            "incident-retried" => new ProcessEvent.IncidentRetried(at, Wait(json)),
            "variables-set" => new ProcessEvent.VariablesSet(at, variables, Json.Number(json, "wait")),
            "migrated" => new ProcessEvent.Migrated(at, Json.Text(json, "definition") ?? "", PlanFormat.Read(json)),
            "token-moved" => new ProcessEvent.TokenMoved(at, Wait(json), Json.Text(json, "element") ?? ""),
            "activity-chosen" => new ProcessEvent.ActivityChosen(at, Wait(json), Json.Text(json, "element") ?? ""),
            "withdrawn" => new ProcessEvent.Withdrawn(at, Json.Text(json, "message") ?? ""),
            _ => null,
        };
    }

    private static void WriteRepair(Utf8JsonWriter writer, ProcessEvent e)
    {
        switch (e)
        {
            case ProcessEvent.ConditionsChanged changed:
                Json.Write(writer, "vars", changed.Variables);
                break;
            case ProcessEvent.VariablesSet set:
                Number(writer, "wait", set.Wait);
                Json.Write(writer, "vars", set.Variables);
                break;
            case ProcessEvent.Migrated migrated:
                Text(writer, "definition", migrated.Definition);
                PlanFormat.Write(writer, migrated.Plan);
                break;
            case ProcessEvent.IncidentRetried retried:
                writer.WriteNumber("wait", retried.Wait);
                break;
            case ProcessEvent.TokenMoved moved:
                writer.WriteNumber("wait", moved.Wait);
                Text(writer, "element", moved.TargetElement);
                break;
            case ProcessEvent.ActivityChosen chosen:
                writer.WriteNumber("wait", chosen.Wait);
                Text(writer, "element", chosen.ElementId);
                break;
            case ProcessEvent.Withdrawn withdrawn:
                Text(writer, "message", withdrawn.Reason);
                break;
        }
    }

    /// <summary>TaskCompleted is task-completed.</summary>
    private static string Name(ProcessEvent e) => JsonNamingPolicy.KebabCaseLower.ConvertName(e.GetType().Name);

    private static void Answer(Utf8JsonWriter writer, int wait, Variables variables)
    {
        writer.WriteNumber("wait", wait);
        Json.Write(writer, "vars", variables);
    }

    private static void Failure(Utf8JsonWriter writer, int wait, string? code, string message)
    {
        writer.WriteNumber("wait", wait);
        Text(writer, "code", code);
        Text(writer, "message", message);
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void Number(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } given)
        {
            writer.WriteNumber(name, given);
        }
    }

    private static int Wait(JsonElement json) => json.GetProperty("wait").GetInt32();

    internal static string Written(DateTimeOffset instant) => instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    internal static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
