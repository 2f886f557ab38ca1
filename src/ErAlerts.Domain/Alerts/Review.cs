using System.Collections.Immutable;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Domain.Alerts;

/// <summary>
/// The review of a referral's closing, one a referral: its state, the clock of the present cycle, and what was decided.
/// The rules that may refuse an act stand in <c>Alerts/Rules</c>; the methods here record an act that was allowed.
/// </summary>
public sealed class Review
{
    private readonly List<ReviewCycle> _cycles = [];
    private readonly List<Escalation> _escalations = [];

    private Review()
    {
        Number = Office = CswId = ScswId = null!;
    }

    /// <summary>A review of a referral just submitted for closing.</summary>
    public Review(long id, Referral referral, string submittedBy, DateTimeOffset at)
    {
        Id = id;
        ReferralId = referral.Id;
        Number = referral.Number;
        Office = referral.Office;
        CswId = referral.CswId;
        ScswId = referral.ScswId;
        Sensitive = referral.Sensitive;
        State = ReviewState.WithScsw;
        SubmittedAt = at;
        CycleNumber = 1;
        _cycles.Add(new ReviewCycle(1, at, submittedBy, null));
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Key of the referral.</summary>
    public long ReferralId { get; private set; }

    /// <summary>The referral's 19-digit number.</summary>
    public string Number { get; private set; }

    /// <summary>Office of the referral.</summary>
    public string Office { get; private set; }

    /// <summary>The assigned CSW.</summary>
    public string CswId { get; private set; }

    /// <summary>The assigned SCSW.</summary>
    public string ScswId { get; private set; }

    /// <summary>Whether the referral is sensitive.</summary>
    public bool Sensitive { get; private set; }

    /// <summary>Where it stands.</summary>
    public ReviewState State { get; private set; }

    /// <summary>Number of the present cycle.</summary>
    public int CycleNumber { get; private set; }

    /// <summary>Instant of the present cycle's submission, UTC.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>The ARA of the present cycle; null before it entered a queue.</summary>
    public string? AraId { get; private set; }

    /// <summary>Day 0 of the first cycle, from which total business days count.</summary>
    public DateOnly? FirstDay0 { get; private set; }

    /// <summary>Day 0 of the latest clock.</summary>
    public DateOnly? Day0 { get; private set; }

    /// <summary>Due date of the latest clock.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>First overdue instant of the latest clock, UTC.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>Version of the calendar that counted the latest clock.</summary>
    public string? CalendarVersion { get; private set; }

    /// <summary>Why it is an alert; empty before the criteria were asked or when none matched.</summary>
    public ImmutableArray<MatchedCriterion> Criteria { get; private set; } = [];

    /// <summary>Content hash of the criteria table that matched.</summary>
    public string? CriteriaVersion { get; private set; }

    /// <summary>The facts on which it matched, as JSON.</summary>
    public string? CriteriaFacts { get; private set; }

    /// <summary>The highest rung climbed in the present cycle.</summary>
    public EscalationLevel Escalated { get; private set; }

    /// <summary>The last decision of an ARA.</summary>
    public Decision? Decision { get; private set; }

    /// <summary>Who made it.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Instant at which the review ended (approved, withdrawn, or not an alert), UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The rounds so far, the present one last.</summary>
    public IReadOnlyList<ReviewCycle> Cycles => _cycles;

    /// <summary>The rungs climbed so far, over all cycles.</summary>
    public IReadOnlyList<Escalation> Escalations => _escalations;

    /// <summary>The present round.</summary>
    public ReviewCycle Cycle => _cycles[^1];

    /// <summary>Application-managed version, the concurrency token and the ETag.</summary>
    public int Version { get; private set; }

    /// <summary>Whether anything may still happen to it.</summary>
    public bool IsLive => EndedAt is null;

    /// <summary>The SCSW approved; what follows depends on the criteria.</summary>
    public void ApprovedByScsw(string by, DateTimeOffset at)
    {
        Cycle.ScswApprovedBy = by;
        Cycle.ScswApprovedAt = at;
        Version++;
    }

    /// <summary>The SCSW sent it back to the CSW, and why.</summary>
    public void SentBack(string? text)
    {
        Cycle.SendBackText = text;
        MoveTo(ReviewState.WithCsw);
    }

    /// <summary>Keeps what the criteria table said.</summary>
    public void Matched(CriteriaMatch match)
    {
        Criteria = match.Criteria;
        CriteriaVersion = match.Version;
        CriteriaFacts = match.Facts;
        Version++;
    }

    /// <summary>It entered an ARA's queue: the clock starts.</summary>
    public void EnteredQueue(string araId, ReviewClock clock)
    {
        AraId = Cycle.AraId = araId;
        Cycle.Clock = clock;
        FirstDay0 ??= clock.Day0;
        SetClock(clock);
        Escalated = EscalationLevel.None;
        MoveTo(ReviewState.WithAra);
    }

    /// <summary>A closure declared later lengthened the open clock (closed clocks are never rewritten).</summary>
    public void ClockLengthened(ReviewClock clock)
    {
        Cycle.Clock = clock;
        SetClock(clock);
        Version++;
    }

    /// <summary>It stands in another ARA's queue now; the clock runs on.</summary>
    public void HandedOn(string araId)
    {
        AraId = Cycle.AraId = araId;
        Version++;
    }

    /// <summary>A rung was climbed; a rung climbed already in this cycle is not climbed twice.</summary>
    /// <returns>False when the rung stood already.</returns>
    public bool Climbed(EscalationLevel level, string personId, DateTimeOffset dueAt, DateTimeOffset at)
    {
        if (_escalations.Exists(e => e.Cycle == CycleNumber && e.Level == level))
        {
            return false;
        }

        _escalations.Add(new Escalation(CycleNumber, level, personId, dueAt, at));
        Escalated = level > Escalated ? level : Escalated;
        Version++;
        return true;
    }

    /// <summary>The ARA decided.</summary>
    public void Decided(Decision decision, string by, DateTimeOffset at, ImmutableArray<string> reasons, string text)
    {
        Decision = Cycle.Decision = decision;
        DecidedBy = Cycle.DecidedBy = by;
        DecidedAt = Cycle.DecidedAt = at;
        Cycle.Reasons = reasons;
        Cycle.Text = text;
        Version++;
    }

    /// <summary>The return reached the CSW.</summary>
    public void ReturnedToCsw() => MoveTo(ReviewState.Returned);

    /// <summary>The CSW submitted again: after the ARA's return a new cycle begins, after the SCSW's sending back the same goes on.</summary>
    public void Resubmitted(string by, DateTimeOffset at, string? answer)
    {
        if (State == ReviewState.Returned)
        {
            CycleNumber++;
            _cycles.Add(new ReviewCycle(CycleNumber, at, by, answer));
            Escalated = EscalationLevel.None;
        }

        SubmittedAt = at;
        MoveTo(ReviewState.WithScsw);
    }

    /// <summary>The review ended.</summary>
    public void Ended(ReviewState state, DateTimeOffset at)
    {
        EndedAt = at;
        MoveTo(state);
    }

    /// <summary>The referral moved to other hands or its sensitivity changed; open reviews follow.</summary>
    public void Follow(Referral referral)
    {
        (Office, CswId, ScswId, Sensitive) = (referral.Office, referral.CswId, referral.ScswId, referral.Sensitive);
        Version++;
    }

    private void MoveTo(ReviewState state)
    {
        State = state;
        Version++;
    }

    private void SetClock(ReviewClock clock)
    {
        Day0 = clock.Day0;
        DueOn = clock.DueOn;
        OverdueAt = clock.OverdueAt;
        CalendarVersion = clock.CalendarVersion;
    }
}
