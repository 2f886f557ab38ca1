using System.Globalization;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>A referral as the county's system would send it; what a story does not say is ordinary and meets no alert criterion.</summary>
public sealed record AReferral
{
    internal const string Header =
        "referral_number,office,csw_id,scsw_id,received_at,response_type,first_contact_at,children,youngest_age,prior_referrals,sdm_risk,sdm_override,open_case,safety_threat,sensitive,status,closed_at";

    private static int _lastNumber;

    public string Number { get; init; } = (1_000_000_000_000_000_000 + Interlocked.Increment(ref _lastNumber)).ToString(CultureInfo.InvariantCulture);

    public string Csw { get; init; } = "csw-1";

    public string Scsw { get; init; } = "scsw-1";

    public string Office { get; init; } = "lancaster";

    public string ReceivedAt { get; init; } = "2026-06-15T09:00:00";

    public string Contact { get; init; } = "2026-06-16T10:00:00";

    public int PriorReferrals { get; init; }

    public bool SdmOverride { get; init; }

    public bool Sensitive { get; init; }

    public string Status { get; init; } = "open";

    public string ClosedAt { get; init; } = string.Empty;

    /// <summary>An ordinary referral except for what is named.</summary>
    public static AReferral With(int priorReferrals = 0, bool sdmOverride = false, bool sensitive = false) =>
        new() { PriorReferrals = priorReferrals, SdmOverride = sdmOverride, Sensitive = sensitive };

    /// <summary>One that meets an alert criterion, of which the story needs no more.</summary>
    public static AReferral ThatIsAnAlert() => With(priorReferrals: 6);

    /// <summary>One in the other office.</summary>
    public AReferral InPalmdale() => this with { Office = "palmdale", Csw = "csw-2", Scsw = "scsw-2" };

    internal string Row() => string.Join(
        ',', Number, Office, Csw, Scsw, ReceivedAt, "five-day", Contact, "2", "7", PriorReferrals.ToString(CultureInfo.InvariantCulture), "low", YesNo(SdmOverride), "no", "no", YesNo(Sensitive), Status, ClosedAt);

    private static string YesNo(bool flag) => flag ? "yes" : "no";
}
