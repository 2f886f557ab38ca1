using ErAlerts.Application.Retention;

namespace ErAlerts.Application.Storage;

/// <summary>The part of a transaction that is about what is kept and what is removed.</summary>
public interface IRetentionRows
{
    /// <summary>The hold that stands on a referral, or null.</summary>
    Task<LegalHold?> StandingHold(string number);

    /// <summary>The hold of that key, standing or lifted, or null.</summary>
    Task<LegalHold?> Hold(long id);

    /// <summary>All holds that stand, oldest first.</summary>
    Task<IReadOnlyList<LegalHold>> StandingHolds();

    /// <summary>Referrals that ended before a county date, by what becomes of them.</summary>
    Task<RetentionCounts> Count(DateOnly endedBefore);

    /// <summary>Those of them that nothing keeps, the first ended first.</summary>
    Task<IReadOnlyList<ExpiredReferral>> Expired(DateOnly endedBefore, int limit);

    /// <summary>Messages sent before an instant that name no referral on which a hold stands. What waits to be sent is never among them.</summary>
    Task<int> CountMessages(DateTimeOffset sentBefore);

    /// <summary>Removes so many of them at most; answers how many.</summary>
    Task<int> RemoveMessages(DateTimeOffset sentBefore, int limit);

    /// <summary>Removes them with all that hangs on them: reviews, processes, timers, work, notices, incidents, helpers' assignments. The audit stays.</summary>
    Task Remove(IReadOnlyCollection<ExpiredReferral> referrals);
}
