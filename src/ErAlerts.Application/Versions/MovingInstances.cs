using System.Collections.Immutable;
using ErAlerts.Application.Processes;
using ErAlerts.Application.Storage;
using ErAlerts.Domain;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Versions;

/// <summary>Instances on their way from one version to another, within one transaction: first each is looked at, then all move or none.</summary>
internal sealed class MovingInstances(IUnitOfWork work, ProcessSession session, ProcessDefinition to, MigrationPlan plan)
{
    private const int NumbersShown = 20;
    private readonly List<(ProcessRun Run, MigrationPlan Plan)> _ready = [];
    private readonly Dictionary<(string From, string? To, WaitingFor For, bool Rearmed), int> _moves = [];
    private readonly Dictionary<(string Element, string Code), (string Message, List<string> Numbers, int Count)> _obstacles = [];

    public IEnumerable<ProcessRun> Runs => _ready.Select(r => r.Run);

    public IReadOnlyList<MovedElement> Moves =>
        [.. _moves.OrderBy(m => m.Key.From, StringComparer.Ordinal).ThenBy(m => m.Key.For).Select(m => new MovedElement(m.Key.From, m.Key.To, Codes.Of(m.Key.For), m.Key.Rearmed, m.Value))];

    public IReadOnlyList<MigrationObstacle> Obstacles =>
        [.. _obstacles.Select(o => new MigrationObstacle(o.Key.Element, o.Key.Code, o.Value.Message, o.Value.Numbers, o.Value.Count))];

    /// <summary>Looks at each; nothing moves.</summary>
    public async Task Look(IReadOnlyCollection<ProcessInstance> instances, DateTimeOffset at)
    {
        await session.Prefetch(instances);
        var ended = Restores || plan.Timers == TimerChoice.Rebase ? (await work.EndedTimers([.. instances.Select(i => i.Id)])).Where(t => t.CountedFrom is not null).ToLookup(t => t.InstanceId) : null;
        foreach (var instance in instances.OrderBy(i => i.Id))
        {
            var run = await session.Of(instance);
            var own = await Own(run, [.. ended?[instance.Id] ?? []]);
            var report = Migration.Preview(run.State!, to, own, at);
            foreach (var move in report.Moves)
            {
                var key = (move.From, move.To, move.For, move.IsRearmed);
                _moves[key] = _moves.GetValueOrDefault(key) + 1;
            }

            foreach (var problem in report.Problems.DistinctBy(p => (p.Element, p.Code)))
            {
                Note(problem, run.Subject.Number);
            }

            _ready.Add((run, own));
        }
    }

    /// <summary>The way back: timers that were let go of count again from when they did.</summary>
    public bool Restores { get; init; }

    /// <summary>Moves all.</summary>
    public async Task Go(Trigger trigger)
    {
        foreach (var (run, own) in _ready)
        {
            run.MovesTo = to;
            await session.Take(run, new ProcessEvent.Migrated(trigger.At, to.Hash, own), trigger);
        }
    }

    /// <summary>A rebased timer counts the new length from the instant from which the old one counted; one that repeats goes on with its count.</summary>
    private async Task<MigrationPlan> Own(ProcessRun run, List<ProcessTimer> ended)
    {
        var own = Restores ? Restoring(ended) : plan;
        if (plan.Timers == TimerChoice.Keep)
        {
            return own;
        }

        var armed = (await work.ArmedTimers(run.Instance.Id)).Where(t => t is { Event: null, CountedFrom: not null }).ToList();
        return own with
        {
            CountedFrom = armed.ToImmutableSortedDictionary(t => t.Wait, t => t.CountedFrom!.Value),
            FiredBefore = armed.Select(t => (t.Wait, Firings: Firings(t, ended))).Where(t => t.Firings > 0).ToImmutableSortedDictionary(t => t.Wait, t => t.Firings),
        };
    }

    private MigrationPlan Restoring(List<ProcessTimer> ended)
    {
        var byElement = ended.ToLookup(t => t.ElementId, StringComparer.Ordinal);
        var fired = byElement.Select(timers => KeyValuePair.Create(timers.Key, timers.Select(t => Firings(t, ended)).ToImmutableArray()));
        return plan with
        {
            AwaitedFrom = byElement.ToImmutableSortedDictionary(
                timers => timers.Key, timers => timers.Select(t => t.State == TimerState.Cancelled ? t.CountedFrom : null).ToImmutableArray(), StringComparer.Ordinal),
            AwaitedFired = fired.Where(counts => counts.Value.Any(count => count > 0)).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>How often a repeating timer fired before that row of it was armed: each row counts from the instant at which the one before was due.</summary>
    private int Firings(ProcessTimer timer, List<ProcessTimer> ended)
    {
        var count = 0;
        var (at, names) = (timer, new[] { timer.ElementId, plan.Elements.GetValueOrDefault(timer.ElementId) });
        while (ended.Find(t => t.State == TimerState.Fired && t.DueAt == at.CountedFrom && t.DueAt > t.CountedFrom && names.Contains(t.ElementId, StringComparer.Ordinal)) is { } before)
        {
            (at, count) = (before, count + 1);
        }

        return count;
    }

    private void Note(MigrationProblem problem, string number)
    {
        var key = (problem.Element, problem.Code);
        var (message, numbers, count) = _obstacles.TryGetValue(key, out var known) ? known : (problem.Message, [], 0);
        if (numbers.Count < NumbersShown)
        {
            numbers.Add(number);
        }

        _obstacles[key] = (message, numbers, count + 1);
    }
}
