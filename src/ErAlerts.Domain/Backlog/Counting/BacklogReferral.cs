using ErAlerts.Domain.Referrals;

namespace ErAlerts.Domain.Backlog.Counting;

/// <summary>What counting needs of a referral; all dates are county dates.</summary>
/// <param name="Office">Code of the office that has it.</param>
/// <param name="ReceivedOn">Date of receipt.</param>
/// <param name="FirstContactOn">Date of the first face-to-face contact; null when there was none.</param>
/// <param name="EndedOn">Date on which it was closed, promoted or withdrawn; null while open.</param>
/// <param name="Children">Number of children.</param>
public readonly record struct BacklogReferral(string Office, DateOnly ReceivedOn, DateOnly? FirstContactOn, DateOnly? EndedOn, int Children)
{
    /// <summary>The referral as it counts; one that ended on a date nobody knows is never counted as open.</summary>
    public static BacklogReferral Of(Referral referral) => new(
        referral.Office,
        referral.ReceivedOn,
        referral.FirstContactOn,
        referral.EndedOn ?? (referral.IsOpen ? null : referral.ReceivedOn),
        referral.Children);

    /// <summary>Whether it is open on a date: received on or before it, and not ended by its end.</summary>
    public bool IsOpenOn(DateOnly date) => ReceivedOn <= date && !(EndedOn <= date);
}
