using System.CommandLine;
using ErAlerts.Application.Operations;
using ErAlerts.Domain;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow resolve</c>: an administrator resolves an incident, in exactly one way.</summary>
internal sealed class WorkflowResolve : CountyVerb
{
    private readonly Argument<long> _id = new("id") { Description = "The incident.", HelpName = "ID" };
    private readonly Option<bool> _retry = new("--retry") { Description = "Try again as it stands." };
    private readonly Option<string[]> _set = new("--set") { Description = "Set a variable and try again; may be given several times.", HelpName = "NAME=FEEL", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _move = new("--move") { Description = "Go on at this element.", HelpName = "ELEMENT" };
    private readonly Option<bool> _acknowledge = new("--acknowledge") { Description = "It was seen, and nothing waits for it." };
    private readonly Option<string> _by = new("--by") { Description = "Id of the administrator.", HelpName = "ID", Required = true };
    private readonly Option<string> _text = new("--text") { Description = "Why.", HelpName = "TEXT", DefaultValueFactory = _ => string.Empty };

    public WorkflowResolve()
        : base("resolve", "Resolve an incident.")
    {
        Add(_id);
        Add(_retry);
        Add(_set);
        Add(_move);
        Add(_acknowledge);
        Add(_by);
        Add(_text);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var remedy = Remedy(call);
        if (remedy is not Outcome<IncidentRemedy>.Done(var chosen))
        {
            return call.Answer.Refused(remedy.Refusal!);
        }

        var outcome = await parts.GetRequiredService<ResolveIncident>().Run(call.Value(_id), chosen, call.Value(_by)!, call.Value(_text)!, stop);
        return outcome is Outcome<Incident>.Done(var incident)
            ? call.Answer.Done(new { incident.Id, incident.Resolution, incident.ResolvedBy, incident.ResolvedAt }, console => console.WriteLine($"Incident {incident.Id} is resolved by {incident.Resolution}."))
            : call.Answer.Refused(outcome.Refusal!);
    }

    private Outcome<IncidentRemedy> Remedy(Call call)
    {
        var settings = call.Value(_set)!;
        (bool Given, string Code, string? Value)[] all =
        [
            (call.Value(_retry), "retry", null),
            (settings.Length > 0, "set", string.Join('\n', settings)),
            (call.Value(_move) is not null, "move", call.Value(_move)),
            (call.Value(_acknowledge), "acknowledge", null),
        ];
        return all.Where(way => way.Given).ToArray() is [var one]
            ? IncidentRemedy.Of(one.Code, one.Value)
            : new Refusal("one-remedy", "Say exactly one of --retry, --set, --move and --acknowledge.", "how");
    }
}
