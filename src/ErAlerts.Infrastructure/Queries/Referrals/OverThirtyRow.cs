namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>An open referral over 30 days since receipt.</summary>
/// <param name="Referral">The referral with both ages, its 30th day and where its review stands.</param>
/// <param name="Band">Severity band of the age since receipt: <c>31-45</c>, <c>46-60</c>, <c>61-90</c> or <c>over-90</c>.</param>
public sealed record OverThirtyRow(ReferralView Referral, string Band);
