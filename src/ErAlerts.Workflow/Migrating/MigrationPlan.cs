using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Migrating;

/// <summary>How instances of one drawing go on in another.</summary>
/// <param name="Timers">What becomes of running timers.</param>
public sealed record MigrationPlan(TimerChoice Timers)
{
    /// <summary>
    /// Old element id to new one; an element that is not named goes to the one of its own id. Null lets go of an awaited boundary or
    /// starting event, or forgets that an activity could be compensated; a token cannot be let go of.
    /// </summary>
    public ImmutableSortedDictionary<string, string?> Elements { get; init; } = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>For rebased timers: the instant from which the one of that wait counts. Absent, it counts from the migration.</summary>
    public ImmutableSortedDictionary<int, DateTimeOffset> CountedFrom { get; init; } = ImmutableSortedDictionary<int, DateTimeOffset>.Empty;

    /// <summary>
    /// On the way back, by the element that is awaited anew: from when its timers counted that have ended, in the order in which they were armed,
    /// null for one that had fired; the last ones are meant. Absent, a timer that is awaited anew counts from the migration.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<DateTimeOffset?>> AwaitedFrom { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<DateTimeOffset?>>(StringComparer.Ordinal);

    /// <summary>For rebased timers that repeat: how often the one of that wait has fired. Absent, it has not.</summary>
    public ImmutableSortedDictionary<int, int> FiredBefore { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Beside <see cref="AwaitedFrom"/>: how often each of those timers had fired, for one that repeats goes on with its count.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<int>> AwaitedFired { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<int>>(StringComparer.Ordinal);

    /// <summary>It lets go of something that is awaited, or forgets something.</summary>
    public bool LetsGo => Elements.Values.Any(target => target is null);

    /// <summary>
    /// The plan that leads back from <paramref name="to"/> to <paramref name="from"/>; null where two elements became one, for then nobody
    /// knows which a token came from. What was let go of is awaited anew on the way back; what only the new drawing awaits is let go of.
    /// </summary>
    public MigrationPlan? Reversed(ProcessDefinition from, ProcessDefinition to)
    {
        var back = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var element in from.Elements)
        {
            var target = Elements.GetValueOrDefault(element.Id, element.Id);
            if (target is not null && to.Find(target) is not null && !back.TryAdd(target, element.Id))
            {
                return null;
            }
        }

        foreach (var element in to.Elements.Where(element => element is BoundaryEvent or StartEvent))
        {
            back.TryAdd(element.Id, null);
        }

        return this with { Elements = back.ToImmutableSortedDictionary(StringComparer.Ordinal), CountedFrom = CountedFrom.Clear(), FiredBefore = FiredBefore.Clear() };
    }
}
