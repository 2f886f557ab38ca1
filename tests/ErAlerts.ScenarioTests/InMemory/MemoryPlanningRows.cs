using ErAlerts.Application.Storage;
using ErAlerts.Domain.Backlog.Counting;
using ErAlerts.Domain.Backlog.Planning;
using ErAlerts.Domain.Overtime;
using ErAlerts.Domain.Referrals;
using ErAlerts.Domain.Training;

namespace ErAlerts.ScenarioTests.InMemory;

/// <summary>The planning rows of one transaction in memory.</summary>
internal sealed class MemoryPlanningRows(MemoryChanges changes) : IPlanningRows
{
    public async Task<IReadOnlyDictionary<long, BacklogPlan>> Plans(IReadOnlyCollection<long> ids) =>
        (await Where<BacklogPlan>(p => ids.Contains(p.Id))).ToDictionary(p => p.Id);

    public Task<IReadOnlyList<BacklogPlan>> LivePlans() => Where<BacklogPlan>(p => p.IsLive);

    public async Task<IReadOnlyDictionary<long, OvertimeRequest>> Overtime(IReadOnlyCollection<long> ids) =>
        (await Where<OvertimeRequest>(r => ids.Contains(r.Id))).ToDictionary(r => r.Id);

    public Task<IReadOnlyList<OvertimeRequest>> OvertimeOn(string personId, DateOnly on) => Where<OvertimeRequest>(r => r.PersonId == personId && r.On == on);

    public Task<IReadOnlyList<TrainingSession>> TrainingSessions() => Where<TrainingSession>(_ => true);

    public async Task<HelperAssignment?> Assignment(long id) => (await Where<HelperAssignment>(a => a.Id == id)).SingleOrDefault();

    public Task<IReadOnlyList<HelperAssignment>> StandingAssignments(string office) => Where<HelperAssignment>(a => a.Office == office && a.TakenBackAt is null);

    public Task<IReadOnlyList<Referral>> OpenReceivedBefore(string office, DateOnly before) =>
        Where<Referral>(r => r.IsOpen && r.Office == office && r.ReceivedOn < before);

    public async Task<IReadOnlyList<BacklogReferral>> OpenOn(DateOnly date, string? office) =>
        [.. (await Where<Referral>(r => !r.Sensitive && (office is null || r.Office == office))).Select(BacklogReferral.Of).Where(r => r.IsOpenOn(date))];

    private async Task<IReadOnlyList<T>> Where<T>(Func<T, bool> wanted)
        where T : class
    {
        await Task.Yield();
        return changes.Where(wanted, rows => rows);
    }
}
