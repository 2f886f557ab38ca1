using ErAlerts.Application.Actions;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes.Hosting;

/// <summary>Service, send and business-rule tasks: an action of ours, else the decision that the task names, else (a send task) nothing beside its message.</summary>
internal sealed class ServiceTasks(IUnitOfWork work, PolicyCatalogue policies, ProcessSession session)
{
    public async Task Run(ProcessRun run, Command.RunService service, Trigger trigger)
    {
        var result = service.Attributes.Find("action") is { } name
            ? await Act(run, service, name, trigger)
            : service.Kind == ServiceKind.BusinessRule ? Decide(service) : ActionResult.Ok;
        session.Post(run, result switch
        {
            ActionResult.Done done => new ProcessEvent.TaskCompleted(trigger.At, service.Wait, done.Variables),
            ActionResult.Stuck stuck => new ProcessEvent.TaskFailed(trigger.At, service.Wait, null, $"{stuck.Code}: {stuck.Why}"),
            _ => throw new InvalidOperationException("An action ends done or stuck."),
        });
    }

    private async Task<ActionResult> Act(ProcessRun run, Command.RunService service, string name, Trigger trigger)
    {
        var action = policies.Vocabulary.Action(name) ?? throw new InvalidOperationException($"No action is called '{name}' any more; the drawing was read when there was one.");

        var instance = run.Instance;
        var failure = new ActionFailure(instance.SubjectKind, instance.SubjectId, instance.ProcessId, instance.CallerWait, service.Wait, string.Empty);
        if (work.FailedBefore.FirstOrDefault(failure.IsOf) is { } known)
        {
            return new ActionResult.Stuck("action-failed", known.Error);
        }

        try
        {
            return await action.Run(new ActionContext(work, policies, service.Attributes, trigger, run.Items));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new ActionFailedException(failure with { Error = $"{e.GetType().Name}: {e.Message}" }, e);
        }
    }

    private ActionResult Decide(Command.RunService service)
    {
        var name = service.Attributes.Find("decision") ?? string.Empty;
        if (policies.Decision(name) is not { } table)
        {
            return new ActionResult.Stuck("decision-missing", $"The folder has no decision '{name}'.");
        }

        var result = table.Model.Evaluate(name, FeelContext.Of(service.Inputs));
        return result.Problems.Count > 0
            ? new ActionResult.Stuck("decision-failed", result.Problems[0].Message)
            : new ActionResult.Done(Variables.Of(service.Attributes.Find("resultVariable") ?? name, result.Value));
    }
}
