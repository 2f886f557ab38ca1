using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>How referrals end in the county's system without an approval here: before the county worked with this product, as a case, or withdrawn.</summary>
internal sealed class DemoEnds(BusinessCalendar calendar, DateOnly opens)
{
    /// <summary>Gives the referral its end elsewhere; false when it is to be submitted here, even if something overtakes it.</summary>
    public bool Elsewhere(DemoReferral referral)
    {
        var chance = referral.Chance;
        if (referral.FinishedOn < opens)
        {
            End(referral, chance.Next(100) < 12 ? ReferralStatus.Promoted : ReferralStatus.Closed, referral.FinishedOn);
            return true;
        }

        switch (chance.Draw(80, 25, 4, 30, 861))
        {
            case 0:
                End(referral, ReferralStatus.Promoted, referral.FinishedOn);
                return true;
            case 1:
                End(referral, ReferralStatus.Withdrawn, referral.FinishedOn);
                return true;
            case 2:
                End(referral, ReferralStatus.Closed, referral.FinishedOn);
                return true;
            case 3:
                End(referral, chance.Next(2) == 0 ? ReferralStatus.Promoted : ReferralStatus.Withdrawn, referral.FinishedOn.AddDays(chance.Next(1, 9)));
                return false;
            default:
                return false;
        }
    }

    private void End(DemoReferral referral, ReferralStatus status, DateOnly day)
    {
        var at = calendar.AtLocal(day.ToDateTime(new TimeOnly(10, 0)).AddMinutes(referral.Chance.Next(420))).At;
        referral.End = status;
        referral.EndsAt = at < referral.ReceivedAt ? referral.ReceivedAt.AddHours(1) : at;
    }
}
