using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Checking;

/// <summary>
/// Tries every combination of decisions in one container, up to a bound, and tells at which gateways tokens then stand for ever. All
/// else about a token is left open: work completes, events occur, conditions are what they may be.
/// </summary>
internal sealed class DeadlockSearch
{
    private const int MostNamed = 8;
    private readonly Container _container;
    private readonly Remarks _remarks;
    private readonly SearchBudget _budget;
    private readonly PlaceNumbers _places;
    private readonly HashSet<Marking> _seen = [];
    private readonly Stack<Marking> _open = [];
    private readonly HashSet<Element> _opened = [];
    private readonly Dictionary<Element, string> _stuck = [];
    private readonly int _mostTokens;

    private DeadlockSearch(Container container, Remarks remarks, SearchBudget budget)
    {
        _container = container;
        _remarks = remarks;
        _budget = budget;
        _places = new(container, budget);
        _mostTokens = 50 + (2 * _places.Count);
    }

    public static void Check(Container container, Remarks remarks, SearchBudget budget)
    {
        if (!container.Elements.Exists(Holds))
        {
            return;
        }

        if (container.Elements.Count(element => element.Incoming.Length > 1 || element.Outgoing.Length > 1) > SearchBudget.MostMarkings)
        {
            TellBound(container, remarks); // Not even one way through it would be followed to its end.
            return;
        }

        budget.Begin();
        var search = new DeadlockSearch(container, remarks, budget);
        foreach (var first in search.Beginnings())
        {
            search.Search(first);
        }

        search.Report();
    }

    /// <summary>Tokens may have to wait before it for others.</summary>
    private static bool Holds(Element element) =>
        (element is ParallelGateway or InclusiveGateway or ComplexGateway && element.Incoming.Length > 1) || element is Activity { StartQuantity: > 1 };

    /// <summary>What can stand in the container first: everything that begins of itself, or any one of the events that begin it.</summary>
    private IEnumerable<Marking> Beginnings()
    {
        if (_container.Starts.Length > 0)
        {
            yield return Standing(_container.Starts);
        }

        foreach (var entry in _container.Entries.Where(entry => !_container.Starts.Contains(entry)))
        {
            yield return Standing([entry]);
        }
    }

    private Marking Standing(IEnumerable<Element> elements)
    {
        var marking = new Marking();
        foreach (var element in elements)
        {
            marking.Add(_places.Of(new Place(element)));
        }

        return marking;
    }

    private void Search(Marking first)
    {
        _open.Push(first);
        while (!_budget.IsSpent && _open.TryPop(out var marking))
        {
            Run(marking);
        }

        _open.Clear();
    }

    /// <summary>Moves tokens on until a decision forks the way, or nothing moves.</summary>
    private void Run(Marking marking)
    {
        while (!_budget.IsOut)
        {
            _budget.Spend(1 + (marking.Count / 64));
            if (marking.Count > _mostTokens)
            {
                _remarks.Warn(_container.Id, "tokens-multiply", $"A way through {_container.Id} makes more and more tokens; it may never end.");
                return;
            }

            if (Ready(marking) is not { } element)
            {
                Stop(marking);
                return;
            }

            var ways = _places.Ways(element);
            for (var i = 1; i < ways.Count && !_budget.IsOut; i++)
            {
                Fork(Gone(marking.Copy(), ways[i]));
                _budget.Spend(1 + (marking.Count / 4));
            }

            Gone(marking, ways[0]);
            if ((ways.Count > 1 || element.Incoming.Length > 1) && !IsNew(marking.Copy()))
            {
                return;
            }
        }
    }

    private void Fork(Marking marking)
    {
        if (IsNew(marking))
        {
            _open.Push(marking.Copy());
        }
    }

    private bool IsNew(Marking marking)
    {
        if (!_seen.Add(marking))
        {
            return false;
        }

        _budget.Keep();
        return true;
    }

    private static Marking Gone(Marking marking, int[]? way)
    {
        if (way is null)
        {
            marking.Clear();
            return marking;
        }

        foreach (var place in way)
        {
            marking.Add(place);
        }

        return marking;
    }

    /// <summary>Takes away the tokens with which an element goes to work. Null when none can.</summary>
    private Element? Ready(Marking marking)
    {
        while (marking.TryMove(out var number))
        {
            var element = _places[number].Element;
            if (!Holds(element))
            {
                marking.Remove(number);
                return element;
            }

            if (element is not (InclusiveGateway or ComplexGateway) && IsFull(marking, element))
            {
                return Opened(marking, element);
            }
        }

        var waiting = marking.Places.Select(place => _places[place].Element).Where(element => element is InclusiveGateway or ComplexGateway).Distinct();
        return waiting.FirstOrDefault(gateway => !IsAwaited(marking, gateway)) is { } open ? Opened(marking, open) : null;
    }

    private bool IsFull(Marking marking, Element element) => element is Activity activity
        ? _places.Before(element).Sum(marking.At) >= activity.StartQuantity
        : Array.TrueForAll(_places.Before(element), marking.Has);

    private Element Opened(Marking marking, Element element)
    {
        _opened.Add(element);
        var needed = element is Activity activity ? activity.StartQuantity : int.MaxValue;
        foreach (var place in _places.Before(element))
        {
            var taken = element is Activity ? Math.Min(needed, marking.At(place)) : Math.Min(1, marking.At(place));
            needed -= taken;
            if (taken > 0)
            {
                marking.Remove(place, taken);
            }
        }

        return element;
    }

    private bool IsAwaited(Marking marking, Element gateway)
    {
        _budget.Spend(marking.Count * _places.Before(gateway).Length / 16);
        var filled = _places.Before(gateway).ToLookup(marking.Has);
        return marking.Places.Select(place => _places[place].Element).Any(at => at != gateway
            && filled[false].Any(place => _places.Leads(at, place)) && !filled[true].Any(place => _places.Leads(at, place)));
    }

    private void Stop(Marking marking)
    {
        foreach (var element in marking.Places.Select(place => _places[place].Element).Distinct().Where(element => !_stuck.ContainsKey(element)))
        {
            var missing = _places.Before(element).Where(place => !marking.Has(place)).Select(place => _places[place].Flow?.Source.Id).OfType<string>();
            var from = missing.Distinct(StringComparer.Ordinal).Take(MostNamed + 1).ToList();
            var named = string.Join(", ", from.Take(MostNamed)) + (from.Count > MostNamed ? " and others" : "");
            _stuck.Add(element, from.Count > 0 ? $"one from {named}" : "enough others");
        }
    }

    private void Report()
    {
        foreach (var (element, missing) in _stuck)
        {
            if (!_opened.Contains(element) && !_budget.IsSpent)
            {
                _remarks.Warn(element.Id, "cannot-join", $"The flows into {element.Id} can never join: a token that comes there waits for ever for {missing}.");
            }
            else
            {
                _remarks.Warn(element.Id, "deadlock", $"With some decisions a token waits at {element.Id} for ever for {missing}.");
            }
        }

        if (_budget.IsSpent)
        {
            TellBound(_container, _remarks);
        }
    }

    private static void TellBound(Container container, Remarks remarks) => remarks.Tell(
        container.Id, "search-bounded", $"{container.Id} has more combinations of decisions than are tried; the search for deadlocks stopped.");
}
