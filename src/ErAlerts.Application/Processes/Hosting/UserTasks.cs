using ErAlerts.Application.Operations;
using ErAlerts.Application.Storage;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes.Hosting;

/// <summary>User tasks as work items. One that nobody holds waits for nobody and is an incident.</summary>
internal sealed class UserTasks(IUnitOfWork work)
{
    /// <summary>Code of the incident.</summary>
    public const string NoAssignee = "no-assignee";

    public async Task Open(ProcessRun run, Command.OpenUserTask task, Trigger trigger)
    {
        var role = RoleOf(task.Attributes);
        var person = await run.Subject.HolderOf(role, work);
        if (person is null)
        {
            var message = $"Nobody holds the role '{role}' of this step.";
            work.Add(new Incident(work.NextId(), run.Instance.Id, task.Wait, task.ElementId, NoAssignee, message, trigger.At) { VariableNames = Stops.NamesOf(run) });
        }

        run.Items.Open(task.Wait, task.ElementId, person ?? string.Empty, trigger.At);
    }

    public static Task Cancel(ProcessRun run, Command.CancelUserTask cancel, Trigger trigger)
    {
        run.Items.Close(cancel.Wait, trigger.At);
        return Task.CompletedTask;
    }

    public static string RoleOf(ForeignAttributes attributes) => attributes.Find("role") ?? string.Empty;
}
