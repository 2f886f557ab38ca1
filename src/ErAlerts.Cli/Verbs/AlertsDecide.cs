using System.CommandLine;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>alerts decide</c>: an ARA approves the closing or returns it with reasons.</summary>
internal sealed class AlertsDecide : ActVerb
{
    private readonly Option<string> _decision = new("--decision") { Description = "approve or return.", HelpName = "DECISION", Required = true };
    private readonly Option<string[]> _reasons = new("--reason") { Description = "Reason of a return; may be given several times.", HelpName = "CODE", DefaultValueFactory = _ => [] };
    private readonly Option<string> _text = new("--text") { Description = "What is to be done, or why.", HelpName = "TEXT", DefaultValueFactory = _ => string.Empty };

    public AlertsDecide()
        : base("decide", "Decide an alert.")
    {
        Add(_decision);
        Add(_reasons);
        Add(_text);
    }

    protected override async Task<Outcome<Review>> Act(Call call, IServiceProvider parts, string number, string by, CancellationToken stop) =>
        Codes.TryParse<Decision>(call.Value(_decision), out var decision)
            ? await parts.GetRequiredService<DecideReview>().Run(new DecisionRequest(number, by, decision, call.Value(_reasons)!, call.Value(_text)!), stop)
            : new Refusal("unknown-decision", $"'{call.Value(_decision)}' is neither approve nor return.", "decision");
}
