using ErAlerts.Infrastructure.Queries.Referrals;

namespace ErAlerts.Infrastructure.Queries.Work;

/// <summary>One of a CSW's open referrals, with the dates by which something must be done.</summary>
/// <param name="Referral">The referral, its ages and its last safe submit date.</param>
/// <param name="DueOn">Due date of the ARA's review while it waits there; null otherwise.</param>
/// <param name="DueText">That clock in words.</param>
/// <param name="Return">What came back and why; null when nothing is to be answered.</param>
public sealed record MyDeadlineRow(ReferralView Referral, DateOnly? DueOn, string? DueText, ReturnToAnswer? Return);
