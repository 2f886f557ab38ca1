using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Queries.Referrals;
using ErAlerts.Web.Components;

namespace ErAlerts.Web.Pages.Reviews;

/// <summary>The facts of a referral in the words of the page, the weighty ones first.</summary>
internal static class Facts
{
    internal readonly record struct Fact(string Name, string Value);

    public static IEnumerable<Fact> Of(ReferralView r, CountyTime time, IReadOnlyDictionary<string, string> names)
    {
        yield return new("SDM risk", r.SdmRisk is null ? "Not assessed" : Wording.Sentence(r.SdmRisk) + (r.SdmOverride ? ", override used" : string.Empty));
        yield return new("Safety threat", r.SafetyThreat ? "Found" : "None found");
        yield return new("Children", Children(r));
        yield return new("Earlier referrals", r.PriorReferrals == 0 ? "None" : r.PriorReferrals.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return new("Open case", r.OpenCase ? "Yes" : "No");
        yield return new("Response", r.ResponseType == "24-hour" ? "Within 24 hours" : Wording.Sentence(r.ResponseType));
        yield return new("Received", $"{time.Day(r.ReceivedOn)}; open {Days(r.AgeSinceReceipt)}");
        yield return new("First contact", r is { FirstContactOn: { } on, AgeSinceContact: { } age } ? $"{time.Day(on)}; open {Days(age)} since" : "None recorded");
        yield return new("30th day", time.Day(r.ThirtiethDay));
        yield return new("Social worker", NameOf(r.CswId));
        yield return new("Supervisor", NameOf(r.ScswId));

        string NameOf(string id) => names.TryGetValue(id, out var name) ? name : id;
    }

    private static string Children(ReferralView r) =>
        r.YoungestAge is { } age ? $"{r.Children}, youngest {(age == 0 ? "under 1 year" : Wording.Count(age, "year", "years"))}" : $"{r.Children}, ages unknown";

    private static string Days(int age) => Spoken.Count(new CalendarDays(age));
}
