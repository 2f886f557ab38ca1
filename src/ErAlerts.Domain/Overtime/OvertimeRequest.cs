using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Overtime;

/// <summary>
/// A worker's request for overtime, tied to a returned review or to backlog work. "Management reviews and approves as necessary and
/// appropriate" (agreement, S3): only a person decides it, there is no way by which it grants itself.
/// The rules that may refuse stand in <c>Overtime/Rules</c>; the methods here record an act that was allowed.
/// </summary>
public sealed class OvertimeRequest
{
    private OvertimeRequest() => PersonId = Office = Why = null!;

    /// <summary>A request just made.</summary>
    /// <param name="id">Our own key.</param>
    /// <param name="personId">The worker.</param>
    /// <param name="office">Office that the hours are counted for: that of the review, or whose backlog is worked.</param>
    /// <param name="ask">What is asked.</param>
    /// <param name="planId">Key of the office's backlog plan; null when it has none or the work is a returned review.</param>
    /// <param name="at">Instant, UTC.</param>
    public OvertimeRequest(long id, string personId, string office, OvertimeAsk ask, long? planId, DateTimeOffset at)
    {
        (Id, PersonId, Office, PlanId, AskedAt) = (id, personId, office, planId, at);
        (Work, ReviewNumber, HoursAsked, On, Why) = (ask.Work, ask.ReviewNumber, ask.Hours, ask.On, ask.Why);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Id of the worker.</summary>
    public string PersonId { get; private set; }

    /// <summary>Office that the hours are counted for.</summary>
    public string Office { get; private set; }

    /// <summary>The kind of work.</summary>
    public OvertimeWork Work { get; private set; }

    /// <summary>The returned review's referral number; null for backlog work.</summary>
    public string? ReviewNumber { get; private set; }

    /// <summary>Key of the backlog plan that the hours are counted for; null when none.</summary>
    public long? PlanId { get; private set; }

    /// <summary>Hours asked for.</summary>
    public decimal HoursAsked { get; private set; }

    /// <summary>County date of the work.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Why, in the worker's words.</summary>
    public string Why { get; private set; }

    /// <summary>Instant of the request, UTC.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>County date by which a manager decides; null before the clock began.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>First instant at which the decision is overdue, UTC.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public OvertimeState State { get; private set; }

    /// <summary>Hours granted; 0 until and unless granted.</summary>
    public decimal HoursGranted { get; private set; }

    /// <summary>Id of the manager who decided; null until then.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Instant of the decision or of the withdrawal, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The manager's reason: always there when refused or cut.</summary>
    public string? Reason { get; private set; }

    /// <summary>Application-managed version, the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>The clock of the decision began.</summary>
    public void ClockStarted(Deadline deadline)
    {
        (DueOn, OverdueAt) = (deadline.DueOn, deadline.OverdueAt);
        Version++;
    }

    /// <summary>A manager granted so many hours.</summary>
    public void Granted(decimal hours, string by, DateTimeOffset at, string? reason)
    {
        HoursGranted = hours;
        End(OvertimeState.Granted, by, at, reason);
    }

    /// <summary>A manager refused it.</summary>
    public void Refused(string by, DateTimeOffset at, string reason) => End(OvertimeState.Refused, by, at, reason);

    /// <summary>The worker took it back.</summary>
    public void Withdrawn(DateTimeOffset at) => End(OvertimeState.Withdrawn, null, at, null);

    private void End(OvertimeState state, string? by, DateTimeOffset at, string? reason)
    {
        (State, DecidedBy, EndedAt, Reason) = (state, by, at, reason);
        Version++;
    }
}
