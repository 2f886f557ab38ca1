using System.Collections.Frozen;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// Which data of a call activity are which of what it calls. The two declare the same data and no association leads from one to the other
/// (BPMN 10.3.6, 10.4.1): those of one name belong together, and of the others the first to the first. What declares none, or stands in
/// another file, takes and gives all by name.
/// </summary>
internal sealed class CallData
{
    private readonly FrozenDictionary<string, string> _renamed;
    private readonly IReadOnlyList<(string Own, string Called)> _outputs;

    private CallData(IReadOnlyList<(string Own, string Called)> inputs, IReadOnlyList<(string Own, string Called)> outputs)
    {
        _renamed = inputs.DistinctBy(pair => pair.Own).Where(pair => pair.Own != pair.Called).ToFrozenDictionary(pair => pair.Own, pair => pair.Called, StringComparer.Ordinal);
        _outputs = outputs;
    }

    public static CallData Read(BpmnElementReading reading, string called) =>
        new(Pair(reading, called, "dataInput"), Pair(reading, called, "dataOutput"));

    /// <summary>What is called gets its inputs under its own names.</summary>
    public Variables Given(Variables inputs) => _renamed.Count == 0
        ? inputs
        : Variables.Of(inputs.Select(input => KeyValuePair.Create(_renamed.GetValueOrDefault(input.Key, input.Key), input.Value)));

    /// <summary>The call activity gets its outputs under its own names; without any it takes all that was left.</summary>
    public Variables Returned(Variables results) => _outputs.Count == 0
        ? results
        : Variables.Of(_outputs.Where(pair => results.ContainsKey(pair.Called)).Select(pair => KeyValuePair.Create(pair.Own, results[pair.Called])));

    private static List<(string Own, string Called)> Pair(BpmnElementReading reading, string called, string kind)
    {
        var own = reading.DeclaredBy(reading.Node, kind);
        if (own.Names.Count == 0 || reading.File.Find(called) is not { } node || reading.DeclaredBy(node, kind) is not { Names.Count: > 0 } theirs)
        {
            return [.. own.Names.Select(name => (name, name))];
        }

        using var left = theirs.Names.Where(name => !own.Contains(name)).GetEnumerator();
        var pairs = new List<(string Own, string Called)>();
        foreach (var name in own.Names)
        {
            if (theirs.Contains(name))
            {
                pairs.Add((name, name));
            }
            else if (left.MoveNext())
            {
                pairs.Add((name, left.Current));
            }
            else
            {
                reading.Error("call-data-mismatch", $"{reading.Id} has a {kind} {name} more than {called}, which it calls; the two must declare the same data.");
            }
        }

        return pairs;
    }
}
