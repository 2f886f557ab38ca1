using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// A dataInputAssociation or dataOutputAssociation (BPMN 10.4.2): its source as it is, transformed, or assigned part by part.
/// </summary>
/// <param name="Sources">Variables it reads; the first is copied where nothing transforms it.</param>
/// <param name="Target">Variable it writes.</param>
/// <param name="Transformation">What is written instead of the source.</param>
/// <param name="Assignments">From-expressions with the variable that each is written to.</param>
internal sealed record DataAssociation(
    IReadOnlyList<string> Sources,
    string? Target,
    FeelExpression? Transformation,
    IReadOnlyList<(FeelExpression From, string To)> Assignments)
{
    public IEnumerable<FeelExpression> Expressions => Assignments.Select(assignment => assignment.From).Concat(Transformation is null ? [] : [Transformation]);

    public IEnumerable<string> Targets => Assignments.Select(assignment => assignment.To).Concat(Target is null ? [] : [Target]);

    /// <summary>What it writes, read in this data; nothing where its source is not there.</summary>
    public IEnumerable<KeyValuePair<string, FeelValue>> Evaluate(Execution x, int scope, Variables locals)
    {
        if (Target is not null && Transformation is not null)
        {
            yield return new(Target, x.Evaluate(Transformation, scope, locals).Value);
        }
        else if (Target is not null && Assignments.Count == 0 && Sources.Count > 0
            && new DataView(x, scope, locals).TryGet(Sources[0], out var value))
        {
            yield return new(Target, value);
        }

        foreach (var (from, to) in Assignments)
        {
            yield return new(to, x.Evaluate(from, scope, locals).Value);
        }
    }
}
