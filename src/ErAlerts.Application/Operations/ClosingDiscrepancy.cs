namespace ErAlerts.Application.Operations;

/// <summary>A closing that the county's system shows for an alert referral that no ARA approved; the agreement asks that it be seen.</summary>
/// <param name="Id">Our own key.</param>
/// <param name="Number">The referral's number.</param>
/// <param name="Office">Its office.</param>
/// <param name="Sensitive">Whether the referral is sensitive.</param>
/// <param name="ClosedOn">County date of the closing.</param>
/// <param name="SeenAt">Instant of the import that showed it, UTC.</param>
/// <param name="Criteria">Codes of the criteria it meets, separated by <c>;</c>.</param>
public sealed record ClosingDiscrepancy(long Id, string Number, string Office, bool Sensitive, DateOnly? ClosedOn, DateTimeOffset SeenAt, string Criteria);
