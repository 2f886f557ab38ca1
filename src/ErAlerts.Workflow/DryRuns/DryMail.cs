using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>Messages and signals between the processes of a dry run and from outside.</summary>
internal sealed class DryMail(DryWorld world)
{
    private readonly List<(MessageReceiver To, Variables Variables)> _undelivered = [];

    /// <summary>A message from outside: to the oldest wait of that name, else to a process that it begins.</summary>
    public bool Deliver(string name, Variables start, Variables payload, string? correlation = null)
    {
        foreach (var instance in Listening(name, payload))
        {
            if (world.Advance(instance, new ProcessEvent.MessageArrived(world.Now, instance.Definition.MessageName(name), payload, correlation)))
            {
                return true;
            }
        }

        foreach (var definition in world.File.Definitions)
        {
            if (Beginning(definition, StartTrigger.Message, definition.MessageName(name)) is { } begin)
            {
                world.Begin(definition, begin, start.With(payload));
                return true;
            }
        }

        return false;
    }

    /// <summary>A signal: to all who wait for it, and it begins every process that it can.</summary>
    public bool Broadcast(string name, Variables start, Variables payload, DryInstance? from)
    {
        var heard = false;
        var listening = Running().Where(instance => instance != from).ToList();
        foreach (var definition in world.File.Definitions)
        {
            if (Beginning(definition, StartTrigger.Signal, name) is { } begin
                && !listening.Exists(instance => instance.Definition == definition && instance.AwaitsStart(begin.ElementId!)))
            {
                world.Begin(definition, begin, start.With(payload));
                heard = true;
            }
        }

        return listening.Count(instance => world.Advance(instance, new ProcessEvent.SignalArrived(world.Now, name, payload))) > 0 || heard;
    }

    /// <summary>A message thrown inside: over its message flows, or without any to whoever in the file waits for its name.</summary>
    public void Send(DryInstance from, Command.PublishMessage message)
    {
        var receivers = from.Definition.Receivers(message.ElementId).ToList();
        foreach (var receiver in receivers)
        {
            if (!Over(receiver, message))
            {
                _undelivered.Add((receiver, message.Variables));
            }
        }

        if (receivers.Count == 0)
        {
            _ = Deliver(message.Name, Variables.Empty, message.Variables, message.Correlation);
        }
    }

    /// <summary>An instance begins to wait: a message that came before takes effect now.</summary>
    public void Awaited(DryInstance instance, Command.AwaitMessage await)
    {
        var at = _undelivered.FindIndex(mail => mail.To.Is(instance.Definition.Id, await.ElementId));
        if (at >= 0)
        {
            var mail = _undelivered[at];
            _undelivered.RemoveAt(at);
            if (!world.Advance(instance, new ProcessEvent.MessageArrived(world.Now, await.Name, mail.Variables, null, await.Wait)))
            {
                _undelivered.Add(mail);
            }
        }
    }

    /// <summary>Who is asked whether a message is for it: those first with whom it goes on with a conversation, of others the oldest.</summary>
    private List<DryInstance> Listening(string name, Variables payload) =>
    [
        .. Running().OrderBy(instance => !Interpreter.GoesOn(instance.State!, name, payload, world.Now)),
    ];

    private List<DryInstance> Running()
    {
        var running = world.Instances.Where(instance => instance.IsRunning).ToList();
        return world.Spend(running.Count + DryAllowance.Passing(world.Instances.Count)) ? running : [];
    }

    private static ProcessStart? Beginning(ProcessDefinition definition, StartTrigger trigger, string name) =>
        definition.Starts.FirstOrDefault(start => start.Trigger == trigger && string.Equals(start.Name, name, StringComparison.Ordinal));

    private bool Over(MessageReceiver receiver, Command.PublishMessage message)
    {
        if (world.File.Definitions.FirstOrDefault(definition => string.Equals(definition.Id, receiver.ProcessId, StringComparison.Ordinal)) is not { } definition)
        {
            return true;
        }

        if (receiver.ElementId is not { } target)
        {
            return Deliver(message.Name, Variables.Empty, message.Variables, message.Correlation);
        }

        foreach (var instance in Listening(message.Name, message.Variables))
        {
            if (instance.MessageWaitAt(target, message.Correlation) is { } wait
                && world.Advance(instance, new ProcessEvent.MessageArrived(world.Now, message.Name, message.Variables, null, wait.Id)))
            {
                return true;
            }
        }

        if (definition.Starts.Any(start => string.Equals(start.ElementId, target, StringComparison.Ordinal)))
        {
            world.Start(definition, new ProcessEvent.Started(world.Now, message.Variables, target));
            return true;
        }

        return Begin(definition, target, message);
    }

    /// <summary>The other pool has not begun yet and begins without an event: it does so now, to be there for the message.</summary>
    private bool Begin(ProcessDefinition definition, string target, Command.PublishMessage message)
    {
        if (world.Instances.Any(instance => instance.Definition == definition) || definition.Starts.All(start => start.Trigger != StartTrigger.None))
        {
            return false;
        }

        var begun = world.Start(definition, new ProcessEvent.Started(world.Now, Variables.Empty));
        return begun.MessageWaitAt(target) is { } wait
            && world.Advance(begun, new ProcessEvent.MessageArrived(world.Now, message.Name, message.Variables, null, wait.Id));
    }
}
