using ErAlerts.Application.Audit;
using ErAlerts.Application.Policies;
using ErAlerts.Application.Storage;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes.Hosting;

/// <summary>
/// Messages and signals between processes. A message goes to one listener: where the file draws message flows, over each of them to whom it
/// leads; of several to one with whom it goes on with a conversation, else the oldest that it fits; else it begins a process that starts by
/// it. A signal goes to all who listen when it is sent, the first of them in this transaction, the others by a row each for the sweep.
/// </summary>
internal sealed class Post(IUnitOfWork work, PolicyCatalogue policies, ProcessSession session)
{
    private const int HeardAtOnce = 50;

    public Task Await(ProcessRun run, int wait, bool isSignal, string name, string? correlation) =>
        !isSignal && policies.Vocabulary.IsForSubject(run.Definition, name) ? Task.CompletedTask : run.Subscriptions.Begin(wait, isSignal, name, correlation);

    public Task Forget(ProcessRun run, int wait, Trigger trigger) =>
        policies.Vocabulary.Listens(run.Definition) ? run.Subscriptions.End(wait, trigger.At) : Task.CompletedTask;

    public Task Send(ProcessRun run, Command.PublishMessage message)
    {
        foreach (var receiver in run.Definition.Receivers(message.ElementId).DefaultIfEmpty())
        {
            session.Post(trigger => Deliver(run, message, receiver, trigger));
        }

        return Task.CompletedTask;
    }

    public async Task Broadcast(ProcessRun run, Command.PublishSignal signal)
    {
        var heard = new ProcessEvent.SignalArrived(default, signal.Name, signal.Variables);
        var listening = (await work.Listening(signal: true, signal.Name)).Where(s => s.InstanceId != run.Instance.Id).DistinctBy(s => s.InstanceId).ToList();
        session.Post(async trigger =>
        {
            foreach (var one in listening.Take(HeardAtOnce))
            {
                await session.Advance((await session.Of(one.InstanceId))!, heard with { At = trigger.At }, trigger);
            }

            foreach (var one in listening.Skip(HeardAtOnce))
            {
                work.Add(ProcessTimer.Bringing(work.NextId(), one.InstanceId, one.Wait, signal.ElementId, trigger.At, heard with { At = trigger.At }));
            }

            await BeginBy(run, StartTrigger.Signal, signal.Name, signal.Variables, trigger);
        });
    }

    private async Task Deliver(ProcessRun run, Command.PublishMessage message, MessageReceiver? receiver, Trigger trigger)
    {
        foreach (var (wait, listener) in await Listeners(run, message, receiver, trigger))
        {
            if (await session.Advance(listener, new ProcessEvent.MessageArrived(trigger.At, message.Name, message.Variables, message.Correlation, wait), trigger))
            {
                return;
            }
        }

        if (!await BeginBy(run, StartTrigger.Message, message.Name, message.Variables, trigger, receiver))
        {
            work.Add(new AuditEntry { Stream = run.Subject.AuditStream, At = trigger.At, Actor = trigger.Actor, Act = "message-unheard", Detail = $"message={message.Name}" });
        }
    }

    /// <summary>Who is asked whether the message is for it, in this order.</summary>
    private async Task<IEnumerable<(int Wait, ProcessRun Run)>> Listeners(ProcessRun run, Command.PublishMessage message, MessageReceiver? receiver, Trigger trigger)
    {
        var listening = new List<(int Wait, ProcessRun Run)>();
        foreach (var one in (await work.Listening(signal: false, message.Name)).Where(s => s.Fits(run.Subject.Kind, run.Subject.Id, message.Correlation)))
        {
            var listener = (await session.Of(one.InstanceId))!;
            var element = listener.State!.Waiting.FirstOrDefault(w => w.Wait == one.Wait && w.For == WaitingFor.Event)?.ElementId;
            if (receiver is null || receiver.Is(listener.Definition.Id, element))
            {
                listening.Add((one.Wait, listener));
            }
        }

        return listening.OrderBy(l => Interpreter.GoesOn(l.Run.State!, message.Name, message.Variables, trigger.At) ? 0 : 1);
    }

    /// <summary>Begins each process about the same kind of subject that starts by it and does not run for the subject yet; by a message only one.</summary>
    private async Task<bool> BeginBy(ProcessRun run, StartTrigger by, string name, Variables variables, Trigger trigger, MessageReceiver? receiver = null)
    {
        var begun = false;
        foreach (var definition in policies.Processes.Where(p => ProcessVocabulary.SubjectOf(p) == run.Subject.Kind).OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            if ((by == StartTrigger.Message && begun)
                || definition.Starts.FirstOrDefault(s => s.Trigger == by && s.Name == name && receiver?.Is(definition.Id, s.ElementId) != false) is not { } start
                || (await work.RunningProcesses(run.Subject.Kind, run.Subject.Id)).Any(p => p.ProcessId == definition.Id))
            {
                continue;
            }

            var other = await session.Begin(definition, run.Subject, trigger.At);
            begun |= await session.Advance(other, new ProcessEvent.Started(trigger.At, variables, start.ElementId), trigger);
        }

        return begun;
    }
}
