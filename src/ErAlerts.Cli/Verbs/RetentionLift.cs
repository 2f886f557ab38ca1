using ErAlerts.Application.Retention;
using ErAlerts.Domain;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>retention lift</c>: an administrator lifts the legal hold on a referral.</summary>
internal sealed class RetentionLift() : HoldVerb("lift", "Lift the legal hold on a referral.")
{
    protected override Task<Outcome<LegalHold>> Act(HoldReferral holds, string number, string by, string because, CancellationToken stop) => holds.Lift(number, by, because, stop);
}
