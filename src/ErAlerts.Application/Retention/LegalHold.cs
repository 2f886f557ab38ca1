namespace ErAlerts.Application.Retention;

/// <summary>What is known of a referral must be kept, whatever the retention says, until the hold is lifted. One stands at a time; lifted ones stay as a record.</summary>
public sealed class LegalHold
{
    private LegalHold() => Number = Reason = SetBy = null!;

    /// <summary>A hold just set.</summary>
    /// <param name="id">Our own key.</param>
    /// <param name="number">The referral's 19-digit number.</param>
    /// <param name="reason">Why, in the administrator's words.</param>
    /// <param name="setBy">Id of the administrator.</param>
    /// <param name="setAt">Instant, UTC.</param>
    public LegalHold(long id, string number, string reason, string setBy, DateTimeOffset setAt) =>
        (Id, Number, Reason, SetBy, SetAt) = (id, number, reason, setBy, setAt);

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>The referral's 19-digit number.</summary>
    public string Number { get; private set; }

    /// <summary>Why it was set.</summary>
    public string Reason { get; private set; }

    /// <summary>Id of the administrator who set it.</summary>
    public string SetBy { get; private set; }

    /// <summary>Instant at which it was set, UTC.</summary>
    public DateTimeOffset SetAt { get; private set; }

    /// <summary>Id of the administrator who lifted it; null while it stands.</summary>
    public string? LiftedBy { get; private set; }

    /// <summary>Instant at which it was lifted, UTC; null while it stands.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>Why it was lifted; null while it stands.</summary>
    public string? LiftedBecause { get; private set; }

    /// <summary>It stands no longer.</summary>
    public void Lifted(string by, DateTimeOffset at, string because) => (LiftedBy, LiftedAt, LiftedBecause) = (by, at, because);
}
