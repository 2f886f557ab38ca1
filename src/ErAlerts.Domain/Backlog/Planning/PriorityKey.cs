namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>One thing by which referrals of the backlog are put in order.</summary>
public enum PriorityKey
{
    /// <summary>The oldest age band first.</summary>
    OldestBand,

    /// <summary>The oldest first, by days since receipt.</summary>
    Oldest,

    /// <summary>The youngest child first.</summary>
    YoungestChild,

    /// <summary>The highest SDM risk first.</summary>
    Risk,
}
