using ErAlerts.Application.Retention;
using ErAlerts.Domain;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>retention hold</c>: an administrator orders that a referral be kept whatever the retention says.</summary>
internal sealed class RetentionHold() : HoldVerb("hold", "Set a legal hold on a referral.")
{
    protected override Task<Outcome<LegalHold>> Act(HoldReferral holds, string number, string by, string because, CancellationToken stop) => holds.Set(number, by, because, stop);
}
