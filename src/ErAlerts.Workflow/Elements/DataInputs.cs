using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>What an activity or throwing event reads before it acts: its data inputs, and its own properties, which start empty.</summary>
internal sealed class DataInputs
{
    /// <summary>Nothing declared.</summary>
    public static readonly DataInputs None = new([], [], Variables.Empty);
    private readonly List<string> _names;
    private readonly List<DataAssociation> _associations;
    private readonly Variables _blank;

    private DataInputs(List<string> names, List<DataAssociation> associations, Variables blank)
    {
        _names = names;
        _associations = associations;
        _blank = blank;
    }

    /// <summary>Nothing is declared: every visible variable is at hand.</summary>
    public bool IsEmpty => _names.Count == 0 && _associations.Count == 0;

    public IEnumerable<FeelExpression> Expressions => _associations.Count == 0 ? [] : _associations.SelectMany(association => association.Expressions);

    public IEnumerable<string> Names => IsEmpty && _blank.Count == 0 ? [] : _names.Concat(_blank.Keys).Concat(_associations.SelectMany(association => association.Targets));

    public static DataInputs Read(BpmnElementReading reading)
    {
        if (!reading.HasData)
        {
            return None;
        }

        var names = reading.DataKeys("dataInput");
        var properties = reading.DataKeys("property");
        var blank = Variables.Of(properties.Select(name => KeyValuePair.Create<string, FeelValue>(name, FeelNull.Instance)));
        return new(names, BpmnData.Associations(reading, "dataInputAssociation"), blank);
    }

    /// <summary>The data of a new instance of the activity.</summary>
    public Variables Bind(Execution x, int scope, Variables locals)
    {
        if (_associations.Count == 0)
        {
            return _blank.Count == 0 ? locals : _blank.With(locals);
        }

        var bound = _blank.With(locals);
        return bound.With(Variables.Of(_associations.SelectMany(association => association.Evaluate(x, scope, bound))));
    }

    /// <summary>What the host is shown: the declared inputs, or without any declaration all that can be read.</summary>
    public Variables Offer(Execution x, Token token) => IsEmpty
        ? x.Visible(token.Parent, token.Locals)
        : Variables.Of(token.Locals.Where(local => _names.Contains(local.Key, StringComparer.Ordinal)));

    /// <summary>What goes with a thrown event: the declared inputs only.</summary>
    public Variables Gather(Execution x, int scope) =>
        _associations.Count == 0 ? Variables.Empty : Bind(x, scope, Variables.Empty);
}
