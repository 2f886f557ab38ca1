using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Running;

/// <summary>Where one process instance stands. Immutable; made only by <see cref="Interpreter"/> and by reading a stored state.</summary>
public sealed class ProcessState
{
    /// <summary>Id of the process scope itself.</summary>
    internal const int RootId = 1;

    internal ProcessState(ProcessDefinition definition, int nextId, ProcessStatus status, IdMap<Node> nodes, ImmutableArray<Pending> pending, Variables final)
    {
        Definition = definition;
        NextId = nextId;
        Status = status;
        Nodes = nodes;
        Pending = pending;
        Final = final;
    }

    /// <summary>What it is an instance of.</summary>
    public ProcessDefinition Definition { get; }

    /// <summary>Whether it still runs, and how it ended.</summary>
    public ProcessStatus Status { get; }

    /// <summary>Variables of the process; after the end those it ended with.</summary>
    public Variables Variables => Nodes.TryGet(RootId, out var root) && root is Scope scope ? scope.Locals : Final;

    /// <summary>The next id to be given.</summary>
    internal int NextId { get; }

    /// <summary>Everything alive, by id.</summary>
    internal IdMap<Node> Nodes { get; }

    /// <summary>Gateways at which tokens stand and which may open by what happens elsewhere (inclusive, complex).</summary>
    internal ImmutableArray<Pending> Pending { get; }

    /// <summary>Variables with which it ended.</summary>
    internal Variables Final { get; }

    /// <summary>Everything that waits, oldest first.</summary>
    public IEnumerable<Waiting> Waiting => Running.Waiting.In(this);
}

/// <summary>A synchronising gateway with tokens before it, in one scope.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Pending(int Scope, int Element);

/// <summary>How a process instance stands.</summary>
public enum ProcessStatus
{
    /// <summary>Not ended.</summary>
    Running,

    /// <summary>Ended: every token reached an end.</summary>
    Completed,

    /// <summary>Ended by a terminate end event, or withdrawn from outside.</summary>
    Terminated,

    /// <summary>Ended by an error that nothing in the process catches.</summary>
    Failed,
}
