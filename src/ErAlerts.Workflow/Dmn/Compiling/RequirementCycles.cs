using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Finds decisions that require themselves (DMN 6.3.12) and takes their logic away, so that evaluation always ends.</summary>
internal static class RequirementCycles
{
    public static void Break(ImmutableArray<DecisionNode> decisions, DmnFindings findings)
    {
        // Decisions whose requirements are all settled are settled; what never settles lies on a circle or behind one.
        var settled = new HashSet<DecisionNode>();
        var dependents = decisions
            .SelectMany(decision => decision.Required.Select(required => (Required: required, Decision: decision)))
            .ToLookup(pair => pair.Required, pair => pair.Decision);
        var open = decisions.ToDictionary(decision => decision, decision => decision.Required.Length);
        var ready = new Queue<DecisionNode>(decisions.Where(decision => decision.Required.IsEmpty));
        while (ready.TryDequeue(out var next))
        {
            settled.Add(next);
            foreach (var dependent in dependents[next].Where(dependent => --open[dependent] == 0))
            {
                ready.Enqueue(dependent);
            }
        }

        foreach (var decision in decisions.Where(decision => !settled.Contains(decision)))
        {
            const string Reason = "The decision requires itself, directly or through others.";
            findings.Error(decision.Id, "requirement-circular", Reason);
            decision.Logic = new Boxed.RefusedBox(Reason);
            decision.Required = [];
        }
    }
}
