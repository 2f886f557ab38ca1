namespace ErAlerts.Domain.Overtime;

/// <summary>The kind of work that overtime may be asked for.</summary>
public enum OvertimeWork
{
    /// <summary>Answering a review that an ARA returned.</summary>
    ReturnedReview,

    /// <summary>Working down an office's over-30 backlog.</summary>
    Backlog,
}
