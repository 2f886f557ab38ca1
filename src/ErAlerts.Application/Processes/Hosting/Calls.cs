using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes.Hosting;

/// <summary>Called processes: an instance of its own about the same subject, in the definition of the day; its end answers the caller, the caller's withdrawal ends it.</summary>
internal sealed class Calls(IUnitOfWork work, PolicyCatalogue policies, ProcessSession session)
{
    public async Task Begin(ProcessRun run, Command.CallProcess call)
    {
        if (policies.Process(call.CalledElement) is { } called && ProcessVocabulary.SubjectOf(called) == run.Subject.Kind)
        {
            session.Post(async trigger =>
            {
                var begun = await session.Begin(called, run.Subject, trigger.At, (run.Instance.Id, call.Wait));
                await session.Advance(begun, new ProcessEvent.Started(trigger.At, call.Variables), trigger);
            });
        }
        else
        {
            var why = $"called-process-missing: The folder has no process '{call.CalledElement}' about a {run.Subject.Kind}.";
            session.Post(trigger => session.Advance(run, new ProcessEvent.CallFailed(trigger.At, call.Wait, null, why), trigger));
        }

        await Task.CompletedTask;
    }

    public async Task Withdraw(ProcessRun run, Command.CancelCall cancel)
    {
        foreach (var called in await work.CalledBy(run.Instance.Id))
        {
            if (called.CallerWait == cancel.Wait)
            {
                var inner = await session.Of(called);
                session.Post(trigger => session.Advance(inner, new ProcessEvent.Withdrawn(trigger.At, "withdrawn by its caller"), trigger));
            }
        }
    }

    /// <summary>The called process is over: its caller gets its variables, or its error.</summary>
    public async Task Answer(ProcessRun run, Command.End end, Trigger trigger)
    {
        var wait = run.Instance.CallerWait!.Value;
        if (await session.Of(run.Instance.CallerId!.Value) is { } caller)
        {
            session.Post(caller, end.Outcome == ProcessStatus.Failed
                ? new ProcessEvent.CallFailed(trigger.At, wait, end.ErrorCode ?? string.Empty, end.Message ?? string.Empty)
                : new ProcessEvent.CallCompleted(trigger.At, wait, end.Variables));
        }
    }

    /// <summary>An escalation that the process does not catch goes to its caller; without one it is kept in the subject's record.</summary>
    public async Task Escalate(ProcessRun run, Command.RaiseEscalation escalation, Trigger trigger)
    {
        if (run.Instance.CallerId is { } callerId && await session.Of(callerId) is { } caller)
        {
            session.Post(caller, new ProcessEvent.CallEscalated(trigger.At, run.Instance.CallerWait!.Value, escalation.Code, escalation.Variables));
            return;
        }

        work.Add(new AuditEntry
        {
            Stream = run.Subject.AuditStream,
            At = trigger.At,
            Actor = trigger.Actor,
            Act = "escalation-uncaught",
            Detail = $"element={escalation.ElementId};code={escalation.Code}",
        });
    }
}
