using ErAlerts.Domain.Time;
using ErAlerts.Infrastructure.Queries.Referrals;

namespace ErAlerts.Infrastructure.Queries.Reviews;

/// <summary>Everything about one review, for its page.</summary>
/// <param name="Review">The review as a list shows it.</param>
/// <param name="Referral">The facts of the referral.</param>
/// <param name="CriteriaFacts">The facts on which the criteria were asked, as JSON; null before they were.</param>
/// <param name="Cycles">The rounds, the present one last.</param>
/// <param name="Escalations">The rungs climbed over all cycles, with due and actual instants.</param>
/// <param name="SkippedDays">The days that the latest clock did not count, each with its reason.</param>
/// <param name="OverText">When the running clock is over, in words; null while none runs.</param>
/// <param name="Timeline">What was done and seen, the earliest first.</param>
/// <param name="Waiting">Ids of the elements of the drawing at which its process waits.</param>
/// <param name="ProcessId">Id of the process; null when none was ever started.</param>
/// <param name="DefinitionHash">Content hash of the drawing that its process follows.</param>
/// <param name="Names">Names of the people mentioned, by id.</param>
public sealed record ReviewDetail(
    ReviewView Review,
    ReferralView Referral,
    string? CriteriaFacts,
    IReadOnlyList<CycleView> Cycles,
    IReadOnlyList<EscalatedTo> Escalations,
    IReadOnlyList<SkippedDay> SkippedDays,
    string? OverText,
    IReadOnlyList<TimelineRow> Timeline,
    IReadOnlyList<string> Waiting,
    string? ProcessId,
    string? DefinitionHash,
    IReadOnlyDictionary<string, string> Names);
