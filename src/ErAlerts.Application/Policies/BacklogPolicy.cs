using System.Collections.Immutable;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;

namespace ErAlerts.Application.Policies;

/// <summary>The county's settings of the over-30 backlog, as <c>backlog.json</c> gives them.</summary>
public sealed record BacklogPolicy
{
    /// <summary>Referrals over 30 days since receipt that an office may have.</summary>
    public required int Threshold { get; init; }

    /// <summary>The thresholds of offices that have their own, by code.</summary>
    public ImmutableSortedDictionary<string, int> Offices { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>So many checkpoints running behind target climb to the DD.</summary>
    public required int WeeksBehindToClimb { get; init; }

    /// <summary>So many checkpoints running at or under the threshold end the plan.</summary>
    public required int WeeksUnderToFinish { get; init; }

    /// <summary>Weeks ahead at which a newly opened draft proposes its target date.</summary>
    public required int WeeksToPropose { get; init; }

    /// <summary>Most open backlog referrals that sharing out gives a full-time helper.</summary>
    public required int MostReferralsAHelper { get; init; }

    /// <summary>How much overtime may be asked at once.</summary>
    public required OvertimeLimits Overtime { get; init; }

    /// <summary>What an office's plan is measured by.</summary>
    public PlanTerms TermsOf(string office) => new(Offices.GetValueOrDefault(office, Threshold), WeeksBehindToClimb, WeeksUnderToFinish);
}
