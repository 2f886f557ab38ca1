using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Application.Backlog.Snapshots;

/// <summary>The numbers of a snapshot: referrals, and children where it says so. Ages are since receipt unless it says since contact.</summary>
/// <param name="Open">Open at the end of the date.</param>
/// <param name="OpenChildren">Children in them.</param>
/// <param name="Over30">Open for more than 30 days.</param>
/// <param name="Over30Children">Children in them.</param>
/// <param name="SinceContact">Over 30 since the first contact.</param>
/// <param name="SinceContactChildren">Children in them.</param>
/// <param name="Band31">31 to 45 days.</param>
/// <param name="Band46">46 to 60 days.</param>
/// <param name="Band61">61 to 90 days.</param>
/// <param name="Band91">Over 90 days.</param>
/// <param name="WithoutContact">Open without any contact.</param>
/// <param name="PastSafeSubmit">Not over 30 yet, but past the last safe date of submission.</param>
/// <param name="TurningOver30">Not over 30 yet, and over within seven days if nothing is closed.</param>
/// <param name="Received">Received on the date.</param>
/// <param name="Ended">Closed, promoted or withdrawn on the date.</param>
/// <param name="TurnedOver30">Turned over 30 on the date.</param>
/// <param name="TurnedOver30Children">Children in them.</param>
/// <param name="EndedOver30">Ended on the date while over 30.</param>
/// <param name="EndedOver30Children">Children in them.</param>
/// <param name="Workers">Social workers to whom something open was assigned.</param>
/// <param name="OldestReceivedOn">Date of receipt of the oldest that is open; null when none is.</param>
public sealed record OfficeNumbers(
    int Open,
    int OpenChildren,
    int Over30,
    int Over30Children,
    int SinceContact,
    int SinceContactChildren,
    int Band31,
    int Band46,
    int Band61,
    int Band91,
    int WithoutContact,
    int PastSafeSubmit,
    int TurningOver30,
    int Received,
    int Ended,
    int TurnedOver30,
    int TurnedOver30Children,
    int EndedOver30,
    int EndedOver30Children,
    int Workers,
    DateOnly? OldestReceivedOn)
{
    /// <summary>Nothing counted.</summary>
    public static OfficeNumbers None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null);

    /// <summary>The bands of the age since receipt, in the order of <see cref="AgeBand.All"/>.</summary>
    public IReadOnlyList<int> Bands => [Band31, Band46, Band61, Band91];

    /// <summary>The numbers of a night.</summary>
    public static OfficeNumbers Of(OfficeNight night) => new(
        night.Count.Open.Referrals,
        night.Count.Open.Children,
        night.Count.Over30SinceReceipt.Referrals,
        night.Count.Over30SinceReceipt.Children,
        night.Count.Over30SinceContact.Referrals,
        night.Count.Over30SinceContact.Children,
        night.Count.Bands[0].Referrals,
        night.Count.Bands[1].Referrals,
        night.Count.Bands[2].Referrals,
        night.Count.Bands[3].Referrals,
        night.Count.WithoutContact.Referrals,
        night.Count.PastSafeSubmit.Referrals,
        night.Count.TurningOver30.Referrals,
        night.Received.Referrals,
        night.Ended.Referrals,
        night.TurnedOver30.Referrals,
        night.TurnedOver30.Children,
        night.EndedOver30.Referrals,
        night.EndedOver30.Children,
        night.Workers,
        night.Count.OldestReceivedOn);

    /// <summary>Two offices together.</summary>
    public static OfficeNumbers operator +(OfficeNumbers a, OfficeNumbers b) => new(
        a.Open + b.Open,
        a.OpenChildren + b.OpenChildren,
        a.Over30 + b.Over30,
        a.Over30Children + b.Over30Children,
        a.SinceContact + b.SinceContact,
        a.SinceContactChildren + b.SinceContactChildren,
        a.Band31 + b.Band31,
        a.Band46 + b.Band46,
        a.Band61 + b.Band61,
        a.Band91 + b.Band91,
        a.WithoutContact + b.WithoutContact,
        a.PastSafeSubmit + b.PastSafeSubmit,
        a.TurningOver30 + b.TurningOver30,
        a.Received + b.Received,
        a.Ended + b.Ended,
        a.TurnedOver30 + b.TurnedOver30,
        a.TurnedOver30Children + b.TurnedOver30Children,
        a.EndedOver30 + b.EndedOver30,
        a.EndedOver30Children + b.EndedOver30Children,
        a.Workers + b.Workers,
        a.OldestReceivedOn is null || b.OldestReceivedOn < a.OldestReceivedOn ? b.OldestReceivedOn : a.OldestReceivedOn);
}
