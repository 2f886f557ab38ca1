using System.CommandLine;
using System.Text;
using ErAlerts.Application.Versions;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Workflow.Migrating;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow migrate</c>: carries running processes from one version of a drawing over to another, or takes that back.</summary>
internal sealed class WorkflowMigrate : CountyVerb
{
    private readonly Option<string?> _process = new("--process") { Description = "Id of the process.", HelpName = "ID" };
    private readonly Option<string?> _from = new("--from") { Description = "Content hash of the version to leave.", HelpName = "HASH" };
    private readonly Option<string?> _to = new("--to") { Description = "Content hash of the version to go to.", HelpName = "HASH" };
    private readonly Option<string?> _plan = new("--plan") { Description = "Which element goes where; without it each to the one of its own id.", HelpName = "PLAN.json" };
    private readonly Option<string?> _timers = new("--timers") { Description = "keep or rebase; must be said when timers are running.", HelpName = "keep|rebase" };
    private readonly Option<bool> _preview = new("--preview") { Description = "Only show what would move." };
    private readonly Option<long?> _undo = new("--undo") { Description = "Take this migration back.", HelpName = "MIGRATION-ID" };
    private readonly Option<string> _by = new("--by") { Description = "Id of the administrator.", HelpName = "ID", Required = true };

    public WorkflowMigrate()
        : base("migrate", "Carry running processes over to another version.")
    {
        foreach (var option in new Option[] { _process, _from, _to, _plan, _timers, _preview, _undo, _by })
        {
            Add(option);
        }
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var by = call.Value(_by)!;
        var outcome = call.Value(_undo) is { } id
            ? await parts.GetRequiredService<UndoMigration>().Run(id, by, stop)
            : await Carry(call, parts.GetRequiredService<MigrateProcesses>(), by, stop);
        return outcome is Outcome<MigrationAnswer>.Done(var answer) ? call.Answer.Done(answer, console => Show(console, answer)) : call.Answer.Refused(outcome.Refusal!);
    }

    private async Task<Outcome<MigrationAnswer>> Carry(Call call, MigrateProcesses migrate, string by, CancellationToken stop)
    {
        if (Request(call, by) is not Outcome<MigrationRequest>.Done(var request))
        {
            return Request(call, by).Refusal!;
        }

        return call.Value(_preview) ? await migrate.Preview(request, stop) : await migrate.Run(request, stop);
    }

    private Outcome<MigrationRequest> Request(Call call, string by)
    {
        if ((call.Value(_process), call.Value(_from), call.Value(_to)) is not ({ } process, { } from, { } to))
        {
            return new Refusal("versions-missing", "Say --process, --from and --to, or --undo.", "process");
        }

        TimerChoice? timers = null;
        if (call.Value(_timers) is { } code)
        {
            if (!Codes.TryParse<TimerChoice>(code, out var choice))
            {
                return new Refusal("unknown-timer-choice", $"'{code}' is neither keep nor rebase.", "timers");
            }

            timers = choice;
        }

        var plan = call.Value(_plan) is { } path ? InputFile.Read(path, "plan") : Encoding.UTF8.GetBytes("{}");
        return plan.Select(text => new MigrationRequest(process, from, to, Encoding.UTF8.GetString(text), timers, by));
    }

    private static void Show(IAnsiConsole console, MigrationAnswer answer)
    {
        var table = Tables.Of("From", "To", "Waits for", "Processes");
        foreach (var move in answer.Moves)
        {
            table.Row(move.From, move.To ?? "–", move.For + (move.Rearmed ? ", anew" : string.Empty), move.Count);
        }

        console.Write(table);
        foreach (var problem in answer.Problems)
        {
            console.WriteLine($"{problem.Code}, {problem.Count} processes ({string.Join(", ", problem.Numbers)}): {problem.Message}");
        }

        console.WriteLine(answer.Id is { } id ? $"{answer.Instances} processes moved; migration {id}." : $"{answer.Instances} processes would move. Nothing was changed.");
    }
}
