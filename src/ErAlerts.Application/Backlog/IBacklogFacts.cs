using ErAlerts.Application.Backlog.Snapshots;
using ErAlerts.Domain.Backlog.Forecasting;

namespace ErAlerts.Application.Backlog;

/// <summary>What counting and forecasting read. They read much and decide nothing, so they read outside the transaction in which they write.</summary>
public interface IBacklogFacts
{
    /// <summary>Every referral that was open on the date or later, streamed in no order.</summary>
    IAsyncEnumerable<CountedReferral> OpenSince(DateOnly first, CancellationToken stop = default);

    /// <summary>The whole weeks known of each office, by code, oldest first: from its snapshots, and from the file of its past before those begin. Without sensitive referrals as far as snapshots go.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<HistoryWeek>>> Weeks(CancellationToken stop = default);
}
