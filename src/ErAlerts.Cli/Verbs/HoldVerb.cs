using System.CommandLine;
using ErAlerts.Application.Retention;
using ErAlerts.Domain;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary>Sets or lifts a legal hold; answers it as it stands afterwards.</summary>
internal abstract class HoldVerb : CountyVerb
{
    private readonly Argument<string> _number = new("number") { Description = "The 19-digit referral number.", HelpName = "NUMBER" };
    private readonly Option<string> _by = new("--by") { Description = "Id of the administrator.", HelpName = "ID", Required = true };
    private readonly Option<string> _text = new("--text") { Description = "Why.", HelpName = "TEXT", DefaultValueFactory = _ => string.Empty };

    protected HoldVerb(string name, string description)
        : base(name, description)
    {
        Add(_number);
        Add(_by);
        Add(_text);
    }

    protected abstract Task<Outcome<LegalHold>> Act(HoldReferral holds, string number, string by, string because, CancellationToken stop);

    protected sealed override async Task<int> Run(Call call, IServiceProvider parts, CancellationToken stop)
    {
        var outcome = await Act(parts.GetRequiredService<HoldReferral>(), call.Value(_number), call.Value(_by)!, call.Value(_text)!, stop);
        return outcome is Outcome<LegalHold>.Done(var hold)
            ? call.Answer.Done(hold, console => console.WriteLine(hold.LiftedAt is null ? $"{hold.Number} is held." : $"{hold.Number} is held no longer."))
            : call.Answer.Refused(outcome.Refusal!);
    }
}
