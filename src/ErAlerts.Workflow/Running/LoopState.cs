using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Running;

/// <summary>Counters of a looping activity (BPMN tables 10.27 and 10.30), readable in its expressions under the standard's names.</summary>
internal sealed record LoopState
{
    /// <summary>Iterations or instances begun so far.</summary>
    public int Started { get; init; }

    /// <summary>Instances to be made in all; 0 for a standard loop.</summary>
    public int Total { get; init; }

    /// <summary>Instances completed.</summary>
    public int Completed { get; init; }

    /// <summary>Instances ended otherwise.</summary>
    public int Terminated { get; init; }

    /// <summary>The collection that a multi-instance goes through; null when only a number was given.</summary>
    public FeelValue? Items { get; init; }

    /// <summary>Results by number of the instance; null until there is one.</summary>
    public ImmutableSortedDictionary<int, FeelValue> Results { get; init; } = ImmutableSortedDictionary<int, FeelValue>.Empty;

    /// <summary>Of an ad-hoc sub-process: its condition held; nothing new begins in it.</summary>
    public bool Closing { get; init; }
}
