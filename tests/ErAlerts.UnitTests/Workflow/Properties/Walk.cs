using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.Properties;

/// <summary>
/// One instance on its way through a made-up process, saved and reloaded after every step, beside the reference that says what must be
/// awaited. It can be moved at any time to another drawing of the same process, in which every element has another id.
/// </summary>
internal sealed class Walk
{
    private const string Other = "_2";
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly ProcessDefinition _first;
    private readonly ProcessDefinition _second;
    private readonly List<byte[]> _history = [];
    private readonly List<string> _trace = [];
    private ProcessState? _state;
    private Residue _left;

    public Walk(Block block)
    {
        _first = BlockDrawing.Of(block);
        _second = BlockDrawing.Of(block, Other);
        _left = Residue.Of(block);
        Take(_first, new ProcessEvent.Started(Begin, Variables.Empty));
    }

    public ProcessState State => _state!;

    public IReadOnlyList<string> Trace => _trace;

    /// <summary>What is awaited, by ids of the first drawing.</summary>
    public IReadOnlyList<string> Pending =>
    [
        .. State.Nodes.Where(IsAwaited).Select(node => Plain(ElementOf(node).Id)).Order(StringComparer.Ordinal),
    ];

    /// <summary>What the reference awaits.</summary>
    public IReadOnlyList<string> Expected => [.. _left.Pending.Order(StringComparer.Ordinal)];

    public void Happen(string id)
    {
        var node = At(id);
        Take(State.Definition, node is Token
            ? new ProcessEvent.TaskCompleted(Now, node.Id, Variables.Empty)
            : State.Definition.DefinitionOf((Wait)node) is TimerEventDefinition
                ? new ProcessEvent.TimerFired(Now, node.Id)
                : new ProcessEvent.MessageArrived(Now, id, Variables.Empty));
        _left = _left.After(id)!;
    }

    /// <summary>A user task fails; where nothing catches the error, its incident is tried again at once.</summary>
    public bool Fail(string id)
    {
        var caught = false;
        if (At(id) is not Token token || _left.Failed(id, ref caught) is not { } left)
        {
            return false;
        }

        Take(State.Definition, new ProcessEvent.TaskFailed(Now, token.Id, "E", "made up"));
        if (!caught)
        {
            Take(State.Definition, new ProcessEvent.IncidentRetried(Now, token.Id));
        }

        _left = left;
        return true;
    }

    /// <summary>Goes on in the other of the two drawings.</summary>
    public void Migrate(TimerChoice timers)
    {
        var to = State.Definition == _first ? _second : _first;
        var ids = State.Definition.Elements.Select(element => KeyValuePair.Create(element.Id, (string?)(to == _second ? element.Id + Other : Plain(element.Id))));
        Take(to, new ProcessEvent.Migrated(Now, to.Hash, new(timers) { Elements = ids.ToImmutableSortedDictionary(StringComparer.Ordinal) }));
    }

    /// <summary>The state that the whole stored history gives again.</summary>
    public byte[] Replayed()
    {
        var result = Replay.Of(_first, _history.Select(bytes => EventFormat.Read(bytes)!), hash => hash == _first.Hash ? _first : _second);
        Assert.Null(result.Problem);
        return StateFormat.Write(result.State!);
    }

    private DateTimeOffset Now => Begin.AddMinutes(_history.Count);

    private Node At(string id) =>
        State.Nodes.First(node => IsAwaited(node) && Plain(ElementOf(node).Id) == id);

    private bool IsAwaited(Node node) => node is Wait || (node is Token && ElementOf(node) is UserTask);

    private Element ElementOf(Node node) => State.Definition.Elements[node.Element];

    private static string Plain(string id) => id.EndsWith(Other, StringComparison.Ordinal) ? id[..^Other.Length] : id;

    private void Take(ProcessDefinition definition, ProcessEvent e)
    {
        var step = Assert.IsType<Step.Taken>(Interpreter.Advance(definition, _state, e));
        _history.Add(EventFormat.Write(e));
        _trace.AddRange(step.Trace.Select(Plain));
        var bytes = StateFormat.Write(step.State);
        var reading = StateFormat.Read(definition, bytes);
        Assert.Null(reading.Problem);
        Assert.Equal(bytes, StateFormat.Write(reading.State!));
        _state = reading.State;
    }
}
