using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>
/// An office's plan to work down its over-30 backlog: drafted by the RA, approved by the DD, checked every week (agreement, S3).
/// The rules that may refuse an act stand in <c>Planning/Rules</c>; the methods here record an act that was allowed.
/// </summary>
public sealed class BacklogPlan
{
    private BacklogPlan() => (Office, DraftedBy, Content) = (null!, null!, null!);

    /// <summary>A draft.</summary>
    public BacklogPlan(long id, string office, string draftedBy, DateTimeOffset at, PlanContent content)
    {
        (Id, Office, DraftedBy, DraftedAt, Content) = (id, office, draftedBy, at, content);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Code of the office.</summary>
    public string Office { get; private set; }

    /// <summary>Where it stands.</summary>
    public PlanState State { get; private set; }

    /// <summary>Id of the RA whose draft it is: who wrote it last, or before that the one for whom it was opened.</summary>
    public string DraftedBy { get; private set; }

    /// <summary>Instant of the first draft, UTC.</summary>
    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>Id of the RA who submitted it last; null before.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>Instant of the last submission to the DD, UTC; null before it.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>What it says.</summary>
    public PlanContent Content { get; private set; }

    /// <summary>What the DD wrote when sending it back last; null when never sent back.</summary>
    public string? SendBackText { get; private set; }

    /// <summary>Id of the DD who approved or last sent it back; null before.</summary>
    public string? DecidedBy { get; private set; }

    /// <summary>Instant of that decision, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>County date by which the RA drafts or the DD decides; null when no clock runs.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>First instant at which that is overdue, UTC.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>The count at approval; null before.</summary>
    public PlanBaseline? Baseline { get; private set; }

    /// <summary>The weekly checkpoints so far, in order.</summary>
    public ImmutableArray<Checkpoint> Checkpoints { get; private set; } = [];

    /// <summary>When and to whom it climbed.</summary>
    public ImmutableArray<PlanClimb> Climbs { get; private set; } = [];

    /// <summary>What was said of it, in order.</summary>
    public ImmutableArray<PlanComment> Comments { get; private set; } = [];

    /// <summary>Instant at which it was done or replaced, UTC; null while it lives.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Key of the plan that replaced it; null otherwise.</summary>
    public long? ReplacedBy { get; private set; }

    /// <summary>Application-managed version, the concurrency token and the ETag.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the RA may still write it.</summary>
    public bool IsDraft => State is PlanState.Draft or PlanState.SentBack;

    /// <summary>Whether it was approved and has not ended.</summary>
    public bool IsInForce => State is PlanState.Approved or PlanState.Behind or PlanState.Escalated;

    /// <summary>Whether anything may still happen to it.</summary>
    public bool IsLive => EndedAt is null;

    /// <summary>It says something else now: all of it while a draft, what goes with the work while in force.</summary>
    public void Revised(PlanContent content)
    {
        Content = content;
        Version++;
    }

    /// <summary>An RA wrote the draft anew.</summary>
    public void Drafted(PlanContent content, string by)
    {
        DraftedBy = by;
        Revised(content);
    }

    /// <summary>The RA put it before the DD.</summary>
    public void Submitted(string by, DateTimeOffset at)
    {
        (SubmittedBy, SubmittedAt) = (by, at);
        MoveTo(PlanState.Submitted);
    }

    /// <summary>The clock of the draft or of the decision began.</summary>
    public void ClockStarted(Deadline deadline)
    {
        (DueOn, OverdueAt) = (deadline.DueOn, deadline.OverdueAt);
        Version++;
    }

    /// <summary>The DD sent it back and said what is missing.</summary>
    public void SentBack(string by, DateTimeOffset at, string text)
    {
        (DecidedBy, DecidedAt, SendBackText) = (by, at, text);
        MoveTo(PlanState.SentBack);
    }

    /// <summary>The DD approved it; the baseline is frozen.</summary>
    public void Approved(string by, DateTimeOffset at, PlanBaseline baseline)
    {
        (DecidedBy, DecidedAt, Baseline) = (by, at, baseline);
        (DueOn, OverdueAt) = (null, null);
        MoveTo(PlanState.Approved);
    }

    /// <summary>An action was reported done.</summary>
    public void ActionDone(int number, DateOnly on) =>
        Revised(Content with { Actions = [.. Content.Actions.Select(a => a.Number == number ? a with { DoneOn = on } : a)] });

    /// <summary>Someone said something.</summary>
    public void Commented(PlanComment comment)
    {
        Comments = Comments.Add(comment);
        Version++;
    }

    /// <summary>A week is over: holds the count against the target and moves the plan by what the weeks running say.</summary>
    public CheckpointVerdict Checked(CountyWeek week, Tally actual, PlanTerms terms, DateTimeOffset at)
    {
        Checkpoints = Checkpoints.Add(new Checkpoint(week, Content.Curve.TargetOf(week), actual, terms.Threshold, at));
        var verdict = Verdict(terms);
        EndedAt = verdict == CheckpointVerdict.Done ? at : null;
        MoveTo(verdict switch
        {
            CheckpointVerdict.Done => PlanState.Done,
            CheckpointVerdict.Climbs => PlanState.Escalated,
            CheckpointVerdict.Behind when State != PlanState.Escalated => PlanState.Behind,
            CheckpointVerdict.Behind => State,
            _ => PlanState.Approved,
        });
        return verdict;
    }

    /// <summary>It climbed to a person.</summary>
    public void Climbed(PlanClimb climb)
    {
        Climbs = Climbs.Add(climb);
        Version++;
    }

    /// <summary>A newer plan of the office was approved.</summary>
    public void Replaced(long by, DateTimeOffset at)
    {
        (ReplacedBy, EndedAt) = (by, at);
        MoveTo(PlanState.Replaced);
    }

    private CheckpointVerdict Verdict(PlanTerms terms)
    {
        if (Running(c => c.IsUnderThreshold) >= terms.WeeksUnderToFinish)
        {
            return CheckpointVerdict.Done;
        }

        if (!Checkpoints[^1].IsBehind)
        {
            return State == PlanState.Approved ? CheckpointVerdict.OnTarget : CheckpointVerdict.Recovered;
        }

        return State != PlanState.Escalated && Running(c => c.IsBehind) >= terms.WeeksBehindToClimb ? CheckpointVerdict.Climbs : CheckpointVerdict.Behind;
    }

    /// <summary>For how many weeks running, the last one included, checkpoints said so; a week without a checkpoint breaks the run.</summary>
    private int Running(Func<Checkpoint, bool> says)
    {
        var last = Checkpoints[^1].Week;
        return Checkpoints.Reverse().TakeWhile((c, n) => says(c) && c.Week == last.Plus(-n)).Count();
    }

    private void MoveTo(PlanState state)
    {
        State = state;
        Version++;
    }
}
