using System.CommandLine;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>alerts hand-on</c>: an RA or DD hands an absent ARA's review to another ARA of the office.</summary>
internal sealed class AlertsHandOn : ActVerb
{
    private readonly Option<string> _to = new("--to") { Description = "Id of the ARA who takes it.", HelpName = "ID", Required = true };

    public AlertsHandOn()
        : base("hand-on", "Hand a review to another ARA.") => Add(_to);

    protected override Task<Outcome<Review>> Act(Call call, IServiceProvider parts, string number, string by, CancellationToken stop) =>
        parts.GetRequiredService<HandOnReviews>().One(number, call.Value(_to)!, by, stop);
}
