using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Training;

namespace ErAlerts.Application.Storage;

/// <summary>The part of a transaction that is about the over-30 backlog: plans, helpers, overtime, training. What is loaded is tracked.</summary>
public interface IPlanningRows
{
    /// <summary>Plans by key; absent ones are left out.</summary>
    Task<IReadOnlyDictionary<long, BacklogPlan>> Plans(IReadOnlyCollection<long> ids);

    /// <summary>The plans of the county that have not ended; a few an office at most.</summary>
    Task<IReadOnlyList<BacklogPlan>> LivePlans();

    /// <summary>Requests for overtime by key; absent ones are left out.</summary>
    Task<IReadOnlyDictionary<long, OvertimeRequest>> Overtime(IReadOnlyCollection<long> ids);

    /// <summary>What a worker asked for on a county date, whatever came of it.</summary>
    Task<IReadOnlyList<OvertimeRequest>> OvertimeOn(string personId, DateOnly on);

    /// <summary>All training sessions with their sheets.</summary>
    Task<IReadOnlyList<TrainingSession>> TrainingSessions();

    /// <summary>An assignment by key, or null.</summary>
    Task<HelperAssignment?> Assignment(long id);

    /// <summary>The standing assignments of an office's referrals, those of referrals closed since included.</summary>
    Task<IReadOnlyList<HelperAssignment>> StandingAssignments(string office);

    /// <summary>Open referrals of an office that were received before a county date.</summary>
    Task<IReadOnlyList<Referral>> OpenReceivedBefore(string office, DateOnly before);

    /// <summary>What counting needs of the referrals that were open at the end of a county date, without sensitive ones; of one office, or of all when null.</summary>
    Task<IReadOnlyList<BacklogReferral>> OpenOn(DateOnly date, string? office);
}
