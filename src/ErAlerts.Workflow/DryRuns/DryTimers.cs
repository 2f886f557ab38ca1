using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>The armed timers of a dry run, in the order in which they fall due; of equal ones the one armed first.</summary>
internal sealed class DryTimers
{
    private readonly SortedSet<DryTimer> _timers = new(Comparer<DryTimer>.Create((a, b) => (a.Due, a.Number).CompareTo((b.Due, b.Number))));
    private readonly Dictionary<(DryInstance Instance, int Wait), DryTimer> _byWait = [];
    private int _number;

    public void Arm(DryInstance instance, int wait, DateTimeOffset due)
    {
        var timer = new DryTimer(due, _number++, instance, wait, null);
        _timers.Add(timer);
        _byWait[(instance, wait)] = timer;
    }

    public void ArmStart(ProcessStart start, DateTimeOffset due) => _timers.Add(new(due, _number++, null, 0, start));

    public void Cancel(DryInstance instance, int wait)
    {
        if (_byWait.Remove((instance, wait), out var timer))
        {
            _timers.Remove(timer);
        }
    }

    /// <summary>Some timer is due by <paramref name="until"/>, and not only at the end of all time.</summary>
    public bool IsDue(DateTimeOffset until) => _timers.Min is { } first && first.Due <= until && first.Due < TimerLength.Never;

    /// <summary>Takes out the first timer; there must be one.</summary>
    public DryTimer TakeNext()
    {
        var first = _timers.Min!;
        _timers.Remove(first);
        if (first.Instance is { } instance)
        {
            _byWait.Remove((instance, first.Wait));
        }

        return first;
    }
}

/// <summary>An armed timer: of an instance, or of a start event.</summary>
internal sealed record DryTimer(DateTimeOffset Due, int Number, DryInstance? Instance, int Wait, ProcessStart? Start);
