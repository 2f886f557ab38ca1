using System.CommandLine;
using ErAlerts.Application.Retention;
using ErAlerts.Domain;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>retention run</c>: removes now what the night would remove.</summary>
internal sealed class RetentionRunVerb : CountyVerb
{
    private readonly Option<string> _by = new("--by") { Description = "Id of the administrator.", HelpName = "ID", Required = true };
    private readonly Option<string> _text = new("--text") { Description = "Why.", HelpName = "TEXT", DefaultValueFactory = _ => string.Empty };

    public RetentionRunVerb()
        : base("run", "Remove what is out of time.")
    {
        Add(_by);
        Add(_text);
    }

    protected override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var outcome = await parts.GetRequiredService<RemoveExpired>().Run(call.Value(_by)!, call.Value(_text)!, stop);
        return outcome is Outcome<RetentionRun>.Done(var run)
            ? call.Answer.Done(run, console => console.WriteLine($"{run.Removed} referrals that ended and {run.Messages} messages that were sent before {run.EndedBefore:yyyy-MM-dd} are removed."))
            : call.Answer.Refused(outcome.Refusal!);
    }
}
