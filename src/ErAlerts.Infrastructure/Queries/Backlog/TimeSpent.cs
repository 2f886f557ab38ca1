namespace ErAlerts.Infrastructure.Queries.Backlog;

/// <summary>Where the time of an office's lately ended reviews went, in calendar days on average over all of them.</summary>
/// <param name="Reviews">Reviews that ended in the weeks asked about.</param>
/// <param name="WithCsw">From receipt to the first submission.</param>
/// <param name="WithScsw">From a submission to the SCSW's approval, over all rounds.</param>
/// <param name="WithAra">From the ARA's queue to the decision, over all rounds.</param>
/// <param name="Returned">From a return to the answer.</param>
/// <param name="AraDays">Business days of each ARA round, for reckoning what a turnaround held in time would save.</param>
/// <param name="Rounds">Rounds with an ARA, on average over those reviews that had any.</param>
public sealed record TimeSpent(int Reviews, double WithCsw, double WithScsw, double WithAra, double Returned, IReadOnlyList<int> AraDays, double Rounds)
{
    /// <summary>All of it.</summary>
    public double Total => WithCsw + WithScsw + WithAra + Returned;
}
