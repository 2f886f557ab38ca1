using System.Collections;
using System.Collections.Concurrent;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Definitions;

/// <summary>
/// From which elements an incoming flow of a gateway can be reached without passing the gateway: what an inclusive or complex
/// join asks (BPMN 13.4.3, 13.4.5). Found when first asked and kept, for the definition never changes.
/// </summary>
internal sealed class Reachability(ProcessDefinition definition)
{
    private readonly ConcurrentDictionary<(int Gateway, int Slot, bool OverBorders), BitArray> _known = [];

    /// <summary>
    /// Elements of the gateway's container from which its incoming flow numbered <paramref name="slot"/> can be reached, either over sequence
    /// flows alone, as the standard has it, or also over the events at the border of what is at work.
    /// </summary>
    public BitArray Of(Element gateway, int slot, bool overBorders) =>
        _known.GetOrAdd((gateway.Index, slot, overBorders), _ => Search(gateway, slot, overBorders));

    private BitArray Search(Element gateway, int slot, bool overBorders)
    {
        var reached = new BitArray(definition.Elements.Count);
        var open = new Stack<Element>();
        Visit(gateway.Incoming[slot].Source);
        while (open.TryPop(out var element))
        {
            foreach (var flow in element.Incoming)
            {
                Visit(flow.Source);
            }

            foreach (var before in overBorders || element is not BoundaryEvent ? Before.GetValueOrDefault(element.Index) ?? [] : [])
            {
                Visit(before);
            }
        }

        return reached;

        void Visit(Element element)
        {
            if (element != gateway && !reached[element.Index])
            {
                reached[element.Index] = true;
                open.Push(element);
            }
        }
    }

    /// <summary>For a boundary event its activity; for the catching end of a link the throwing ones.</summary>
    private Dictionary<int, List<Element>> Before => field ??= Invert();

    private Dictionary<int, List<Element>> Invert()
    {
        var before = new Dictionary<int, List<Element>>();
        foreach (var element in definition.Elements)
        {
            foreach (var beyond in element.Beyond)
            {
                if (!before.TryGetValue(beyond.Index, out var list))
                {
                    before[beyond.Index] = list = [];
                }

                list.Add(element);
            }
        }

        return before;
    }
}
