using ErAlerts.Application.Audit;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Processes.Hosting;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Timers;
using ErAlerts.Domain;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Operations;

/// <summary>An administrator resolves an incident: by trying again, by setting variables, by moving the token, or by acknowledging what nothing waits for.</summary>
public sealed class ResolveIncident(ITransactions transactions, ProcessRunner runner, TimeProvider clock)
{
    private const string TimerFailed = "timer-failed";

    /// <summary>Refuses an unknown incident or person, anyone but an administrator, a missing reason, what is resolved already, a remedy that does not fit, and <c>row-unreadable</c>.</summary>
    public async Task<Outcome<Incident>> Run(long id, IncidentRemedy remedy, string by, string because, CancellationToken stop = default)
    {
        try
        {
            return await transactions.Run(work => Run(work, id, remedy, new Trigger(by, clock.GetUtcNow()), because), stop);
        }
        catch (UnreadableRowException damaged)
        {
            return Conflict("row-unreadable", $"{damaged.Message} Mend it in the database first.");
        }
    }

    private async Task<Outcome<Incident>> Run(IUnitOfWork work, long id, IncidentRemedy remedy, Trigger trigger, string because)
    {
        if (await AdministratorsAct.Check(work, trigger.Actor, because) is { } refusal)
        {
            return refusal;
        }

        if (await work.Incident(id) is not { } incident)
        {
            return new Refusal("unknown-incident", $"There is no incident {id}.", "id") { Kind = RefusalKind.Unknown };
        }

        if (incident.ResolvedAt is not null)
        {
            return Conflict("incident-resolved", $"Incident {id} was resolved by {incident.ResolvedBy} ({incident.Resolution}).");
        }

        var session = runner.Session(work);
        var run = incident.InstanceId is { } instance ? await session.Of(instance) : null;
        var waiting = run is { Instance.IsRunning: true } && incident.Wait is not null ? run : null;
        if (await Refuses(work, waiting, incident, remedy, trigger) is { } unfit)
        {
            return unfit;
        }

        incident.Resolve(remedy.Code, trigger.Actor, trigger.At, because.Trim());
        work.Add(Entry(run, incident, remedy, trigger));
        if (waiting is not null && remedy is not IncidentRemedy.Acknowledge)
        {
            await Apply(work, session, waiting, incident, remedy, trigger);
        }

        return incident;
    }

    private static async Task<Refusal?> Refuses(IUnitOfWork work, ProcessRun? run, Incident incident, IncidentRemedy remedy, Trigger trigger)
    {
        if (run is null)
        {
            return remedy is IncidentRemedy.Acknowledge ? null : Conflict("nothing-waits", $"No process waits for incident {incident.Id}; it can only be acknowledged.");
        }

        switch (remedy)
        {
            case IncidentRemedy.Acknowledge:
                return Conflict("process-waits", $"A process waits for incident {incident.Id}; try again, set its variables or move it on.");
            case IncidentRemedy.Move move:
                return Objection(run, new ProcessEvent.TokenMoved(trigger.At, incident.Wait!.Value, move.Element));
            case IncidentRemedy.Set set when VariableSettings.Of(run.State!.Variables, set.Expressions, trigger.At).Refusal is { } bad:
                return bad;
            default:
                return incident.Code switch
                {
                    UserTasks.NoAssignee when await Holder(work, run, incident) is null => Conflict("still-no-assignee", "Still nobody holds the role of this step; change the roster first."),
                    UserTasks.NoAssignee => null,
                    TimerFailed or UnreadableTimers.Code when await work.FailedTimer(run.Instance.Id, incident.Wait!.Value) is null => Conflict("timer-gone", "The timer is no longer there."),
                    TimerFailed or UnreadableTimers.Code => null,
                    _ => Objection(run, new ProcessEvent.IncidentRetried(trigger.At, incident.Wait!.Value)),
                };
        }
    }

    private static async Task Apply(IUnitOfWork work, ProcessSession session, ProcessRun run, Incident incident, IncidentRemedy remedy, Trigger trigger)
    {
        var wait = incident.Wait!.Value;
        if (remedy is IncidentRemedy.Move move)
        {
            await session.Take(run, new ProcessEvent.TokenMoved(trigger.At, wait, move.Element), trigger);
            return;
        }

        if (remedy is IncidentRemedy.Set set)
        {
            var values = VariableSettings.Of(run.State!.Variables, set.Expressions, trigger.At).Values!;
            await session.Take(run, new ProcessEvent.VariablesSet(trigger.At, values, incident.Code is TimerFailed or UnreadableTimers.Code ? null : wait), trigger);
        }

        switch (incident.Code)
        {
            case UserTasks.NoAssignee:
                run.Items.Assign(wait, (await Holder(work, run, incident))!);
                break;
            case TimerFailed or UnreadableTimers.Code:
                (await work.FailedTimer(run.Instance.Id, wait))!.ArmedAgain();
                break;
            default:
                await session.Take(run, new ProcessEvent.IncidentRetried(trigger.At, wait), trigger);
                break;
        }
    }

    private static Task<string?> Holder(IUnitOfWork work, ProcessRun run, Incident incident) =>
        run.Definition.Find(incident.ElementId) is { } element ? run.Subject.HolderOf(UserTasks.RoleOf(element.Attributes), work) : Task.FromResult<string?>(null);

    private static Refusal? Objection(ProcessRun run, ProcessEvent e) => run.Objection(e) is { } no ? Conflict(no.Code, no.Why) : null;

    private static Refusal Conflict(string code, string message) => new(code, message) { Kind = RefusalKind.Conflict };

    private static AuditEntry Entry(ProcessRun? run, Incident incident, IncidentRemedy remedy, Trigger trigger) => new()
    {
        Stream = run?.Subject.AuditStream ?? AuditStreams.Operations,
        At = trigger.At,
        Actor = trigger.Actor,
        Act = "incident-resolved",
        RuleVersion = run?.Instance.DefinitionHash,
        Detail = $"incident={incident.Id};element={incident.ElementId};code={incident.Code};how={remedy.Code}{Extra(remedy)};why={incident.ResolvedBecause}",
    };

    private static string Extra(IncidentRemedy remedy) => remedy switch
    {
        IncidentRemedy.Set set => $";variables={string.Join(',', set.Expressions.Keys)}",
        IncidentRemedy.Move move => $";to={move.Element}",
        _ => string.Empty,
    };
}
