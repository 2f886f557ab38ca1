using System.Collections.Frozen;

namespace ErAlerts.Workflow.Reading;

/// <summary>A BPMN file while it is read: its elements by id, and what its processes share.</summary>
internal sealed class BpmnFile
{
    private static readonly FrozenSet<string> CallableNames = FrozenSet.ToFrozenSet(
        ["process", "globalTask", "globalUserTask", "globalScriptTask", "globalManualTask", "globalBusinessRuleTask"], StringComparer.Ordinal);

    /// <summary>Letters of all expressions of a file together: more would not be parsed within a second.</summary>
    public const int MostExpressionText = 1_000_000;

    private readonly Dictionary<string, BpmnNode> _byId = new(StringComparer.Ordinal);

    private int _expressionText;

    public BpmnFile(BpmnNode root, string file, string hash)
    {
        Root = root;
        File = file;
        Hash = hash;
        Findings = new(file);
        Index(root);
        Data = new(this);
        Callables = [.. root.Children.Where(node => node.IsBpmn && CallableNames.Contains(node.Name))];
    }

    public BpmnNode Root { get; }

    public string File { get; }

    public string Hash { get; }

    public BpmnFindings Findings { get; }

    /// <summary>Data items of all processes and what their variables are called.</summary>
    public BpmnData Data { get; }

    /// <summary>How correlation properties are read from messages.</summary>
    public BpmnRetrievals Retrievals => field ??= new(this);

    /// <summary>Names of the messages by their ids.</summary>
    public FrozenDictionary<string, string> MessageNames => field ??= All
        .Where(entry => entry.Node is { Name: "message", Id: not null } && !string.IsNullOrWhiteSpace(entry.Node["name"]))
        .DistinctBy(entry => entry.Node.Id)
        .ToFrozenDictionary(entry => entry.Node.Id!, entry => entry.Node["name"]!.Trim(), StringComparer.Ordinal);

    /// <summary>Processes and global tasks.</summary>
    public IReadOnlyList<BpmnNode> Callables { get; }

    /// <summary>Every BPMN element with its nearest id, in document order; where no id is near, with the root's name.</summary>
    public List<(BpmnNode Node, string NearestId)> All { get; } = [];

    /// <summary>The element of that id; a namespace prefix of the reference is left out of account.</summary>
    public BpmnNode? Find(string? reference)
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            return null;
        }

        if (_byId.TryGetValue(reference, out var named))
        {
            return named;
        }

        reference = reference.Trim();
        return _byId.GetValueOrDefault(reference) ?? _byId.GetValueOrDefault(reference[(reference.IndexOf(':') + 1)..]);
    }

    /// <summary>The element of that id if it is of that kind; else null.</summary>
    public BpmnNode? Find(string? reference, string name) => Find(reference) is { } node && node.Name == name ? node : null;

    /// <summary>One more expression may be parsed.</summary>
    public bool HasRoomFor(string expression) => (_expressionText = Math.Min(_expressionText + expression.Length, MostExpressionText + 1)) <= MostExpressionText;

    private void Index(BpmnNode root)
    {
        var open = new Stack<(BpmnNode Node, string NearestId)>();
        open.Push((root, root.Name));
        while (open.TryPop(out var at))
        {
            var (node, nearest) = at;
            if (node.IsBpmn)
            {
                nearest = string.IsNullOrEmpty(node.Id) ? nearest : node.Id;
                All.Add((node, nearest));
                if (node.Id is { Length: > 0 } id && !_byId.TryAdd(id, node))
                {
                    Findings.Add(Severity.Error, id, "duplicate-id", $"The id {id} is given to more than one element (again on line {node.Line}).");
                }
            }

            if (node.Name == "extensionElements")
            {
                continue;
            }

            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                open.Push((node.Children[i], nearest));
            }
        }
    }
}
