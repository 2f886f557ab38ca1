using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Running;

/// <summary>How an instance begins (BPMN 13.2).</summary>
internal static class Starting
{
    /// <summary>Null when it began; else why not.</summary>
    public static Step? Take(Execution x, ProcessEvent.Started e)
    {
        var container = x.Definition.Root;
        var start = e.StartElement is null ? null : x.Definition.Find(e.StartElement);
        if (e.StartElement is not null && (start is null || start.Container != container))
        {
            return new Step.Refused("unknown-start", $"The process {x.Definition.Id} has no element {e.StartElement} to start with.");
        }

        if (start is null && container.Starts.Length == 0 && container.Elements.Exists(element => element is StartEvent || element.Instantiates))
        {
            return new Step.Refused("no-none-start", $"The process {x.Definition.Id} begins only by one of its events; none was named.");
        }

        var root = new Scope(x.NextId(), 0, -1, ScopeKind.Process);
        x.Put(root);
        if (x.Arm(root, root.Id, container.EventSubProcesses.Select(inner => inner.Trigger).OfType<StartEvent>()) is { } problem)
        {
            return new Step.Refused("event-not-awaited", problem);
        }

        x.Assign(root.Id, e.Variables);
        foreach (var message in (start as ICatching)?.Catches.OfType<MessageEventDefinition>() ?? [])
        {
            x.Converse(message.Message.Conversations, e.Variables);
        }

        root = x.Find<Scope>(root.Id)!;
        return start is null ? Begin(x, root, container.Starts) : BeginWith(x, root, start);
    }

    private static Step.Refused? Begin(Execution x, Scope root, Element[] starts)
    {
        x.Begin(root, starts);
        return null;
    }

    private static Step.Refused? BeginWith(Execution x, Scope root, Element start)
    {
        switch (start)
        {
            case StartEvent:
                return Begin(x, root, [start]);
            case ReceiveTask { Instantiates: true } receive:
                x.Put(root with { Live = 1 });
                receive.Complete(x, new Token(x.NextId(), root.Id, receive.Index), Variables.Empty);
                return null;
            case ICatching when start.Incoming is [{ Source: EventBasedGateway { Instantiates: true } gateway }]:
                x.Put(root with { Live = 1 });
                gateway.StartWith(x, root.Id, start);
                Occur(x, root.Id, start);
                return null;
            default:
                return new Step.Refused("unknown-start", $"The process {x.Definition.Id} cannot start with {start.Id}.");
        }
    }

    private static void Occur(Execution x, int scope, Element start)
    {
        if (start is ReceiveTask receive)
        {
            receive.Complete(x, new Token(x.NextId(), scope, receive.Index), Variables.Empty);
            return;
        }

        x.Trace(start);
        start.Leave(x, scope);
    }
}
