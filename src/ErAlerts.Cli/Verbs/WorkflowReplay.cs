using System.CommandLine;
using ErAlerts.Domain;
using ErAlerts.Infrastructure.Queries.Operations;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow replay</c>: rebuilds states from their histories and compares; exit code 1 names the first that differs.</summary>
internal sealed class WorkflowReplay : CountyVerb
{
    private readonly Option<long?> _instance = new("--instance") { Description = "Only this process.", HelpName = "ID" };
    private readonly Option<bool> _all = new("--all") { Description = "Every process." };

    public WorkflowReplay()
        : base("replay", "Rebuild processes from their history and compare.")
    {
        Add(_instance);
        Add(_all);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var instance = call.Value(_instance);
        if (instance is null != call.Value(_all))
        {
            return call.Answer.Refused(new Refusal("one-scope", "Say either --instance ID or --all.", "instance"));
        }

        var verdict = await parts.GetRequiredService<ReplayQuery>().Run(instance, stop);
        if (instance is not null && verdict.Instances == 0)
        {
            return call.Answer.Refused(new Refusal("unknown-instance", $"There is no process {instance}.", "instance"));
        }

        var answer = new { verdict.Instances, verdict.Events, Ok = verdict.FirstDifferent is null, verdict.FirstDifferent };
        return verdict.FirstDifferent is { } first
            ? call.Answer.Broken(answer, console => console.WriteLine($"Process {first.Instance} ({first.Process}): {first.Problem}"))
            : call.Answer.Done(answer, console => console.WriteLine($"{verdict.Instances} processes, {verdict.Events} events: every state is as its history gives it."));
    }
}
