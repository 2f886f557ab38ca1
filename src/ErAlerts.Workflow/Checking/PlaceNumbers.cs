using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Checking;

/// <summary>Numbers for the places of one container, and what is known of each.</summary>
internal sealed class PlaceNumbers
{
    private readonly List<Place> _places = [];
    private readonly Dictionary<Element, int> _ofElements;
    private readonly Dictionary<SequenceFlow, int> _ofFlows = [];
    private readonly Dictionary<Element, int[]> _before = [];
    private readonly Dictionary<Element, IReadOnlyList<int[]?>> _ways = [];
    private readonly Dictionary<int, HashSet<Element>> _leading = [];
    private readonly SearchBudget _budget;

    public PlaceNumbers(Container container, SearchBudget budget)
    {
        _budget = budget;
        _ofElements = new(container.Elements.Count);
        foreach (var element in container.Elements)
        {
            _ofElements[element] = _places.Count;
            _places.Add(new(element));
            foreach (var flow in element.Outgoing)
            {
                _ofFlows[flow] = _places.Count;
                _places.Add(new(flow));
            }
        }
    }

    public int Count => _places.Count;

    public Place this[int number] => _places[number];

    public int Of(Place place) => place.Flow is { } flow ? _ofFlows[flow] : _ofElements[place.Element];

    /// <summary>The places before an element, one for each incoming flow.</summary>
    public int[] Before(Element element)
    {
        if (!_before.TryGetValue(element, out var places))
        {
            _before[element] = places = [.. element.Incoming.Select(flow => Of(new(flow)))];
        }

        return places;
    }

    /// <summary>The ways out of an element as places.</summary>
    public IReadOnlyList<int[]?> Ways(Element element)
    {
        if (!_ways.TryGetValue(element, out var ways))
        {
            _ways[element] = ways = [.. Exits.Of(element).Select(way => way?.Select(Of).ToArray())];
        }

        return ways;
    }

    /// <summary>A token that stands at an element can come to a place without passing the gateway before which that place is.</summary>
    public bool Leads(Element from, int place)
    {
        if (!_leading.TryGetValue(place, out var leading))
        {
            _leading[place] = leading = Search(_places[place].Flow!);
        }

        return leading.Contains(from);
    }

    private HashSet<Element> Search(SequenceFlow to)
    {
        var found = new HashSet<Element>();
        var open = new Stack<Element>([to.Source]);
        while (open.TryPop(out var element))
        {
            if (element == to.Target || !found.Add(element))
            {
                continue;
            }

            _budget.Spend(1 + (element.Incoming.Length / 2));
            foreach (var flow in element.Incoming)
            {
                open.Push(flow.Source);
            }

            foreach (var attached in element is Elements.BoundaryEvent { AttachedTo: { } activity } ? [activity] : Array.Empty<Element>())
            {
                open.Push(attached);
            }
        }

        return found;
    }
}
