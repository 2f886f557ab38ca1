namespace ErAlerts.Application.Retention;

/// <summary>What retention would remove now.</summary>
/// <param name="Years">Years that are kept.</param>
/// <param name="EndedBefore">County date: what ended before it is out of time.</param>
/// <param name="Counts">How many would go, and how many stay for which reason.</param>
/// <param name="Messages">Messages of the outbox, sent before that date, that would go.</param>
public sealed record RetentionPreview(int Years, DateOnly EndedBefore, RetentionCounts Counts, int Messages);
