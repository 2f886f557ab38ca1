using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Definitions;

/// <summary>What stands directly inside a process or a sub-process (the standard's FlowElementsContainer).</summary>
internal sealed class Container(string id, Container? outer)
{
    private ILookup<string, string>? _associated;
    private ILookup<string, IntermediateCatchEvent>? _linkEnds;

    public string Id { get; } = id;

    public Container? Outer { get; } = outer;

    /// <summary>The sub-process whose inside this is; null for the process.</summary>
    public SubProcess? Owner { get; set; }

    public int Depth { get; } = outer is null ? 0 : outer.Depth + 1;

    public List<Element> Elements { get; } = [];

    /// <summary>Associations by their ends, which tie compensation handlers to events.</summary>
    public List<(string Source, string Target)> Associations { get; } = [];

    /// <summary>The other ends of an element's associations.</summary>
    public IEnumerable<string> AssociatedWith(string id) => (_associated ??= Associations
        .SelectMany(association => new[] { association, (Source: association.Target, Target: association.Source) })
        .ToLookup(association => association.Source, association => association.Target, StringComparer.Ordinal))[id];

    /// <summary>The catching ends of a link.</summary>
    public IEnumerable<IntermediateCatchEvent> LinkEnds(string name) => (_linkEnds ??= Elements.OfType<IntermediateCatchEvent>()
        .Where(end => end.IsLink)
        .ToLookup(end => ((LinkEventDefinition)end.Definitions[0]).Name, StringComparer.Ordinal))[name];

    /// <summary>Data objects and properties: variables that live as long as the scope.</summary>
    public List<DataItem> Data { get; } = [];

    public Element[] Starts { get; private set; } = [];

    public EventSubProcess[] EventSubProcesses { get; private set; } = [];

    /// <summary>Its data before anything wrote them.</summary>
    public Variables Blank { get; private set; } = Variables.Empty;

    /// <summary>Paths in it end at end events, not implicitly.</summary>
    public bool HasEnds { get; private set; }

    /// <summary>Every element at which a token can begin here, by whatever event.</summary>
    public IReadOnlyList<Element> Entries => field ??= FindEntries();

    /// <summary>
    /// With a start event only that one begins; without any, whatever nothing leads to begins (BPMN 10.5.2, 13.2).
    /// A process that is begun from outside by an event names its start itself.
    /// </summary>
    public void Close()
    {
        EventSubProcesses = [.. Elements.OfType<EventSubProcess>()];
        var none = Elements.OfType<StartEvent>().FirstOrDefault(start => start.IsNone);
        Starts = none is not null ? [none]
            : Elements.Exists(element => element is StartEvent || element.Instantiates) ? []
            : [.. Elements.Where(element => element.StartsAlone)];
        HasEnds = Elements.Exists(element => element is EndEvent);
        Blank = Variables.Of(Data.Select(item => KeyValuePair.Create<string, FeelValue>(item.Key, FeelNull.Instance)));
    }

    private IReadOnlyList<Element> FindEntries()
    {
        var starts = Starts.ToHashSet();
        return
        [
            .. Starts,
            .. Elements.Where(element => !starts.Contains(element) && (element is EventSubProcess or StartEvent { IsNone: false } or Activity { IsForCompensation: true } || element.Instantiates)),
            .. Owner is AdHocSubProcess ? Elements.Where(element => element.StartsAlone && !starts.Contains(element)) : [],
        ];
    }
}
