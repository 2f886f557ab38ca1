using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Checking;

/// <summary>Elements to which no token comes, and from which none comes to an end.</summary>
internal static class Ways
{
    public static void Check(ProcessDefinition definition, Remarks remarks)
    {
        var reached = new bool[definition.Elements.Count];
        foreach (var container in definition.Containers)
        {
            Follow(container.Entries, reached, (element, visit) =>
            {
                Array.ForEach(element.Outgoing, flow => visit(flow.Target));
                Visit(element.Beyond, visit);
            });
        }

        foreach (var element in definition.Elements.Where(element => !reached[element.Index]))
        {
            remarks.Warn(element.Id, "unreachable", IsLedNowhere(element)
                ? $"No token ever comes to {element.Id}: nothing leads there, and where a start event is used everything else must be led to (BPMN 10.5.2)."
                : $"No token ever comes to {element.Id}.");
        }

        CheckEnds(definition, reached, remarks);
    }

    private static void CheckEnds(ProcessDefinition definition, bool[] reached, Remarks remarks)
    {
        var ends = definition.Elements.Where(element => element.Outgoing.Length == 0).ToList();
        var before = new Dictionary<Element, List<Element>>();
        foreach (var element in definition.Elements)
        {
            foreach (var beyond in element.Beyond)
            {
                before.TryAdd(beyond, []);
                before[beyond].Add(element);
            }
        }

        var ending = new bool[definition.Elements.Count];
        Follow(ends, ending, (element, visit) =>
        {
            Array.ForEach(element.Incoming, flow => visit(flow.Source));
            Visit(before.GetValueOrDefault(element) ?? [], visit);
        });
        foreach (var element in definition.Elements.Where(element => reached[element.Index] && !ending[element.Index]))
        {
            remarks.Warn(element.Id, "no-way-to-an-end", $"From {element.Id} no way leads to an end: a token there goes round for ever.");
        }

        foreach (var element in ends.Where(element => reached[element.Index] && IsDeadEnd(element)))
        {
            remarks.Warn(element.Id, "dead-end", $"The flow stops at {element.Id} without an end event, though {element.Container.Id} has end events.");
        }
    }

    private static bool IsLedNowhere(Element element) => element.StartsAlone && element.Container.Elements.Exists(other => other is StartEvent);

    /// <summary>Where end events are used, every path must lead to one (BPMN 10.5.3).</summary>
    private static bool IsDeadEnd(Element element) =>
        element is not (EndEvent or EventSubProcess or BoundaryEvent { Definitions: [CompensateEventDefinition] } or Activity { IsForCompensation: true })
        && !element.Beyond.Any(beyond => beyond is not BoundaryEvent)
        && element.Container.Owner is not AdHocSubProcess
        && element.Container.HasEnds;

    private static void Follow(IEnumerable<Element> from, bool[] reached, Action<Element, Action<Element>> visitNext)
    {
        var open = new Stack<Element>();
        Visit(from, Reach);
        while (open.TryPop(out var element))
        {
            visitNext(element, Reach);
        }

        void Reach(Element element)
        {
            if (!reached[element.Index])
            {
                reached[element.Index] = true;
                open.Push(element);
            }
        }
    }

    private static void Visit(IEnumerable<Element> elements, Action<Element> visit)
    {
        foreach (var element in elements)
        {
            visit(element);
        }
    }
}
