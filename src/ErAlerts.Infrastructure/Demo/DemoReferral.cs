using System.Globalization;
using ErAlerts.Domain;
using ErAlerts.Domain.Alerts;
using ErAlerts.Domain.Referrals;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>One made-up referral: its facts, when its investigation is finished, and what the county's system says of its end.</summary>
internal sealed class DemoReferral
{
    public required string Number { get; init; }

    public required string Office { get; init; }

    public required string CswId { get; init; }

    public required string ScswId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required ResponseType ResponseType { get; init; }

    public DateTimeOffset? FirstContactAt { get; init; }

    public required int Children { get; init; }

    public required int YoungestAge { get; init; }

    public required int PriorReferrals { get; init; }

    public required SdmRisk SdmRisk { get; init; }

    public bool SdmOverride { get; init; }

    public bool OpenCase { get; init; }

    public bool SafetyThreat { get; init; }

    public bool Sensitive { get; init; }

    /// <summary>Chance of its own, so that nothing that happens to another changes what happens to this one.</summary>
    public required Random Chance { get; init; }

    /// <summary>County date on which the CSW has finished the investigation.</summary>
    public required DateOnly FinishedOn { get; init; }

    /// <summary>Its review as the last act left it; null before it was submitted.</summary>
    public Review? Review { get; set; }

    /// <summary>How it ends in the county's system; open while <see cref="EndsAt"/> lies ahead.</summary>
    public ReferralStatus End { get; set; } = ReferralStatus.Closed;

    /// <summary>Instant of that end; null while none is known.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>The row of an extract that tells the data as of an instant.</summary>
    public string[] RowAsOf(DateTimeOffset instant)
    {
        var ended = EndsAt <= instant;
        return
        [
            Number, Office, CswId, ScswId, Time(ReceivedAt), Codes.Of(ResponseType), FirstContactAt <= instant ? Time(FirstContactAt.Value) : string.Empty,
            Text(Children), Text(YoungestAge), Text(PriorReferrals), Codes.Of(SdmRisk), YesNo(SdmOverride), YesNo(OpenCase), YesNo(SafetyThreat), YesNo(Sensitive),
            Codes.Of(ended ? End : ReferralStatus.Open), ended ? Time(EndsAt!.Value) : string.Empty,
        ];
    }

    /// <summary>Whether an extract as of an instant says anything that one as of an earlier instant did not.</summary>
    public bool ChangedBetween(DateTimeOffset earlier, DateTimeOffset instant)
    {
        return IsNew(ReceivedAt) || (ReceivedAt <= instant && (IsNew(FirstContactAt) || IsNew(EndsAt)));

        bool IsNew(DateTimeOffset? at) => at > earlier && at <= instant;
    }

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool flag) => flag ? "yes" : "no";
}
