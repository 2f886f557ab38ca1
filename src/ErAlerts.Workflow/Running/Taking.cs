using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>What each event means to a running instance. Null when it was taken; else why not.</summary>
internal static class Taking
{
    public static Step? Take(Execution x, ProcessEvent e) => e switch
    {
        ProcessEvent.TaskCompleted done => Complete(x, done.Wait, done.Variables),
        ProcessEvent.CallCompleted done => Complete(x, done.Wait, done.Variables),
        ProcessEvent.TaskFailed failed => Fail(x, failed.Wait, failed.ErrorCode, failed.Message),
        ProcessEvent.CallFailed failed => Fail(x, failed.Wait, failed.ErrorCode, failed.Message),
        ProcessEvent.CallEscalated escalated => Escalate(x, escalated),
        ProcessEvent.TimerFired fired => Fire(x, fired),
        ProcessEvent.MessageArrived message => Hear(x, message),
        ProcessEvent.SignalArrived signal => x.HearSignal(signal.Name, signal.Variables)
            ? null
            : new Step.Ignored("nobody-listens", $"Nothing here waits for the signal {signal.Name}."),
        ProcessEvent.ConditionsChanged changed => Change(x, changed),
        ProcessEvent.VariablesSet set => Repairing.Set(x, set),
        ProcessEvent.IncidentRetried retried => Repairing.Retry(x, retried),
        ProcessEvent.TokenMoved moved => Repairing.Move(x, moved),
        ProcessEvent.ActivityChosen chosen => Choose(x, chosen),
        ProcessEvent.Withdrawn => Withdraw(x),
        _ => new Step.Refused("unknown-event", $"The event {e.GetType().Name} means nothing here."),
    };

    private static Step? Complete(Execution x, int wait, Variables results)
    {
        switch (x.Find<Node>(wait))
        {
            case Token { Phase: not TokenPhase.Active }:
                return new Step.Ignored("incident-open", $"The work {wait} is stopped by an incident; resolve that first.");
            case Token token when x.ElementOf(token) is AutomaticTask held:
                held.Execute(x, token, results);
                return null;
            case Token token when x.ElementOf(token) is Activity activity:
                activity.Complete(x, token, results);
                return null;
            case Wait message when x.ElementOf(message) is ReceiveTask receive:
                receive.Occurred(x, message, results);
                return null;
            default:
                return Gone(wait);
        }
    }

    private static Step? Fail(Execution x, int wait, string? code, string message)
    {
        if (x.Find<Token>(wait) is not { Phase: TokenPhase.Active } token || x.ElementOf(token) is not Activity activity)
        {
            return Gone(wait);
        }

        if (code is null)
        {
            x.Stop(token, TokenPhase.Failed, "task-failed", message);
        }
        else if (!x.FailWithError(token, code, Variables.Empty))
        {
            x.Stop(token, TokenPhase.Failed, "uncaught-error", $"Nothing catches the error {code} of {activity.Id}: {message}");
        }

        return null;
    }

    private static Step? Escalate(Execution x, ProcessEvent.CallEscalated e)
    {
        if (x.Find<Token>(e.Wait) is not { Phase: TokenPhase.Active } token)
        {
            return Gone(e.Wait);
        }

        if (!x.Escalate(token, e.Code, e.Variables))
        {
            x.Emit(new Command.RaiseEscalation(x.ElementOf(token).Id, e.Code, e.Variables));
        }

        return null;
    }

    private static Step? Fire(Execution x, ProcessEvent.TimerFired e)
    {
        if (x.Find<Wait>(e.Wait) is not { Seen: false } wait || x.DefinitionOf(wait) is not TimerEventDefinition)
        {
            return Gone(e.Wait);
        }

        x.TimerDue = (e.DueAt ?? e.At).ToUniversalTime();
        x.ElementOf(wait).Occurred(x, wait, Variables.Empty);
        return null;
    }

    private static Step? Hear(Execution x, ProcessEvent.MessageArrived e)
    {
        var wait = e.Wait is { } id
            ? x.Find<Wait>(id) is { Seen: false } named && x.DefinitionOf(named) is MessageEventDefinition { Message: var message } && message.Fits(x, e.Variables) ? named : null
            : x.Awaiting(e.Name, e.Correlation, e.Variables);
        if (wait is null)
        {
            return new Step.Ignored("nobody-listens", $"Nothing here waits for the message {e.Name}.");
        }

        x.Converse(((MessageEventDefinition)x.DefinitionOf(wait)).Message.Conversations, e.Variables);
        x.ElementOf(wait).Occurred(x, wait, e.Variables);
        return null;
    }

    private static Step? Change(Execution x, ProcessEvent.ConditionsChanged e)
    {
        x.DataChanged = true;
        x.Assign(ProcessState.RootId, e.Variables);
        return null;
    }

    private static Step? Choose(Execution x, ProcessEvent.ActivityChosen e) =>
        x.Find<Scope>(e.Wait) is { Kind: ScopeKind.SubProcess } scope && x.ElementOf(scope) is AdHocSubProcess adHoc
            ? adHoc.Choose(x, scope, e.ElementId)
            : Gone(e.Wait);

    private static Step? Withdraw(Execution x)
    {
        x.End(ProcessStatus.Terminated);
        return null;
    }

    private static Step.Ignored Gone(int wait) =>
        new("wait-gone", $"Nothing waits under the number {wait} any more.");
}
