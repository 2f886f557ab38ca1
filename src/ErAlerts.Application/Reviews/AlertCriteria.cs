using System.Buffers;
using System.Text;
using System.Text.Json;
using ErAlerts.Application.Policies;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Time;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Application.Reviews;

/// <summary>Puts a referral's facts before the county's criteria table.</summary>
public static class AlertCriteria
{
    /// <summary>Name of the decision and of its file.</summary>
    public const string DecisionId = "alert-criteria";

    /// <summary>Name of the table's one input, which holds all facts.</summary>
    internal const string InputName = "referral";

    /// <summary>What the table says of the referral on that instant's county date, or why it could not say.</summary>
    public static (CriteriaMatch? Value, string? Problem) Of(PolicyCatalogue policies, Referral referral, DateTimeOffset at)
    {
        if (policies.Decision(DecisionId) is not { } table)
        {
            return (null, $"The policy folder has no decision '{DecisionId}'.");
        }

        var facts = Facts(referral, policies.Calendar.LocalDate(at));
        var result = table.Model.Evaluate(DecisionId, FeelContext.Of((InputName, FeelContext.Of(facts))));
        if (result.Problems.Count > 0)
        {
            return (null, $"The decision '{DecisionId}' could not be made: {result.Problems[0].Message}");
        }

        if (result.Value is not (FeelList or FeelNull))
        {
            return (null, $"The decision '{DecisionId}' answers no list of criteria.");
        }

        var matched = (result.Value as FeelList ?? FeelList.Of()).OfType<FeelContext>().Select(r => new MatchedCriterion(Text(r, "code"), Text(r, "sentence")));
        return (new CriteriaMatch([.. matched], table.Version, Json(facts)), null);
    }

    private static List<KeyValuePair<string, FeelValue>> Facts(Referral referral, DateOnly today) =>
    [
        new("priorReferrals", FeelNumber.Of(referral.PriorReferrals)),
        new("youngestAge", referral.YoungestAge is { } age ? FeelNumber.Of(age) : FeelNull.Instance),
        new("sdmRisk", referral.SdmRisk is { } risk ? FeelString.Of(Codes.Of(risk)) : FeelNull.Instance),
        new("sdmOverride", FeelBoolean.Of(referral.SdmOverride)),
        new("openCase", FeelBoolean.Of(referral.OpenCase)),
        new("safetyThreat", FeelBoolean.Of(referral.SafetyThreat)),
        new("hadContact", FeelBoolean.Of(referral.FirstContactAt is not null)),
        new("ageInDays", FeelNumber.Of(DaysOpen.Age(referral.ReceivedOn, today).Value)),
        new("children", FeelNumber.Of(referral.Children)),
    ];

    internal static string Text(FeelContext row, string name) => row.TryGetValue(name, out var value) && value is FeelString text ? text.Value : string.Empty;

    private static string Json(List<KeyValuePair<string, FeelValue>> facts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            FeelJson.Write(writer, FeelContext.Of(facts));
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
