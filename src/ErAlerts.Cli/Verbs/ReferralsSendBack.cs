using System.CommandLine;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>referrals send-back</c>: an SCSW sends a submission back to the CSW.</summary>
internal sealed class ReferralsSendBack : ActVerb
{
    private readonly Option<string> _text = new("--text") { Description = "What is to be done.", HelpName = "TEXT", DefaultValueFactory = _ => string.Empty };

    public ReferralsSendBack()
        : base("send-back", "Send a submission back to the CSW.") => Add(_text);

    protected override Task<Outcome<Review>> Act(Call call, IServiceProvider parts, string number, string by, CancellationToken stop) =>
        parts.GetRequiredService<SendBackAsScsw>().Run(number, by, call.Value(_text)!, stop);
}
