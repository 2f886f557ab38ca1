namespace ErAlerts.Application.Retention;

/// <summary>What retention would remove now.</summary>
/// <param name="Years">Years that are kept.</param>
/// <param name="EndedBefore">County date: what ended before it is out of time.</param>
/// <param name="Counts">How many would go, and how many stay for which reason.</param>
public sealed record RetentionPreview(int Years, DateOnly EndedBefore, RetentionCounts Counts);
