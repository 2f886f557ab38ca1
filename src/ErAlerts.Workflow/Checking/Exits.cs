using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Checking;

/// <summary>The ways in which a token can leave an element, each as the places it then stands at.</summary>
internal static class Exits
{
    private const int MostFreeFlows = 4;
    private const int MostTokens = 100;
    private static readonly IReadOnlyList<IReadOnlyList<Place>?> Over = [null];

    /// <summary>At least one way; an empty way uses the token up. Null ends everything in the container.</summary>
    public static IReadOnlyList<IReadOnlyList<Place>?> Of(Element element) => element switch
    {
        EndEvent end when end.Definitions.Any(thrown => thrown is TerminateEventDefinition or ErrorEventDefinition or CancelEventDefinition) => Over,
        EventSubProcess => [[]],
        EventBasedGateway { IsParallel: true } => [All(element.Outgoing)],
        ExclusiveGateway or EventBasedGateway when element.Outgoing.Length > 0 => [.. element.Outgoing.Select(flow => (IReadOnlyList<Place>)[new(flow)])],
        InclusiveGateway or ComplexGateway => Chosen(element),
        Activity activity => [.. Chosen(activity).SelectMany(normal => AtBorder(activity, Repeated(normal, activity.CompletionQuantity)))],
        _ when element.Beyond.FirstOrDefault() is { } beyond => [[new(beyond)]],
        _ => [All(element.Outgoing)],
    };

    private static IReadOnlyList<IReadOnlyList<Place>> Chosen(Element element)
    {
        var free = Array.FindAll(element.Outgoing, flow => flow.Condition is not null && !flow.IsDefault);
        var always = All(Array.FindAll(element.Outgoing, flow => flow.Condition is null && !flow.IsDefault));
        var ways = new List<IReadOnlyList<Place>>();
        if (free.Length <= MostFreeFlows)
        {
            for (var choice = 1; choice < 1 << free.Length; choice++)
            {
                ways.Add([.. always, .. free.Where((_, at) => (choice & (1 << at)) != 0).Select(flow => new Place(flow))]);
            }
        }
        else
        {
            ways.AddRange(free.Select(flow => (IReadOnlyList<Place>)[.. always, new(flow)]));
            ways.Add([.. always, .. All(free)]);
        }

        var otherwise = Array.FindAll(element.Outgoing, flow => flow.IsDefault);
        if (ways.Count == 0 || otherwise.Length > 0 || always.Count > 0)
        {
            ways.Add(always.Count > 0 ? always : All(otherwise));
        }

        return ways;
    }

    private static IReadOnlyList<Place> Repeated(IReadOnlyList<Place> places, int quantity) =>
        [.. places.SelectMany(place => Enumerable.Repeat(place, Math.Min(quantity, MostTokens)))];

    private static IEnumerable<IReadOnlyList<Place>> AtBorder(Activity activity, IReadOnlyList<Place> normal)
    {
        yield return normal;
        foreach (var boundary in activity.Boundaries.Where(boundary => boundary.Definitions is not [CompensateEventDefinition]))
        {
            yield return boundary.CancelActivity ? All(boundary.Outgoing) : [.. normal, .. All(boundary.Outgoing)];
        }
    }

    private static IReadOnlyList<Place> All(SequenceFlow[] flows) => [.. flows.Select(flow => new Place(flow))];
}

/// <summary>Where a token stands: before the target of a flow, or at an element where it begins.</summary>
internal readonly record struct Place
{
    public Place(SequenceFlow flow) => (Flow, Element) = (flow, flow.Target);

    public Place(Element element) => Element = element;

    public SequenceFlow? Flow { get; }

    public Element Element { get; }
}
