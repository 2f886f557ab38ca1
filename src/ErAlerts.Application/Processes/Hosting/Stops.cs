using ErAlerts.Application.Operations;
using ErAlerts.Application.Storage;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes.Hosting;

/// <summary>What cannot go on: a failed task is tried again by its drawing's retry policy, and becomes an incident after the last try.</summary>
internal sealed class Stops(IUnitOfWork work)
{
    private const string TaskFailed = "task-failed";
    private const int LongestMessage = 1_000;

    public async Task Raise(ProcessRun run, Command.RaiseIncident raised, Trigger trigger)
    {
        if (raised.Code == TaskFailed && run.Definition.Find(raised.ElementId) is { } element && RetryPolicy.Of(element.Attributes).Policy is { } policy)
        {
            var tries = (await work.Retries(run.Instance.Id, raised.Wait)).Count + 1;
            if (tries <= policy.Count)
            {
                var dueAt = trigger.At + policy.PauseBefore(tries, run.Instance.Id);
                await run.Timers.Later(new ProcessEvent.IncidentRetried(dueAt, raised.Wait), raised.Wait, raised.ElementId, dueAt);
                return;
            }
        }

        Add(run, raised.Wait, raised.ElementId, raised.Code, raised.Message, trigger);
    }

    public async Task Close(ProcessRun run, Command.CloseIncident closed, Trigger trigger)
    {
        await run.Timers.Cancel(closed.Wait);
        foreach (var incident in (await work.OpenIncidents(run.Instance.Id)).Where(i => i.Wait == closed.Wait))
        {
            incident.Resolve("moved-on", trigger.Actor, trigger.At);
        }
    }

    /// <summary>An error that nothing catches ends the process; people must know.</summary>
    public void Ended(ProcessRun run, Command.End end, Trigger trigger)
    {
        if (end.Outcome == ProcessStatus.Failed)
        {
            Add(run, null, end.ElementId ?? run.Definition.Id, "process-failed", end.Message ?? $"The error {end.ErrorCode} is caught nowhere.", trigger);
        }
    }

    public static string NamesOf(ProcessRun run) => string.Join(';', (run.State?.Variables ?? Variables.Empty).Select(v => v.Key).Order(StringComparer.Ordinal));

    private void Add(ProcessRun run, int? wait, string elementId, string code, string message, Trigger trigger) =>
        work.Add(new Incident(work.NextId(), run.Instance.Id, wait, elementId, code, message[..Math.Min(message.Length, LongestMessage)], trigger.At)
        {
            VariableNames = NamesOf(run),
        });
}
