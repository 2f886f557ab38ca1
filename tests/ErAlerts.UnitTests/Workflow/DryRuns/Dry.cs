using System.Text.Json;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.DryRuns;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.DryRuns;

/// <summary>Dry runs in few words.</summary>
internal static class Dry
{
    /// <summary>Runs a file by steps written as JSON, with the given variables: once in memory, once with save and reload after every step.</summary>
    public static DryRunResult Run(string xml, string steps = "", string variables = "{}", string? process = null)
    {
        var reading = Drawn.Read(xml);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        var parse = DryRunScript.Parse(JsonDocument.Parse($$"""{"now":"2026-03-02T09:00:00Z","variables":{{variables}},"steps":[{{steps}}]}""").RootElement);
        Assert.Null(parse.Problem);
        var plain = DryRun.Run(reading.Processes, process, parse.Script!, DueAt);
        var file = new DryFile(reading.Processes, DueAt) { Between = SaveAndReload };
        var stored = DryRun.Run(file, process, parse.Script!, RunOptions.None);
        Assert.Equal((plain.Line(), plain.State, plain.Variables), (stored.Line(), stored.State, stored.Variables));
        Assert.Equal(plain.Waiting, stored.Waiting);
        Assert.Equal(plain.Notes, stored.Notes);
        Assert.DoesNotContain(plain.Notes, note => note.Length < 5);
        return plain;
    }

    private static ProcessState SaveAndReload(ProcessState state)
    {
        var bytes = StateFormat.Write(state);
        var reading = StateFormat.Read(state.Definition, bytes);
        Assert.Null(reading.Problem);
        Assert.Equal(bytes, StateFormat.Write(reading.State!));
        return Sound.State(reading.State!);
    }

    /// <summary>The trace as one line.</summary>
    public static string Line(this DryRunResult result) => string.Join(' ', result.Trace);

    /// <summary>A variable as FEEL writes it; "(none)" when it is not there.</summary>
    public static string Value(this DryRunResult result, string name) =>
        result.Variables.TryGetValue(name, out FeelValue? value) ? value.ToString() : "(none)";

    /// <summary>Calendar time in UTC; a business day counts as a calendar day.</summary>
    public static DateTimeOffset DueAt(TimerLength length, DateTimeOffset from) => length switch
    {
        TimerLength.Duration d => from.AddYears(d.Years).AddMonths(d.Months).AddDays(d.Days) + d.Time,
        TimerLength.At at => at.Instant ?? new DateTimeOffset(at.Local, TimeSpan.Zero),
        TimerLength.Cycle cycle => DueAt(cycle.Next, from),
        _ => from,
    };
}
