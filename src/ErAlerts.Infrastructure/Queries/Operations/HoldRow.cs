namespace ErAlerts.Infrastructure.Queries.Operations;

/// <summary>A legal hold that stands.</summary>
/// <param name="Id">Our own key, by which it is lifted.</param>
/// <param name="Number">The referral's 19-digit number; null where the referral is sensitive.</param>
/// <param name="Reason">Why, in the administrator's words.</param>
/// <param name="SetBy">Id of the administrator.</param>
/// <param name="SetAt">Instant, UTC.</param>
public sealed record HoldRow(long Id, string? Number, string Reason, string SetBy, DateTimeOffset SetAt);
