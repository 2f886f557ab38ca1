using System.CommandLine;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>referrals submit</c>: a CSW submits for closing, or answers what came back.</summary>
internal sealed class ReferralsSubmit : ActVerb
{
    private readonly Option<string?> _text = new("--text") { Description = "Answer to a return.", HelpName = "TEXT" };

    public ReferralsSubmit()
        : base("submit", "Submit a referral for closing.") => Add(_text);

    protected override Task<Outcome<Review>> Act(Call call, IServiceProvider parts, string number, string by, CancellationToken stop) =>
        parts.GetRequiredService<SubmitForClosing>().Run(number, by, call.Value(_text), stop);
}
