using ErAlerts.Application.Policies;
using ErAlerts.Application.Processes;
using ErAlerts.Infrastructure.Persistence;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Queries.Operations;

/// <summary>Rebuilds the state of processes from their stored history and compares it with the stored state, byte for byte.</summary>
public sealed class ReplayQuery
{
    private const int Batch = 500;
    private readonly CountyContexts _contexts;
    private readonly PolicyCatalogue _policies;

    internal ReplayQuery(CountyContexts contexts, PolicyCatalogue policies) => (_contexts, _policies) = (contexts, policies);

    /// <summary>One instance, or all of them in the order of their keys, up to the first that differs.</summary>
    public async Task<ReplayVerdict> Run(long? instanceId, CancellationToken stop = default)
    {
        await using var db = _contexts.Open();
        var (instances, events) = (0, 0L);
        for (var after = 0L; ;)
        {
            var batch = await db.Set<ProcessInstance>().Where(p => instanceId == null ? p.Id > after : p.Id == instanceId && p.Id > after)
                .OrderBy(p => p.Id).Take(Batch).ToListAsync(stop);
            if (batch.Count == 0)
            {
                return new ReplayVerdict(instances, events, null);
            }

            after = batch[^1].Id;
            var ids = batch.ConvertAll(p => p.Id);
            var history = (await db.Set<ProcessHistoryEntry>().Where(h => ids.Contains(h.InstanceId)).ToListAsync(stop)).ToLookup(h => h.InstanceId);
            foreach (var instance in batch)
            {
                instances++;
                events += instance.HistoryLength;
                if (Difference(instance, [.. history[instance.Id].OrderBy(h => h.Sequence)]) is { } problem)
                {
                    return new ReplayVerdict(instances, events, new ReplayDifference(instance.Id, instance.ProcessId, problem));
                }
            }
        }
    }

    private string? Difference(ProcessInstance instance, IReadOnlyList<ProcessHistoryEntry> history)
    {
        var events = new List<ProcessEvent>(instance.HistoryLength);
        foreach (var entry in history)
        {
            if (EventFormat.ReadAll(entry.Event) is not { } taken)
            {
                return $"Event {events.Count + 1} cannot be read.";
            }

            events.AddRange(taken);
            if (entry.Sequence != events.Count)
            {
                return $"The entry that ends with event {entry.Sequence} follows {events.Count - taken.Count} events and has {taken.Count}.";
            }
        }

        if (events.Count != instance.HistoryLength)
        {
            return $"The history has {events.Count} events where {instance.HistoryLength} were taken.";
        }

        if (_policies.Process(instance.FirstHash ?? instance.DefinitionHash, instance.ProcessId) is not { } first)
        {
            return "The version that it began with is not stored here.";
        }

        var replay = Replay.Of(first, events, hash => _policies.Process(hash, instance.ProcessId));
        return replay.Problem is not null
            ? $"Event {replay.Taken + 1} is not taken any more: {replay.Problem}"
            : replay.State is not null && StateFormat.Write(replay.State).AsSpan().SequenceEqual(instance.State) ? null : "The history gives another state than the stored one.";
    }
}
