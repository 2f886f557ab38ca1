using System.Collections.Immutable;
using ErAlerts.Domain.Time;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>The count of every office and of the county as of the end of a county date.</summary>
/// <param name="AsOf">The date.</param>
/// <param name="Offices">By office code, in order; every office that any referral names.</param>
/// <param name="County">All offices together.</param>
public sealed record BacklogCount(DateOnly AsOf, ImmutableArray<OfficeCount> Offices, OfficeCount County)
{
    /// <summary>The count of an office; null when no referral names it.</summary>
    public OfficeCount? Of(string office) => Offices.FirstOrDefault(o => o.Office == office);

    /// <summary>Counts a stream of referrals, of any office and in any order, in one pass.</summary>
    public static BacklogCount Of(IEnumerable<BacklogReferral> referrals, DateOnly asOf, BusinessCalendar calendar, BusinessDays reviewTime)
    {
        var counter = new BacklogCounter(asOf, calendar, reviewTime);
        foreach (var referral in referrals)
        {
            counter.Add(referral);
        }

        return counter.Count();
    }
}
