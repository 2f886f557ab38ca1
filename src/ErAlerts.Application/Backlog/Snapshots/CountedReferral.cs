using System.Runtime.InteropServices;
using ErAlerts.Domain.Backlog.Counting;

namespace ErAlerts.Application.Backlog.Snapshots;

/// <summary>What a snapshot needs of a referral.</summary>
/// <param name="Referral">Its dates, office and children.</param>
/// <param name="CswId">Id of the social worker whose it is.</param>
/// <param name="Sensitive">Whether it is sensitive.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CountedReferral(BacklogReferral Referral, string CswId, bool Sensitive);
