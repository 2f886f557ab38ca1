using System.Runtime.InteropServices;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Running;

/// <summary>The workbench of one step: a private copy of the state, the tokens on the move, and what came of it.</summary>
internal sealed class Execution
{
    private const int WorkOfAMove = 20;
    private const int StepsOfAMove = 5;
    private readonly IdMap<Node>.Builder _nodes;
    private readonly Queue<Arrival> _ready = new(4);
    private readonly Queue<Arrival> _throws = new(0);
    private readonly List<Command> _commands = new(4);
    private readonly List<string> _trace = new(4);
    private Variables _final;
    private readonly FeelMeter _meter = new();
    private int _nextId;
    private int _moves;
    private long _work;

    public Execution(ProcessDefinition definition, ProcessState? state, DateTimeOffset now, RunOptions options)
    {
        Definition = definition;
        Now = now;
        TimerDue = now;
        Options = options;
        _nodes = (state?.Nodes ?? IdMap<Node>.Empty).ToBuilder();
        _nextId = state?.NextId ?? ProcessState.RootId;
        _final = state?.Final ?? Variables.Empty;
        Pending = new(state?.Pending ?? []);
    }

    public ProcessDefinition Definition { get; }

    public DateTimeOffset Now { get; }

    public RunOptions Options { get; }

    /// <summary>What FEEL may know of the world: the event's instant and the host's zone.</summary>
    public FeelOptions Feel => field ??= new FeelOptions { Now = Now, Zone = Options.Zone, Meter = _meter };

    public ProcessStatus Status { get; private set; }

    /// <summary>Counts of tokens before joins that this step owns and may count on in place, with how many of them are nought.</summary>
    public Dictionary<int[], int> JoinsCounted => field ??= new(ReferenceEqualityComparer.Instance);

    /// <summary>Gateways that may open by what happens elsewhere.</summary>
    public PendingGateways Pending { get; }

    /// <summary>Variables changed since conditions were last looked at.</summary>
    public bool DataChanged { get; set; }

    /// <summary>When the timer that fired was due; a repeating one counts on from there.</summary>
    public DateTimeOffset TimerDue { get; set; }

    /// <summary>Timers armed now count from here instead; null outside the undoing of a migration.</summary>
    public DateTimeOffset? CountFrom { get; set; }

    /// <summary>A repeating timer armed now has fired so often already; 0 outside of a migration.</summary>
    public int FiredBefore { get; set; }

    /// <summary>
    /// How many tokens moved. What else takes time is counted like moves: the steps of expressions, and places looked at or copied one by one.
    /// </summary>
    public int Moves => (int)Math.Min(int.MaxValue, _moves + (_work / WorkOfAMove) + (_meter.Steps / StepsOfAMove));

    /// <summary>Too many tokens moved; the step is given up.</summary>
    public bool Exhausted => Moves > Options.MostMoves;

    public int NextId() => _nextId++;

    public void Put(Node node)
    {
        _nodes.Set(node.Id, node);
        Pending.Touch(node.Parent);
        Pending.Touch(node.Id);
    }

    public void Remove(Node node)
    {
        _nodes.Remove(node.Id);
        Pending.Touch(node.Parent);
    }

    public T? Find<T>(int id)
        where T : Node => _nodes.TryGet(id, out var node) ? node as T : null;

    /// <summary>Everything younger than <paramref name="id"/>, which includes all that lives inside it.</summary>
    public List<Node> Since(int id)
    {
        var nodes = _nodes.Above(id);
        Work(nodes.Count);
        return nodes;
    }

    /// <summary>So many small things were looked at or copied.</summary>
    public void Work(int things) => _work += things;

    public Element ElementOf(Node node) => Definition.Elements[node.Element];

    public void Emit(Command command) => _commands.Add(command);

    public void Trace(Element element) => _trace.Add(element.Id);

    /// <summary>A token that is counted in its scope already sets out for an element.</summary>
    public void Enqueue(int scope, Element element, int slot = -1)
    {
        _moves++;
        _ready.Enqueue(new(scope, element.Index, slot));
    }

    /// <summary>
    /// A thrown signal or message is heard once every other token has come to rest, so that whoever was about to listen listens.
    /// The standard leaves the order of parallel paths open.
    /// </summary>
    public void EnqueueThrow(int scope, Element element)
    {
        _throws.Enqueue(new(scope, element.Index, -1));
        Pending.Touch(scope);
    }

    /// <summary>Elements of a scope that are about to throw.</summary>
    public IEnumerable<int> ThrowsIn(int scope) => _throws.Where(thrown => thrown.Scope == scope).Select(thrown => thrown.Element);

    /// <summary>Tokens on their way in these scopes are gone.</summary>
    public void Forget(HashSet<int> scopes)
    {
        Sift(_ready, scopes);
        Sift(_throws, scopes);
    }

    /// <summary>Moves tokens until all rest.</summary>
    public void Settle()
    {
        while (Status == ProcessStatus.Running && !Exhausted)
        {
            if (_ready.TryDequeue(out var arrival))
            {
                if (Find<Scope>(arrival.Scope) is not null)
                {
                    Definition.Elements[arrival.Element].Enter(this, arrival.Scope, arrival.Slot);
                }
            }
            else if (!Conditions.Look(this) && !Synchronizing.Open(this) && !Throw())
            {
                return;
            }
        }
    }

    /// <summary>Ends the instance: everything that still waits is withdrawn.</summary>
    public void End(ProcessStatus outcome, string? errorCode = null, Element? element = null, string? message = null)
    {
        var root = Find<Scope>(ProcessState.RootId);
        _final = root?.Locals ?? _final;
        if (root is not null)
        {
            this.CancelInside(root);
            this.CancelWaits(root.Waits);
            Remove(root);
        }

        Status = outcome;
        Emit(new Command.End(outcome, _final, errorCode, element?.Id, message));
    }

    public Step.Taken Result() =>
        new(new ProcessState(Definition, _nextId, Status, _nodes.Build(), Pending.ToStored(), _final), CommandPruning.Prune(_commands), _trace) { Moves = Moves };

    private static void Sift(Queue<Arrival> queue, HashSet<int> without)
    {
        for (var i = queue.Count; i > 0; i--)
        {
            var arrival = queue.Dequeue();
            if (!without.Contains(arrival.Scope))
            {
                queue.Enqueue(arrival);
            }
        }
    }

    private bool Throw()
    {
        if (!_throws.TryDequeue(out var thrown))
        {
            return false;
        }

        if (Find<Scope>(thrown.Scope) is not null)
        {
            Pending.Touch(thrown.Scope);
            ((Elements.ThrowEvent)Definition.Elements[thrown.Element]).Throw(this, thrown.Scope);
        }

        return true;
    }

    /// <summary>A token on its way to an element of a scope.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Arrival(int Scope, int Element, int Slot);
}
