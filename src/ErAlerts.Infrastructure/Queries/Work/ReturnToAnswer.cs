namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>A return, or a sending back, that waits for the CSW's answer.</summary>
/// <param name="State"><c>returned</c> by the ARA, or <c>with-csw</c> when the SCSW sent it back.</param>
/// <param name="Reasons">Codes of the reasons; empty when the SCSW sent it back.</param>
/// <param name="Text">What was written.</param>
/// <param name="By">Id of who returned it; null when the SCSW sent it back.</param>
/// <param name="At">Instant, UTC; null when the SCSW sent it back.</param>
public sealed record ReturnToAnswer(string State, IReadOnlyList<string> Reasons, string? Text, string? By, DateTimeOffset? At);
