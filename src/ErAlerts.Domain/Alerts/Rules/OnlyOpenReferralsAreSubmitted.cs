using ErAlerts.Domain.Referrals;

namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>Only a referral that is open can be submitted for closing, and only once until it is returned.</summary>
public static class OnlyOpenReferralsAreSubmitted
{
    /// <summary>Refuses with <c>not-open</c>, <c>already-submitted</c> or <c>already-decided</c>.</summary>
    public static Refusal? Check(Referral referral, Review? review)
    {
        if (review is { IsLive: true, State: not (ReviewState.Returned or ReviewState.WithCsw) })
        {
            return new Refusal("already-submitted", $"Referral {referral.Number} was submitted already and waits for a decision.", "number") { Kind = RefusalKind.Conflict };
        }

        if (review is { IsLive: false })
        {
            return Refusals.AlreadyDecided(review);
        }

        return referral.IsOpen
            ? null
            : new Refusal("not-open", $"Referral {referral.Number} is {Codes.Of(referral.Status)}, so there is nothing to close.", "number") { Kind = RefusalKind.Conflict };
    }
}
