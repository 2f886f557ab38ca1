using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes.Hosting;
using ErAlerts.Application.Storage;
using ErAlerts.Application.Subjects;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes;

/// <summary>
/// The processes that move within one transaction. An event is taken with all that it sets off, in this process and in others that it
/// calls or tells, until every one of them rests; then their states are stored.
/// </summary>
internal sealed class ProcessSession
{
    private const int MostEventsInOneStep = 10_000;
    private readonly IUnitOfWork _work;
    private readonly PolicyCatalogue _policies;
    private readonly CommandHost _host;
    private readonly Queue<Func<Trigger, Task>> _pending = new();
    private readonly Dictionary<long, ProcessRun> _runs = [];
    private readonly HashSet<ProcessRun> _moved = [];
    private readonly ReadStates _states = new();
    private int _events;

    public ProcessSession(IUnitOfWork work, PolicyCatalogue policies)
    {
        (_work, _policies) = (work, policies);
        _host = new CommandHost(work, policies, this);
    }

    /// <summary>Reads in one go what moving these instances needs, so that a batch costs no read for each.</summary>
    public async Task Prefetch(IReadOnlyCollection<ProcessInstance> instances)
    {
        await _work.Prefetch(instances);
        foreach (var kind in instances.GroupBy(i => i.SubjectKind, StringComparer.Ordinal))
        {
            await KindOf(kind.Key).Load(_work, [.. kind.Select(i => i.SubjectId).Distinct()]);
        }
    }

    /// <summary>The run of a stored instance, the same for all of the transaction.</summary>
    public async Task<ProcessRun> Of(ProcessInstance instance)
    {
        if (!_runs.TryGetValue(instance.Id, out var run))
        {
            var definition = _policies.Process(instance.DefinitionHash, instance.ProcessId)
                ?? throw new InvalidOperationException($"The definition {instance.DefinitionHash} of '{instance.ProcessId}' is not stored here.");
            var subject = (await KindOf(instance.SubjectKind).Load(_work, [instance.SubjectId]))[instance.SubjectId];
            _runs[instance.Id] = run = await RunOf(definition, instance, subject);
        }

        return run;
    }

    /// <summary>The run of the instance with that key; null when there is none.</summary>
    public async Task<ProcessRun?> Of(long instanceId) =>
        _runs.GetValueOrDefault(instanceId) ?? ((await _work.Processes([instanceId])).GetValueOrDefault(instanceId) is { } instance ? await Of(instance) : null);

    /// <summary>A new instance about the subject; its first event is still to come.</summary>
    public async Task<ProcessRun> Begin(ProcessDefinition definition, ISubject subject, DateTimeOffset at, (long Instance, int Wait)? caller = null)
    {
        var instance = new ProcessInstance(_work.NextId(), definition.Id, definition.Hash, subject.Kind, subject.Id, at)
        {
            CallerId = caller?.Instance,
            CallerWait = caller?.Wait,
        };
        _work.Add(instance);
        return _runs[instance.Id] = await RunOf(definition, instance, subject);
    }

    /// <summary>Puts something behind all that waits to happen in this step.</summary>
    public void Post(Func<Trigger, Task> deed) => _pending.Enqueue(deed);

    /// <summary>Puts an event behind all that waits to happen in this step.</summary>
    public void Post(ProcessRun run, ProcessEvent e) => Post(trigger => Advance(run, e, trigger));

    /// <summary>Takes the event and what follows from it; false when the process had no use for it, and then nothing changed.</summary>
    public async Task<bool> Take(ProcessRun run, ProcessEvent first, Trigger trigger)
    {
        _events = 0;
        var taken = await Advance(run, first, trigger);
        while (_pending.TryDequeue(out var deed))
        {
            await deed(trigger);
        }

        foreach (var moved in _moved)
        {
            moved.Store();
        }

        _moved.Clear();
        return taken;
    }

    /// <summary>Takes one event and carries out what the interpreter asks for; false when the process had no use for it.</summary>
    public async Task<bool> Advance(ProcessRun run, ProcessEvent e, Trigger trigger)
    {
        if (run.Advance(e, trigger.At) is not { } commands)
        {
            return false;
        }

        if (++_events > MostEventsInOneStep)
        {
            throw new InvalidOperationException($"Process {run.Instance.Id} does not come to rest; the drawing loops without waiting.");
        }

        _moved.Add(run);
        if (e is ProcessEvent.MessageArrived { Wait: not null } or ProcessEvent.SignalArrived)
        {
            await run.Subscriptions.Keep(run.State!, trigger.At);
        }

        foreach (var command in commands)
        {
            await _host.CarryOut(run, command, trigger);
        }

        return true;
    }

    private async Task<ProcessRun> RunOf(ProcessDefinition definition, ProcessInstance instance, ISubject subject) =>
        new(_work, _policies.Calendar, definition, instance, await InstanceWork.Of(_work, instance, subject), _states.Of(definition, instance));

    private ISubjectKind KindOf(string code) =>
        _policies.Vocabulary.Kind(code) ?? throw new InvalidOperationException($"Nothing here knows subjects of the kind '{code}'.");
}
