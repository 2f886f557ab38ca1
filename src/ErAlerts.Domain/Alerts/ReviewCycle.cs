using System.Collections.Immutable;

namespace ErAlerts.Domain.Alerts;

/// <summary>One round of a review: from submission to the ARA's decision. A return and resubmission opens the next.</summary>
public sealed class ReviewCycle
{
    private ReviewCycle() => SubmittedBy = null!;

    internal ReviewCycle(int number, DateTimeOffset submittedAt, string submittedBy, string? answer)
    {
        (Number, SubmittedAt, SubmittedBy, Answer) = (number, submittedAt, submittedBy, answer);
    }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>Instant of submission, UTC.</summary>
    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>Id of the person who submitted.</summary>
    public string SubmittedBy { get; private set; }

    /// <summary>What the CSW answered to the return before; null in the first cycle or when nothing was said.</summary>
    public string? Answer { get; private set; }

    /// <summary>Id of the SCSW who approved; null until then.</summary>
    public string? ScswApprovedBy { get; internal set; }

    /// <summary>Instant of the SCSW's approval, UTC.</summary>
    public DateTimeOffset? ScswApprovedAt { get; internal set; }

    /// <summary>What the SCSW wrote when sending it back last; null when it never was.</summary>
    public string? SendBackText { get; internal set; }

    /// <summary>Id of the ARA in whose queue it stood.</summary>
    public string? AraId { get; internal set; }

    /// <summary>The clock; null until the referral entered the ARA's queue.</summary>
    public ReviewClock? Clock { get; internal set; }

    /// <summary>The decision; null until made.</summary>
    public Decision? Decision { get; internal set; }

    /// <summary>Id of the person who decided.</summary>
    public string? DecidedBy { get; internal set; }

    /// <summary>Instant of the decision, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; internal set; }

    /// <summary>Codes of the reasons of a return.</summary>
    public ImmutableArray<string> Reasons { get; internal set; } = [];

    /// <summary>The text of the decision.</summary>
    public string? Text { get; internal set; }
}
