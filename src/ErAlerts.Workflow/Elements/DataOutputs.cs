using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>Where the results of an activity or the payload of a caught event go.</summary>
internal sealed class DataOutputs
{
    /// <summary>Nothing declared.</summary>
    public static readonly DataOutputs None = new([], []);
    private readonly List<string> _names;
    private readonly List<DataAssociation> _associations;

    private DataOutputs(List<string> names, List<DataAssociation> associations)
    {
        _names = names;
        _associations = associations;
    }

    /// <summary>The data output, where exactly one is declared.</summary>
    public string? Only => _names.Count == 1 ? _names[0] : null;

    public IEnumerable<FeelExpression> Expressions => _associations.Count == 0 ? [] : _associations.SelectMany(association => association.Expressions);

    public IEnumerable<string> Names => _names.Count + _associations.Count == 0 ? [] : _names.Concat(_associations.SelectMany(association => association.Targets));

    public static DataOutputs Read(BpmnElementReading reading) => !reading.HasData
        ? None
        : new(reading.DataKeys("dataOutput"), BpmnData.Associations(reading, "dataOutputAssociation"));

    /// <summary>
    /// Results that are no declared output and no data of the activity itself become variables under their own names;
    /// the associations carry the others.
    /// </summary>
    /// <returns>The activity's own data as they now are, its results among them.</returns>
    /// <param name="x">The step.</param>
    /// <param name="scope">Where the activity stands.</param>
    /// <param name="locals">Its own data.</param>
    /// <param name="results">What its work answered.</param>
    /// <param name="collected">The output that takes what all instances of a multi-instance give: not this one's to write.</param>
    public Variables Keep(Execution x, int scope, Variables locals, Variables results, string? collected = null)
    {
        if (_associations.Count == 0 && locals.Count == 0)
        {
            x.Assign(scope, results);
            return results;
        }

        x.Assign(scope, Variables.Of(results.Where(result => !IsOwn(result.Key, locals))));
        var all = locals.With(results);
        foreach (var association in _associations.Where(association => collected is null || !association.Sources.Contains(collected)))
        {
            var written = association.Evaluate(x, scope, all).ToLookup(value => locals.ContainsKey(value.Key));
            x.Assign(scope, Variables.Of(written[false]));
            all = all.With(Variables.Of(written[true]));
        }

        return all;
    }

    /// <summary>
    /// A multi-instance is over: its output is a data output of the activity, which goes where the associations lead, or a variable. The
    /// associations may read the numbers of its instances.
    /// </summary>
    public void Collect(Execution x, Scope body, string output, FeelList results)
    {
        var leading = _names.Contains(output, StringComparer.Ordinal) ? _associations.FindAll(association => association.Sources.Contains(output)) : [];
        if (leading.Count == 0)
        {
            x.Assign(body.Parent, output, results);
            return;
        }

        foreach (var association in leading)
        {
            x.Assign(body.Parent, Variables.Of(association.Evaluate(x, body.Id, Variables.Of(output, results))));
        }
    }

    /// <summary>The payload of a caught event.</summary>
    public void Receive(Execution x, int scope, Variables payload) =>
        Keep(x, scope, LoopNames.In(payload), Named(payload));

    private bool IsOwn(string name, Variables locals) =>
        locals.ContainsKey(name) || (_associations.Count > 0 && _names.Contains(name, StringComparer.Ordinal));

    /// <summary>A payload of one value under another name is the event's only data output.</summary>
    private Variables Named(Variables payload) =>
        _associations.Count > 0 && Only is { } only && payload.Count == 1 && !payload.ContainsKey(only)
            ? payload.With(only, payload.Values.First())
            : payload;
}
