using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Planning;

/// <summary>What ordering needs of a referral.</summary>
/// <param name="Number">The 19-digit number, which settles ties.</param>
/// <param name="Age">Calendar days since receipt.</param>
/// <param name="YoungestAge">Age of the youngest child in years; null when unknown.</param>
/// <param name="Risk">SDM risk; null when not assessed.</param>
public sealed record BacklogItem(string Number, CalendarDays Age, int? YoungestAge, SdmRisk? Risk);
