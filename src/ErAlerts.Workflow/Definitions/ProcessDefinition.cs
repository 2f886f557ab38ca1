using System.Collections.Frozen;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Definitions;

/// <summary>A process read, checked and ready to run. Immutable; many instances share it.</summary>
public sealed class ProcessDefinition
{
    private readonly IReadOnlyDictionary<string, Element> _byId;
    private readonly FrozenDictionary<string, string> _messageNames;
    private ILookup<string, MessageReceiver>? _receivers;

    internal ProcessDefinition(ProcessParts parts)
    {
        Id = parts.Root.Id;
        Name = parts.Name;
        File = parts.File;
        Hash = parts.Hash;
        IsExecutable = parts.IsExecutable;
        IsGlobalTask = parts.IsGlobalTask;
        _messageNames = parts.MessageNames;
        Attributes = parts.Attributes;
        Root = parts.Root;
        Elements = [.. parts.Elements];
        Containers = [parts.Root, .. Elements.OfType<SubProcess>().Select(sub => sub.Content)];
        Flows = [.. parts.Flows];
        Aliases = parts.Aliases;
        Aliased = parts.Aliased;
        _byId = parts.ById;
        Reach = new(this);
        HasConditions = Elements.Any(element => element is ICatching catching && catching.Catches.Any(caught => caught is ConditionalEventDefinition));
    }

    /// <summary>The process's id in the file.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string? Name { get; }

    /// <summary>Name of the file it was read from.</summary>
    public string File { get; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal: its version.</summary>
    public string Hash { get; }

    /// <summary>False for a process drawn for people only.</summary>
    public bool IsExecutable { get; }

    /// <summary>Attributes of our namespace on the process.</summary>
    public ForeignAttributes Attributes { get; }

    /// <summary>Every flow node, those of sub-processes included; the index is the element's own.</summary>
    public IReadOnlyList<Element> Elements { get; }

    /// <summary>Every sequence flow.</summary>
    public IReadOnlyList<SequenceFlow> Flows { get; }

    /// <summary>The process itself and every sub-process.</summary>
    internal IReadOnlyList<Container> Containers { get; }

    /// <summary>It stands for a global task and runs only when called.</summary>
    public bool IsGlobalTask { get; }

    internal Container Root { get; }

    /// <summary>Ids of data items whose variable goes by another name.</summary>
    internal FrozenDictionary<string, string> Aliases { get; }

    /// <summary>The names by which those variables go.</summary>
    internal FrozenSet<string> Aliased { get; }

    internal Reachability Reach { get; }

    /// <summary>Some event waits for a condition.</summary>
    internal bool HasConditions { get; }

    /// <summary>How an instance can begin.</summary>
    public IReadOnlyList<ProcessStart> Starts => field ??= ProcessStart.Of(this);

    /// <summary>The element of that id; null when there is none.</summary>
    public Element? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The name of a message that is called by its name or by its id in the file.</summary>
    public string MessageName(string nameOrId) => _messageNames.GetValueOrDefault(nameOrId, nameOrId);

    /// <summary>Where the file's message flows lead from an element of this process; none where none is drawn.</summary>
    public IEnumerable<MessageReceiver> Receivers(string elementId) => _receivers?[elementId] ?? [];

    /// <summary>The message flows of its file, once all of its processes are read.</summary>
    internal void Connect(IReadOnlyList<MessageFlow> flows, IReadOnlyList<ProcessDefinition> processes) =>
        _receivers = flows.Where(flow => Find(flow.Source) is not null).ToLookup(flow => flow.Source, flow => MessageReceiver.Of(flow, processes), StringComparer.Ordinal);

    internal EventDefinition DefinitionOf(Wait wait) => ((ICatching)Elements[wait.Element]).Catches[wait.Definition];
}

/// <summary>What a reader has gathered of a process.</summary>
internal sealed record ProcessParts(Container Root, string? Name, string File, string Hash, bool IsExecutable, ForeignAttributes Attributes)
{
    public List<Element> Elements { get; } = [];

    public List<SequenceFlow> Flows { get; } = [];

    /// <summary>The elements by their ids; of a repeated id, which refuses the process, the first.</summary>
    public Dictionary<string, Element> ById { get; } = new(StringComparer.Ordinal);

    public FrozenDictionary<string, string> Aliases { get; init; } = FrozenDictionary<string, string>.Empty;

    public FrozenSet<string> Aliased { get; init; } = FrozenSet<string>.Empty;

    public FrozenDictionary<string, string> MessageNames { get; init; } = FrozenDictionary<string, string>.Empty;

    public bool IsGlobalTask { get; init; }
}
