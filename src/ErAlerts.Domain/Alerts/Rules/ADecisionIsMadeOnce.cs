namespace ErAlerts.Domain.Alerts.Rules;

/// <summary>A review is decided once a cycle, while it is in the ARA's queue; who comes second is told who decided and when.</summary>
public static class ADecisionIsMadeOnce
{
    /// <summary>Refuses with <c>already-decided</c> or <c>not-with-ara</c>.</summary>
    public static Refusal? Check(Review review) => review.State switch
    {
        ReviewState.WithAra => null,
        ReviewState.Approved or ReviewState.Returned or ReviewState.Withdrawn or ReviewState.NotAnAlert => Refusals.AlreadyDecided(review),
        _ => new Refusal("not-with-ara", $"Referral {review.Number} is {Codes.Of(review.State)}, not in an ARA's queue.", "number") { Kind = RefusalKind.Conflict },
    };
}
