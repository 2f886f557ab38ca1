namespace ErAlerts.Application.Retention;

/// <summary>What retention removed.</summary>
/// <param name="EndedBefore">County date: what ended before it was out of time.</param>
/// <param name="Removed">Referrals removed, with their reviews and processes.</param>
/// <param name="Messages">Messages of the outbox removed, which were sent before that date.</param>
public sealed record RetentionRun(DateOnly EndedBefore, int Removed, int Messages);
