using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Checking;

/// <summary>Numbers for the places of one container, and what is known of each.</summary>
internal sealed class PlaceNumbers
{
    private readonly List<Place> _places = [];
    private readonly Dictionary<Place, int> _numbers = [];
    private readonly Dictionary<Element, int[]> _before = [];
    private readonly Dictionary<Element, IReadOnlyList<int[]?>> _ways = [];
    private readonly Dictionary<int, HashSet<Element>> _leading = [];

    public PlaceNumbers(Container container)
    {
        foreach (var element in container.Elements)
        {
            Add(new(element));
            foreach (var flow in element.Outgoing)
            {
                Add(new(flow));
            }
        }
    }

    public int Count => _places.Count;

    public Place this[int number] => _places[number];

    public int Of(Place place) => _numbers[place];

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

    private static HashSet<Element> Search(SequenceFlow to)
    {
        var found = new HashSet<Element>();
        var open = new Stack<Element>([to.Source]);
        while (open.TryPop(out var element))
        {
            if (element == to.Target || !found.Add(element))
            {
                continue;
            }

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

    private void Add(Place place)
    {
        _numbers[place] = _places.Count;
        _places.Add(place);
    }
}
