using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Training;

namespace ErAlerts.Infrastructure.Queries.Plans;

/// <summary>A plan with what a reader wants beside it, counted at the moment of reading.</summary>
public sealed record PlanDetail
{
    /// <summary>The plan.</summary>
    public required BacklogPlan Plan { get; init; }

    /// <summary>The office's backlog since receipt now, a referral closed this minute left out.</summary>
    public required Tally Now { get; init; }

    /// <summary>The office's threshold.</summary>
    public required int Threshold { get; init; }

    /// <summary>Overtime counted for this plan.</summary>
    public required OvertimeTotals Overtime { get; init; }

    /// <summary>What qualifies each person who is lent, by roster id; absent for who is not ER-qualified today.</summary>
    public required IReadOnlyDictionary<string, Qualification> Qualifications { get; init; }

    /// <summary>The units that lend, each with its own trend.</summary>
    public required IReadOnlyList<LendingUnit> Units { get; init; }

    /// <summary>Standing assignments of the office's open referrals to helpers.</summary>
    public required int WithHelpers { get; init; }

    /// <summary>The names of everyone in it, by roster id.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }
}
