using System.Text.Json;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Workflow.Migrating;

namespace ErAlerts.Application.Versions;

/// <summary>An administrator takes a migration back: every instance returns to the version it came from, by the plan read backwards.</summary>
public sealed class UndoMigration(ITransactions transactions, ProcessRunner runner, PolicyCatalogue policies, TimeProvider clock)
{
    private const int NumbersShown = 20;

    /// <summary>
    /// Refuses an unknown or undone migration, anyone but an administrator, instances that moved on since (<c>moved-on</c>, with their numbers),
    /// and a plan that joined two elements into one (<c>not-reversible</c>).
    /// </summary>
    public Task<Outcome<MigrationAnswer>> Run(long id, string by, CancellationToken stop = default) => transactions.Run(work => Run(work, id, by), stop);

    private async Task<Outcome<MigrationAnswer>> Run(IUnitOfWork work, long id, string by)
    {
        if (await AdministratorsAct.Check(work, by, "undo") is { } refusal)
        {
            return refusal;
        }

        if (await work.Migration(id) is not { } migration)
        {
            return new Refusal("unknown-migration", $"There is no migration {id}.", "undo") { Kind = RefusalKind.Unknown };
        }

        if (migration.UndoneAt is not null)
        {
            return Conflict("already-undone", $"Migration {id} was undone by {migration.UndoneBy}.");
        }

        var moved = await work.MigratedInstances(id);
        var instances = await work.Processes([.. moved.Select(m => m.InstanceId)]);
        var since = moved.Select(m => (Instance: instances[m.InstanceId], m.HistoryLength)).Where(m => m.Instance.HistoryLength != m.HistoryLength).Select(m => m.Instance).ToList();
        return since.Count > 0 ? await MovedOn(work, since) : await Back(work, migration, [.. instances.Values], new Trigger(by, clock.GetUtcNow()));
    }

    private async Task<Outcome<MigrationAnswer>> Back(IUnitOfWork work, ProcessMigration migration, IReadOnlyCollection<ProcessInstance> instances, Trigger trigger)
    {
        var from = policies.Process(migration.FromHash, migration.ProcessId);
        var to = policies.Process(migration.ToHash, migration.ProcessId);
        if (from is null || to is null)
        {
            return Conflict("unknown-version", "One of the two versions is no longer stored here.");
        }

        var way = PlanOf(migration);
        if (way.Reversed(from, to) is not { } plan)
        {
            return Conflict("not-reversible", "The plan joined two elements into one; nobody knows which each instance came from.");
        }

        var moving = new MovingInstances(work, runner.Session(work), from, plan) { Restores = way.LetsGo };
        await moving.Look(instances, trigger.At);
        if (moving.Obstacles is { Count: > 0 } obstacles)
        {
            return Conflict("cannot-migrate", string.Join(' ', obstacles.Select(o => $"{o.Code}: {o.Message}")));
        }

        await moving.Go(trigger);
        migration.Undone(trigger.Actor, trigger.At);
        foreach (var run in moving.Runs)
        {
            work.Add(MigrateProcesses.Entry(run, "migration-undone", migration.Id, trigger));
        }

        return new MigrationAnswer(migration.Id, instances.Count, moving.Moves, []);
    }

    private async Task<Refusal> MovedOn(IUnitOfWork work, List<ProcessInstance> since)
    {
        var numbers = new List<string>();
        foreach (var kind in since.Take(NumbersShown).GroupBy(i => i.SubjectKind, StringComparer.Ordinal))
        {
            var subjects = await policies.Vocabulary.Kind(kind.Key)!.Load(work, [.. kind.Select(i => i.SubjectId)]);
            numbers.AddRange(subjects.Values.Select(s => s.Number));
        }

        return Conflict("moved-on", $"{since.Count} moved on since and cannot be taken back: {string.Join(", ", numbers.Order(StringComparer.Ordinal))}.");
    }

    private static MigrationPlan PlanOf(ProcessMigration migration)
    {
        using var json = JsonDocument.Parse(migration.Plan);
        var timers = json.RootElement.TryGetProperty("timers", out var code) && Codes.TryParse<TimerChoice>(code.GetString(), out var choice) ? choice : TimerChoice.Keep;
        return ((Outcome<MigrationPlan>.Done)MigrationPlanReader.Read(json.RootElement.GetProperty("plan").GetRawText(), timers)).Value;
    }

    private static Refusal Conflict(string code, string message) => new(code, message, "undo") { Kind = RefusalKind.Conflict };
}
