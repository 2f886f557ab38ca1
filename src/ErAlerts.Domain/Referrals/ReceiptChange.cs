namespace ErAlerts.Domain.Referrals;

/// <summary>What receiving a row did.</summary>
public enum ReceiptChange
{
    /// <summary>The referral is new.</summary>
    Added,

    /// <summary>The facts changed.</summary>
    Changed,

    /// <summary>The facts are those already known.</summary>
    Unchanged,

    /// <summary>The extract is older than the one known; nothing was taken from it.</summary>
    Older,
}
