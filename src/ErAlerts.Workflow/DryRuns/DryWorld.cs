using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>Everything around the process of a dry run: its clock, timers, instances, and what has been seen of them.</summary>
internal sealed class DryWorld
{
    private const int MostFirings = 10_000;
    private readonly List<DryInstance> _instances = [];
    private readonly List<string> _trace = [];
    private readonly List<string> _notes = [];
    private readonly DryCommands _commands;
    private readonly DryRunScript _script;
    private readonly RunOptions _options;
    private readonly DryAllowance _allowance;
    private readonly ProcessDefinition _main;
    private readonly List<(List<ProcessStart> Starts, Variables Variables)> _seen = [];
    private bool _broken;

    public DryWorld(DryFile file, ProcessDefinition main, DryRunScript script, RunOptions options)
    {
        File = file;
        _main = main;
        _script = script;
        Names = new(script);
        _options = options with { Held = Names.Held, AnswersAtOnce = true };
        _allowance = new(options.MostMoves);
        Mail = new(this);
        _commands = new(this);
        Now = script.Now;
    }

    public DryFile File { get; }

    public DateTimeOffset Now { get; private set; }

    public DryNames Names { get; }

    public DryTimers Timers { get; } = new();

    public DryMail Mail { get; }

    public Variables StartVariables => _script.Variables;

    public IReadOnlyList<DryInstance> Instances => _instances;

    public DryInstance? Main => _instances.Find(instance => instance.Definition == _main && instance.Caller is null);

    /// <summary>Begins the main process, or waits for what begins it.</summary>
    public void Open()
    {
        if (_script.Start is { } named)
        {
            Start(_main, new ProcessEvent.Started(Now, _script.Variables, named));
        }
        else if (_main.Starts.Any(start => start.Trigger == StartTrigger.None) || _main.Starts.Count == 0)
        {
            Start(_main, new ProcessEvent.Started(Now, _script.Variables));
        }
        else
        {
            foreach (var start in _main.Starts)
            {
                AwaitStart(start);
            }
        }

        FireDue(Now, int.MaxValue);
    }

    /// <summary>Begins an instance.</summary>
    public DryInstance Start(ProcessDefinition definition, ProcessEvent.Started started, DryInstance? caller = null, int callerWait = 0)
    {
        var instance = new DryInstance(definition, caller, callerWait);
        _instances.Add(instance);
        Advance(instance, started);
        return instance;
    }

    /// <summary>One way in which a process begins has occurred; where several are needed together, the others are waited for.</summary>
    public void Begin(ProcessDefinition definition, ProcessStart start, Variables variables)
    {
        if (start.AllNeeded)
        {
            var needed = definition.Starts.Where(other => string.Equals(other.ElementId, start.ElementId, StringComparison.Ordinal)).ToList();
            var seen = _seen.FirstOrDefault(entry => entry.Starts.Intersect(needed).Any() && !entry.Starts.Contains(start));
            _seen.Remove(seen);
            (List<ProcessStart> Starts, Variables Variables) now = ([.. seen.Starts ?? [], start], (seen.Variables ?? Variables.Empty).With(variables));
            if (now.Starts.Count < needed.Count)
            {
                _seen.Add(now);
                return;
            }

            variables = now.Variables;
        }

        Start(definition, new ProcessEvent.Started(Now, variables, start.ElementId));
    }

    /// <summary>Moves an instance and does what comes of it. False when it did not take the event.</summary>
    public bool Advance(DryInstance instance, ProcessEvent e)
    {
        if (!Spend(DryAllowance.Event(instance.State?.Nodes.Count ?? 0)))
        {
            return false;
        }

        switch (Interpreter.Advance(instance.Definition, instance.State, e, _options with { MostMoves = _allowance.Left }))
        {
            case Step.Taken taken:
                Spend(taken.Moves);
                instance.State = File.Between is null ? taken.State : File.Between(taken.State);
                _trace.AddRange(taken.Trace);
                _commands.Obey(instance, taken.Commands);
                return true;
            case Step.Refused { Code: Interpreter.Endless }:
                Spend(int.MaxValue);
                return false;
            case Step.Refused refused:
                _broken = true;
                Note($"{refused.Code}: {refused.Why}");
                return false;
            default:
                return false;
        }
    }

    /// <summary>The run took more than it may; nothing moves any more.</summary>
    public bool IsGivenUp => _allowance.IsUsedUp;

    /// <summary>Counts what is done against what the whole run may do. When that is used up nothing moves any more, which is noted once.</summary>
    public bool Spend(int moves)
    {
        if (!_allowance.IsUsedUp && !_allowance.Spend(moves))
        {
            _broken = true;
            Note(_allowance.Problem);
        }

        return !_allowance.IsUsedUp;
    }

    /// <summary>A sentence for the person who wrote the script.</summary>
    public void Note(string sentence) => _notes.Add(sentence);

    /// <summary>When a timer that counts from an instant is due.</summary>
    public DateTimeOffset DueAt(TimerLength length, DateTimeOffset from) => File.DueAt(length is TimerLength.Cycle cycle ? cycle.Next : length, from);

    /// <summary>The clock moves on; what falls due on the way is fired.</summary>
    public void MoveTo(DateTimeOffset until)
    {
        FireDue(until, int.MaxValue);
        Now = until > Now ? until : Now;
    }

    /// <summary>Fires timer after timer until none is left.</summary>
    public void Drain()
    {
        if (!FireDue(DateTimeOffset.MaxValue, MostFirings))
        {
            Note($"The timers do not come to an end; drain stopped after {MostFirings}.");
        }
    }

    public DryRunResult Result()
    {
        if (Main?.State is not { } main)
        {
            var starts = _main.Starts.Select(start => start.ElementId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return new(_trace, _broken ? "failed" : "waiting", _script.Variables, starts) { Notes = _notes };
        }

        var waiting = _instances.Where(instance => instance.IsRunning).SelectMany(instance => instance.WaitingAt()).Distinct(StringComparer.Ordinal).ToList();
        var state = _broken || _instances.Exists(instance => instance.HasIncident) ? "failed"
            : main.Status == ProcessStatus.Running ? "waiting"
            : main.Status.ToString().ToLowerInvariant();
        return new(_trace, state, main.Variables, waiting) { Notes = _notes };
    }

    private void AwaitStart(ProcessStart start)
    {
        if (start.Trigger == StartTrigger.Timer && StartEvents.Length(_main, start, _script.Variables, Now, _options) is { } length)
        {
            Timers.ArmStart(start, DueAt(length, Now));
        }
        else if (start.Trigger == StartTrigger.Condition && Main is null && StartEvents.Holds(_main, start.ElementId!, _script.Variables, Now, _options))
        {
            Begin(_main, start, _script.Variables);
        }
    }

    /// <summary>False when more timers are due than may be fired.</summary>
    private bool FireDue(DateTimeOffset until, int most)
    {
        for (var fired = 0; !_allowance.IsUsedUp && Timers.IsDue(until); fired++)
        {
            if (fired >= most)
            {
                return false;
            }

            var timer = Timers.TakeNext();
            Now = timer.Due > Now ? timer.Due : Now;
            if (timer.Instance is { } instance)
            {
                Advance(instance, new ProcessEvent.TimerFired(Now, timer.Wait, timer.Due));
            }
            else if (Main is null)
            {
                Begin(_main, timer.Start!, _script.Variables);
            }
        }

        return true;
    }
}
