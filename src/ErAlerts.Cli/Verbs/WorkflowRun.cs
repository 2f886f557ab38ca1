using System.CommandLine;
using System.Text.Json;
using ErAlerts.Application.Processes;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Domain.Time;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.DryRuns;
using ErAlerts.Workflow.Reading;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow run</c>: one process in memory on a scripted clock; no database, nothing lasting.</summary>
internal sealed class WorkflowRun : Verb
{
    private readonly Argument<string> _file = new("file") { Description = "The BPMN file.", HelpName = "FILE.bpmn" };
    private readonly Option<string?> _script = new("--script") { Description = "JSON with now, variables and steps.", HelpName = "FILE.json" };
    private readonly Option<string?> _process = new("--process") { Description = "Id of the process where the file has several.", HelpName = "ID" };

    public WorkflowRun()
        : base("run", "Run a process dry.")
    {
        Add(_file);
        Add(_script);
        Add(_process);
    }

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var path = call.Value(_file);
        var ready =
            from calendar in Calendars.County(call)
            from bytes in InputFile.Read(path, "file")
            from script in Script(call.Value(_script))
            select (Reading: BpmnReader.Read(bytes, path), Script: script, Calendar: calendar);
        return Task.FromResult(ready is Outcome<(BpmnReading Reading, DryRunScript Script, BusinessCalendar Calendar)>.Done(var run)
            ? Run(call, run.Reading, run.Script, run.Calendar)
            : call.Answer.Refused(ready.Refusal!));
    }

    private int Run(Call call, BpmnReading reading, DryRunScript script, BusinessCalendar calendar)
    {
        if (reading.IsRefused)
        {
            return call.Answer.Found(reading.Findings, string.Empty);
        }

        if (call.Value(_process) is { } id && !reading.Processes.Any(p => p.Id == id))
        {
            return call.Answer.Refused(new Refusal("unknown-process", $"The file has no process '{id}'; it has: {string.Join(", ", reading.Processes.Select(p => p.Id))}.", "process"));
        }

        if (reading.Processes.Count == 0)
        {
            return call.Answer.Found([.. reading.Findings, new Finding(Severity.Error, call.Value(_file), string.Empty, "no-process", "The file has no process to run.")], string.Empty);
        }

        if (call.Value(_process) is null && !reading.Processes.Any(p => p is { IsExecutable: true, IsGlobalTask: false }))
        {
            return call.Answer.Found([.. reading.Findings, .. reading.Processes.Select(NotExecutable)], string.Empty);
        }

        var result = DryRun.Run(reading.Processes, call.Value(_process), script, (length, from) => TimerDates.Due(length, from, calendar).At);
        return call.Answer.Done(
            new { result.Trace, result.State, result.Variables, result.Waiting, result.Notes },
            console =>
            {
                console.WriteLine(string.Join(" → ", result.Trace));
                console.WriteLine(result.Waiting.Count == 0 ? result.State : $"{result.State} at {string.Join(", ", result.Waiting)}");
                foreach (var note in result.Notes)
                {
                    console.WriteLine("  " + note);
                }
            });
    }

    private static Finding NotExecutable(ProcessDefinition process) =>
        new(Severity.Error, process.File, process.Id, "not-executable", $"The process {process.Id} is drawn for people only (isExecutable); name it by --process to run it all the same.");

    private static Outcome<DryRunScript> Script(string? path)
    {
        var json = path is null ? new Outcome<JsonElement>.Done(JsonDocument.Parse("{}").RootElement) : JsonInput.Read(path, "script");
        return json.Then<JsonElement, DryRunScript>(element => DryRunScript.Parse(element) is { Script: { } script } ? script : Bad(DryRunScript.Parse(element).Problem!));
    }

    private static Refusal Bad(DryRunScriptProblem problem)
    {
        var field = problem.Step is { } step ? $"steps[{step}].{problem.Field}" : problem.Field;
        return new Refusal("bad-script", problem.Message, field);
    }
}
