using ErAlerts.Application.Audit;
using ErAlerts.Application.Operations;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Workflow.Migrating;

namespace ErAlerts.Application.Versions;

/// <summary>An administrator carries the running instances of one version of a drawing over to another, all in one transaction or none.</summary>
public sealed class MigrateProcesses(ITransactions transactions, ProcessRunner runner, PolicyCatalogue policies, TimeProvider clock)
{
    /// <summary>What the plan would move; nothing is changed. Refuses as <see cref="Run"/> does, but answers what cannot move instead of refusing it.</summary>
    public Task<Outcome<MigrationAnswer>> Preview(MigrationRequest request, CancellationToken stop = default) =>
        transactions.Run(work => Carry(work, request, preview: true), stop);

    /// <summary>
    /// Carries it out. Refuses an unknown person or version, anyone but an administrator, a bad plan, timers about which nothing was said, and
    /// (<c>cannot-migrate</c>) a plan by which any instance cannot move.
    /// </summary>
    public Task<Outcome<MigrationAnswer>> Run(MigrationRequest request, CancellationToken stop = default) =>
        transactions.Run(work => Carry(work, request, preview: false), stop);

    private async Task<Outcome<MigrationAnswer>> Carry(IUnitOfWork work, MigrationRequest request, bool preview)
    {
        var planned = MigrationPlanReader.Read(request.Plan, request.Timers ?? TimerChoice.Keep);
        if ((await AdministratorsAct.Check(work, request.By, "migration") ?? Versions(request) ?? planned.Refusal) is { } refusal)
        {
            return refusal;
        }

        var to = policies.Process(request.ToHash, request.ProcessId)!;
        var plan = ((Outcome<MigrationPlan>.Done)planned).Value;
        var instances = await work.RunningIn(request.ProcessId, request.FromHash);
        var trigger = new Trigger(request.By, clock.GetUtcNow());
        var moving = new MovingInstances(work, runner.Session(work), to, plan);
        await moving.Look(instances, trigger.At);
        if (request.Timers is null && await HaveTimers(work, instances))
        {
            return new Refusal("timers-undecided", "Timers are running; say whether they are kept as they are or rebased to the new drawing's lengths.", "timers");
        }

        var obstacles = moving.Obstacles;
        if (preview || obstacles.Count > 0)
        {
            return preview ? new MigrationAnswer(null, instances.Count, moving.Moves, obstacles) : Cannot(obstacles);
        }

        await moving.Go(trigger);
        return Keep(work, request, moving, trigger);
    }

    private Refusal? Versions(MigrationRequest request)
    {
        if (request.FromHash == request.ToHash)
        {
            return new Refusal("same-version", "Both hashes are of the same version.", "to");
        }

        return Unknown(request.FromHash, "from") ?? Unknown(request.ToHash, "to");
        Refusal? Unknown(string hash, string field) => policies.Process(hash, request.ProcessId) is null
            ? new Refusal("unknown-version", $"No version {hash} of '{request.ProcessId}' is stored here.", field) { Kind = RefusalKind.Unknown }
            : null;
    }

    private static async Task<bool> HaveTimers(IUnitOfWork work, IReadOnlyList<ProcessInstance> instances)
    {
        foreach (var instance in instances)
        {
            if ((await work.ArmedTimers(instance.Id)).Any(t => t.Event is null))
            {
                return true;
            }
        }

        return false;
    }

    private static Refusal Cannot(IReadOnlyList<MigrationObstacle> obstacles) => new(
        "cannot-migrate",
        string.Join(' ', obstacles.Select(o => $"{o.Code} ({o.Count}, for instance {string.Join(", ", o.Numbers.Take(3))}): {o.Message}")),
        "plan")
    {
        Kind = RefusalKind.Conflict,
    };

    private static MigrationAnswer Keep(IUnitOfWork work, MigrationRequest request, MovingInstances moving, Trigger trigger)
    {
        var stored = request.Timers is { } timers ? $"{{\"timers\":\"{Codes.Of(timers)}\",\"plan\":{request.Plan}}}" : $"{{\"plan\":{request.Plan}}}";
        var migration = new ProcessMigration(work.NextId(), request.ProcessId, request.FromHash, request.ToHash, stored, request.By, trigger.At);
        work.Add(migration);
        foreach (var run in moving.Runs)
        {
            migration.Moved++;
            work.Add(new MigratedInstance(migration.Id, run.Instance.Id, run.Instance.HistoryLength));
            work.Add(Entry(run, "process-migrated", migration.Id, trigger));
        }

        return new MigrationAnswer(migration.Id, migration.Moved, moving.Moves, []);
    }

    internal static AuditEntry Entry(ProcessRun run, string act, long migrationId, Trigger trigger) => new()
    {
        Stream = run.Subject.AuditStream,
        At = trigger.At,
        Actor = trigger.Actor,
        Act = act,
        RuleVersion = run.Instance.DefinitionHash,
        Detail = $"migration={migrationId}",
    };
}
