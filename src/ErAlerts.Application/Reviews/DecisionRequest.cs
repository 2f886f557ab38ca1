using ErAlerts.Domain.Alerts;

namespace ErAlerts.Application.Reviews;

/// <summary>What an ARA decides.</summary>
/// <param name="Number">The referral's number.</param>
/// <param name="By">Id of the person who decides.</param>
/// <param name="Decision">Approve or return.</param>
/// <param name="Reasons">Codes of the county's list; needed for a return.</param>
/// <param name="Text">What is to be done; needed for a return.</param>
/// <param name="ExpectedVersion">The version that the person looked at (If-Match); null for none.</param>
public sealed record DecisionRequest(string Number, string By, Decision Decision, IReadOnlyList<string> Reasons, string Text, int? ExpectedVersion = null);
