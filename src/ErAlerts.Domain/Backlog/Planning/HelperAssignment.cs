namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>
/// A backlog referral given to a helper, who works on it beside the assigned CSW. The county's system keeps its own assignment; this is
/// ours. The rules that may refuse stand in <c>Planning/Rules</c>.
/// </summary>
public sealed class HelperAssignment
{
    private HelperAssignment() => Number = Office = HelperId = AssignedBy = Evidence = null!;

    /// <summary>A referral just given.</summary>
    /// <param name="id">Our own key.</param>
    /// <param name="referralId">Key of the referral.</param>
    /// <param name="number">Its 19-digit number.</param>
    /// <param name="office">Its office.</param>
    /// <param name="helperId">Who works on it.</param>
    /// <param name="assignedBy">Who gave it.</param>
    /// <param name="at">Instant, UTC.</param>
    public HelperAssignment(long id, long referralId, string number, string office, string helperId, string assignedBy, DateTimeOffset at)
    {
        (Id, ReferralId, Number, Office) = (id, referralId, number, office);
        (HelperId, AssignedBy, AssignedAt, Evidence) = (helperId, assignedBy, at, string.Empty);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Key of the referral.</summary>
    public long ReferralId { get; private set; }

    /// <summary>The referral's 19-digit number.</summary>
    public string Number { get; private set; }

    /// <summary>Office whose backlog it is.</summary>
    public string Office { get; private set; }

    /// <summary>Key of the plan in force under which it was given; null when the office had none.</summary>
    public long? PlanId { get; init; }

    /// <summary>Roster id of the helper.</summary>
    public string HelperId { get; private set; }

    /// <summary>What qualified the helper when it was given, in words.</summary>
    public string Evidence { get; init; }

    /// <summary>Roster id of who gave it.</summary>
    public string AssignedBy { get; private set; }

    /// <summary>Instant at which it was given, UTC.</summary>
    public DateTimeOffset AssignedAt { get; private set; }

    /// <summary>Id of who took it back; null while it stands.</summary>
    public string? TakenBackBy { get; private set; }

    /// <summary>Instant at which it was taken back, UTC; null while it stands. A closed referral needs no taking back.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>Application-managed version, the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>It was taken back, or given to another.</summary>
    public void TakenBack(string by, DateTimeOffset at)
    {
        (TakenBackBy, TakenBackAt) = (by, at);
        Version++;
    }
}
