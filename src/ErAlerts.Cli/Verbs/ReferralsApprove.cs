using ErAlerts.Application.Reviews;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using Microsoft.Extensions.DependencyInjection;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>referrals approve</c>: an SCSW gives the first approval.</summary>
internal sealed class ReferralsApprove() : ActVerb("approve", "Give the first approval.")
{
    protected override Task<Outcome<Review>> Act(Call call, IServiceProvider parts, string number, string by, CancellationToken stop) =>
        parts.GetRequiredService<ApproveAsScsw>().Run(number, by, stop);
}
