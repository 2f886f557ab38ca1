using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Queries.Referrals;

/// <summary>Reads a referral's ages and dates on one day by the county's calendar.</summary>
internal sealed class ReferralReading(ClockRules rules, DateOnly today)
{
    public ReferralView View(ReferralRow row, ReviewState? review)
    {
        var on = row.EndedOn ?? today;
        return new ReferralView
        {
            Number = row.Number,
            Source = row.Source,
            Office = row.Office,
            CswId = row.CswId,
            ScswId = row.ScswId,
            ReceivedAt = row.ReceivedAt,
            ReceivedOn = row.ReceivedOn,
            ResponseType = Codes.Of(row.ResponseType),
            FirstContactAt = row.FirstContactAt,
            FirstContactOn = row.FirstContactOn,
            Children = row.Children,
            YoungestAge = row.YoungestAge,
            PriorReferrals = row.PriorReferrals,
            SdmRisk = row.SdmRisk is { } risk ? Codes.Of(risk) : null,
            SdmOverride = row.SdmOverride,
            OpenCase = row.OpenCase,
            SafetyThreat = row.SafetyThreat,
            Sensitive = row.Sensitive,
            Status = Codes.Of(row.Status),
            EndedOn = row.EndedOn,
            AsOf = row.AsOf,
            AgeSinceReceipt = DaysOpen.Age(row.ReceivedOn, on).Value,
            AgeSinceContact = row.FirstContactOn is { } contact ? DaysOpen.Age(contact, on).Value : null,
            ThirtiethDay = DaysOpen.ThirtiethDay(row.ReceivedOn),
            LastSafeSubmitDate = DaysOpen.LastSafeSubmitDate(rules.Calendar, row.ReceivedOn, rules.ReviewTime),
            ReviewState = review is { } state and not Domain.Alerts.ReviewState.NotAnAlert ? Codes.Of(state) : null,
        };
    }
}
