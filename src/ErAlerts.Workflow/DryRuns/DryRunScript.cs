using System.Text.Json;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>What happens in a dry run: when it starts, with which variables, and then step by step.</summary>
/// <param name="Now">The instant at which the clock stands first.</param>
/// <param name="Variables">Variables of the start.</param>
/// <param name="Steps">What happens, in order.</param>
public sealed record DryRunScript(DateTimeOffset Now, Variables Variables, IReadOnlyList<DryRunStep> Steps)
{
    /// <summary>The start event that begins the process; null for the one without a trigger, or for what occurs first.</summary>
    public string? Start { get; init; }

    /// <summary>Where the clock stands when the script does not say.</summary>
    public static DateTimeOffset DefaultNow { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a script. What cannot be read is named by its step and field.</summary>
    public static DryRunScriptParse Parse(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Refused(null, "", "A script is a JSON object with now, variables and steps.");
        }

        var now = DefaultNow;
        if (json.TryGetProperty("now", out var instant) && !TryInstant(instant, out now))
        {
            return Refused(null, "now", "The start is no instant with an offset, such as 2026-06-30T21:00:00Z.");
        }

        if (Given(json) is not { } variables)
        {
            return Refused(null, "variables", "The variables are no JSON object.");
        }

        if (json.TryGetProperty("start", out var start) && start.ValueKind != JsonValueKind.String)
        {
            return Refused(null, "start", "The start is no id of a start event.");
        }

        var steps = new List<DryRunStep>();
        if (json.TryGetProperty("steps", out var list))
        {
            if (list.ValueKind != JsonValueKind.Array)
            {
                return Refused(null, "steps", "The steps are no JSON array.");
            }

            foreach (var item in list.EnumerateArray())
            {
                var (step, field, message) = Step(item);
                if (step is null)
                {
                    return Refused(steps.Count, field, message);
                }

                steps.Add(step);
            }
        }

        return new(new(now, variables, steps) { Start = start.ValueKind == JsonValueKind.String ? start.GetString() : null }, null);
    }

    private static DryRunScriptParse Refused(int? step, string field, string message) => new(null, new(step, field, message));

    private static (DryRunStep? Step, string Field, string Message) Step(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, "", "A step is a JSON object.");
        }

        if (Given(json) is not { } variables)
        {
            return (null, "variables", "The variables are no JSON object.");
        }

        foreach (var property in json.EnumerateObject())
        {
            if (property.Name is "variables" or "error")
            {
                continue;
            }

            return property.Name switch
            {
                "complete" => Text(property, name => new DryRunStep.Complete(name, variables)),
                "fail" => Text(property, name => new DryRunStep.Fail(name, Error(json))),
                "message" => Text(property, name => new DryRunStep.Message(name, variables)),
                "signal" => Text(property, name => new DryRunStep.Signal(name, variables)),
                "advance" => Text(property, text => TimerText.Parse(text, TimerForm.Duration, ForeignAttributes.None) is TimerLength.Duration by ? new DryRunStep.Advance(by) : null, "no ISO 8601 duration"),
                "advanceTo" => TryInstant(property.Value, out var until) ? (new DryRunStep.AdvanceTo(until), "", "") : (null, property.Name, "advanceTo is no instant with an offset."),
                "drain" when property.Value.ValueKind == JsonValueKind.True => (new DryRunStep.Drain(), "", ""),
                "drain" => (null, property.Name, "drain is either true or left out."),
                _ => (null, property.Name, $"There is no step \"{property.Name}\"; there are complete, fail, message, signal, advance, advanceTo and drain."),
            };
        }

        return (null, "", "The step says nothing to do.");
    }

    private static (DryRunStep? Step, string Field, string Message) Text(JsonProperty property, Func<string, DryRunStep?> make, string problem = "no text") =>
        property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { Length: > 0 } text && make(text) is { } step
            ? (step, "", "")
            : (null, property.Name, $"{property.Name} is {problem}.");

    private static string? Error(JsonElement json) =>
        json.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String ? error.GetString() : null;

    private static Variables? Given(JsonElement json)
    {
        if (!json.TryGetProperty("variables", out var values))
        {
            return Variables.Empty;
        }

        return values.ValueKind == JsonValueKind.Object
            ? Variables.Of(values.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, FeelJson.From(entry.Value))))
            : null;
    }

    private static bool TryInstant(JsonElement json, out DateTimeOffset instant)
    {
        instant = default;
        if (json.ValueKind != JsonValueKind.String || TimerText.Parse(json.GetString()!, TimerForm.Date, ForeignAttributes.None) is not TimerLength.At { Instant: { } at })
        {
            return false;
        }

        instant = at;
        return true;
    }
}

/// <summary>What came of reading a script: the script, or why not.</summary>
public sealed record DryRunScriptParse(DryRunScript? Script, DryRunScriptProblem? Problem);

/// <summary>What is wrong with a script.</summary>
/// <param name="Step">The step, counted from 0; null where it is the script as a whole.</param>
/// <param name="Field">The field; empty where it is the whole.</param>
/// <param name="Message">A sentence.</param>
public sealed record DryRunScriptProblem(int? Step, string Field, string Message);
