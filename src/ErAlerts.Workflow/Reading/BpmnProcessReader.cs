using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Reading;

/// <summary>Reads one process, or makes a process of one global task.</summary>
internal sealed class BpmnProcessReader
{
    private const int MostNesting = 100;
    private readonly BpmnNode _node;
    private readonly ProcessParts _parts;
    private readonly List<(BpmnNode Node, string Id, Container Container)> _flows = [];
    private readonly List<Container> _containers = [];
    private readonly Dictionary<(Container Container, string Kind), int> _unnamed = [];

    private BpmnProcessReader(BpmnFile file, BpmnNode node, int number)
    {
        File = file;
        _node = node;
        Correlation = new(file, node);
        var id = string.IsNullOrWhiteSpace(node.Id) ? $"{node.Name}.{number}" : node.Id;
        _parts = new(new Container(id, null), node["name"], file.File, file.Hash, PurposeOf(node) != Purpose.ForPeople, ForeignAttributes.Of(node))
        {
            Aliases = file.Data.Aliases,
            Aliased = file.Data.Aliased,
            MessageNames = file.MessageNames,
            IsGlobalTask = node.Name != "process",
        };
        _containers.Add(_parts.Root);
    }

    public BpmnFile File { get; }

    /// <summary>Its subscriptions to correlation keys.</summary>
    public BpmnCorrelation Correlation { get; }

    /// <summary>The process; null, with findings, when it is refused.</summary>
    public static ProcessDefinition? Read(BpmnFile file, BpmnNode node, int number)
    {
        var errors = file.Findings.Errors;
        var reader = new BpmnProcessReader(file, node, number);
        file.Findings.Purpose = PurposeOf(node);
        var definition = reader.Read(errors);
        if (definition is null && file.Findings.Purpose == Purpose.Unsaid)
        {
            file.Findings.Add(
                Severity.Warning, reader._parts.Root.Id, BpmnReader.NotRunnable, $"The process {reader._parts.Root.Id} does not say whether it is executable, and as it is drawn it cannot be run.");
        }

        file.Findings.Purpose = Purpose.ToRun;
        return definition;
    }

    /// <summary>The inside of a sub-process that is being read.</summary>
    public Container Inner(BpmnElementReading reading)
    {
        var inner = new Container(reading.Id, reading.Container);
        _containers.Add(inner);
        if (inner.Depth > MostNesting)
        {
            reading.Error("too-deep", $"Sub-processes are nested deeper than {MostNesting}.");
            return inner;
        }

        Fill(inner, reading.Node);
        return inner;
    }

    private ProcessDefinition? Read(int errorsBefore)
    {
        if (_node.Name == "process")
        {
            Fill(_parts.Root, _node);
        }
        else
        {
            Add(_parts.Root, _node, Global(_node.Name)!);
        }

        foreach (var sub in _parts.Elements.OfType<SubProcess>())
        {
            sub.Content.Owner = sub;
        }

        var wiring = new BpmnWiring(File, _parts);
        wiring.Connect(_flows);
        wiring.LinkAll();
        _containers.ForEach(container => container.Close());
        BpmnRules.Check(File, _parts, _containers);
        return File.Findings.Errors > errorsBefore || !HasUniqueIds() ? null : new ProcessDefinition(_parts);
    }

    /// <summary>A repeated id is found when the file is indexed, before any of its processes is read.</summary>
    private bool HasUniqueIds() =>
        _parts.ById.Count == _parts.Elements.Count;

    private void Fill(Container container, BpmnNode of)
    {
        foreach (var node in of.Children)
        {
            if (!node.IsBpmn)
            {
                continue;
            }

            if (SupportedElements.Maker(node.Name) is { } make)
            {
                Add(container, node, make);
            }
            else if (node.Name == "sequenceFlow")
            {
                _flows.Add((node, IdOf(node, container), container));
            }
            else if (node.Name is "dataObject" or "property" && File.Data.Key(node.Id) is { } key)
            {
                container.Data.Add(new(node.Id!, key));
            }
            else if (node.Name == "association")
            {
                container.Associations.Add((node["sourceRef"] ?? "", node["targetRef"] ?? ""));
            }
            else if (!BpmnNames.Descriptive.Contains(node.Name) && BpmnNames.Vocabulary.Contains(node.Name))
            {
                File.Findings.Add(
                    Severity.Error, node.Id ?? container.Id, "unsupported-element", $"A {node.Name} cannot be run inside {container.Id} (line {node.Line}).");
            }
        }
    }

    private void Add(Container container, BpmnNode node, Func<BpmnElementReading, Element> make)
    {
        var index = _parts.Elements.Count;
        _parts.Elements.Add(null!);
        var element = make(new(this, node, IdOf(node, container), container));
        element.Index = index;
        _parts.Elements[index] = element;
        container.Elements.Add(element);
    }

    /// <summary>
    /// The id, which the schema lets be left out; then one made of the container, the kind and a number, which stays the same as long as the file
    /// does and others of its kind are not put before it.
    /// </summary>
    private string IdOf(BpmnNode node, Container container)
    {
        if (!string.IsNullOrWhiteSpace(node.Id))
        {
            return node.Id;
        }

        string id;
        do
        {
            var number = _unnamed[(container, node.Name)] = _unnamed.GetValueOrDefault((container, node.Name)) + 1;
            id = $"{container.Id}.{node.Name}.{number}";
        }
        while (File.Find(id) is not null);

        File.Findings.Add(Severity.Warning, id, "id-missing", $"The {node.Name} on line {node.Line} has no id and is called {id} here; nothing in the file can refer to it.");
        return id;
    }

    private static Func<BpmnElementReading, Element>? Global(string name) => SupportedElements.Maker(name switch
    {
        "globalUserTask" => "userTask",
        "globalScriptTask" => "scriptTask",
        "globalManualTask" => "manualTask",
        "globalBusinessRuleTask" => "businessRuleTask",
        _ => "task",
    });

    /// <summary>A process that says nothing is run if it can be, unless it is a public one (BPMN table 10.1).</summary>
    private static Purpose PurposeOf(BpmnNode node) => node["isExecutable"]?.Trim() switch
    {
        _ when node.Name != "process" => Purpose.ToRun,
        "true" or "1" => Purpose.ToRun,
        "false" or "0" => Purpose.ForPeople,
        _ when node["processType"] == "Public" => Purpose.ForPeople,
        _ => Purpose.Unsaid,
    };
}
