using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Reading;

/// <summary>Ties the elements of a process together: sequence flows, boundaries, defaults, compensation handlers.</summary>
internal sealed class BpmnWiring
{
    private readonly BpmnFile _file;
    private readonly ProcessParts _parts;
    private readonly Dictionary<string, Element> _byId;

    public BpmnWiring(BpmnFile file, ProcessParts parts)
    {
        _file = file;
        _parts = parts;
        _byId = parts.ById;
        foreach (var element in parts.Elements)
        {
            _byId.TryAdd(element.Id, element);
        }
    }

    public void Error(Element element, string code, string message) => _file.Findings.Add(Severity.Error, element.Id, code, message);

    /// <summary>The element that a reference means, which must stand beside its referrer and be of that kind.</summary>
    public T? Sibling<T>(Element from, string? reference, string attribute, string what)
        where T : Element
    {
        var found = Any<T>(from, reference, attribute, what);
        if (found is not null && found.Container != from.Container)
        {
            Error(from, "dangling-reference", $"{from.Id} refers as {attribute} to {found.Id}, which stands in another container.");
            return null;
        }

        return found;
    }

    /// <summary>The element of this process that a reference means, which must be of that kind.</summary>
    public T? Any<T>(Element from, string? reference, string attribute, string what)
        where T : Element
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            return null;
        }

        if (_byId.GetValueOrDefault(_file.Find(reference)?.Id ?? reference.Trim()) is T found)
        {
            return found;
        }

        Error(from, "dangling-reference", $"{from.Id} refers as {attribute} to {reference.Trim()}, which is not {what} of this process.");
        return null;
    }

    /// <summary>Makes the sequence flows.</summary>
    public void Connect(List<(BpmnNode Node, string Id, Container Container)> flows)
    {
        foreach (var (node, id, container) in flows)
        {
            if (End(id, node, "sourceRef", container) is { } source && End(id, node, "targetRef", container) is { } target)
            {
                _parts.Flows.Add(new(id, source, target, Condition(id, node, source)));
            }
        }

        Attach();
        foreach (var element in _parts.Elements)
        {
            element.Outgoing = Ordered(element, element.Outgoing);
            SetDefault(element);
        }
    }

    /// <summary>Gives every element its flows in document order; counted first, so that each gets arrays of the right length.</summary>
    private void Attach()
    {
        var (into, from) = (new int[_parts.Elements.Count], new int[_parts.Elements.Count]);
        foreach (var flow in _parts.Flows)
        {
            flow.TargetSlot = into[flow.Target.Index]++;
            from[flow.Source.Index]++;
        }

        foreach (var element in _parts.Elements)
        {
            element.Incoming = into[element.Index] == 0 ? [] : new SequenceFlow[into[element.Index]];
            element.Outgoing = from[element.Index] == 0 ? [] : new SequenceFlow[from[element.Index]];
        }

        Array.Clear(from);
        foreach (var flow in _parts.Flows)
        {
            flow.Target.Incoming[flow.TargetSlot] = flow;
            flow.Source.Outgoing[from[flow.Source.Index]++] = flow;
        }
    }

    /// <summary>Lets every element resolve its references, then ties compensation handlers to what they undo.</summary>
    public void LinkAll()
    {
        foreach (var element in _parts.Elements)
        {
            element.Link(this);
        }

        foreach (var boundary in _parts.Elements.OfType<BoundaryEvent>())
        {
            if (boundary.Definitions.Any(caught => caught is CompensateEventDefinition) && boundary.AttachedTo is { } activity)
            {
                TieHandler(boundary, activity);
            }
        }
    }

    /// <summary>The condition of a default flow is never looked at (BPMN 8.3.13), so whatever it is written in refuses nothing.</summary>
    private FeelExpression? Condition(string flow, BpmnNode node, Element source)
    {
        if (node.Child("conditionExpression") is not { } expression)
        {
            return null;
        }

        if (node.Id is { Length: > 0 } id && _file.Find(_file.Find(source.Id)?["default"])?.Id == id)
        {
            _file.Findings.Add(Severity.Warning, flow, "condition-ignored", $"The default flow {flow} has a condition, which is never looked at.");
            return null;
        }

        return BpmnExpressions.Read(_file, flow, expression.Text, expression["language"], "conditionExpression");
    }

    private Element? End(string flow, BpmnNode node, string attribute, Container container)
    {
        var reference = node[attribute];
        var found = reference is null ? null : _byId.GetValueOrDefault(_file.Find(reference)?.Id ?? reference.Trim());
        var problem = found is null ? $"The sequence flow {flow} refers as {attribute} to {reference ?? "nothing"}, which is no flow node of this process."
            : found.Container != container ? $"The sequence flow {flow} crosses the border of {(found.Container.Depth > container.Depth ? found.Container : container).Id}."
            : null;
        if (problem is null)
        {
            return found;
        }

        _file.Findings.Add(Severity.Error, flow, found is null ? "dangling-reference" : "flow-crosses-border", problem);
        return null;
    }

    /// <summary>Outgoing flows in the order in which the element itself lists them, which is the order of their conditions.</summary>
    private SequenceFlow[] Ordered(Element element, SequenceFlow[] flows)
    {
        if (flows.Length < 2 || _file.Find(element.Id) is not { } node)
        {
            return flows;
        }

        var listed = node.Named("outgoing").Select(outgoing => outgoing.Text.Trim()).ToList();
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < listed.Count; i++)
        {
            place.TryAdd(listed[i][(listed[i].IndexOf(':') + 1)..], i);
        }

        return Array.TrueForAll(flows, flow => place.ContainsKey(flow.Id)) ? [.. flows.OrderBy(flow => place[flow.Id])] : flows;
    }

    private void SetDefault(Element element)
    {
        if (_file.Find(element.Id)?["default"] is not { Length: > 0 } reference)
        {
            return;
        }

        var id = _file.Find(reference)?.Id ?? reference;
        if (Array.Find(element.Outgoing, flow => string.Equals(flow.Id, id, StringComparison.Ordinal)) is { } flow)
        {
            flow.IsDefault = true;
        }
        else
        {
            Error(element, "dangling-reference", $"The default flow {reference} of {element.Id} does not start there.");
        }
    }

    private void TieHandler(BoundaryEvent boundary, Activity activity)
    {
        var ends = boundary.Container.AssociatedWith(boundary.Id).Select(other => _byId.GetValueOrDefault(other));
        if (ends.OfType<Activity>().FirstOrDefault() is { } handler)
        {
            activity.CompensateBy(handler);
        }
        else
        {
            Error(boundary, "compensation-without-handler", $"No association leads from the compensation event {boundary.Id} to an activity that undoes {activity.Id}.");
        }
    }
}
