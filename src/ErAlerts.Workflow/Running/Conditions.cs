using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;

namespace ErAlerts.Workflow.Running;

/// <summary>Looks at awaited conditions whenever data changed. A condition occurs when it becomes true, not while it is (BPMN 10.5.5).</summary>
internal static class Conditions
{
    /// <summary>True when one occurred, so that tokens have to move before the next look.</summary>
    public static bool Look(Execution x)
    {
        if (!x.DataChanged)
        {
            return false;
        }

        x.DataChanged = false;
        if (!x.Definition.HasConditions)
        {
            return false;
        }

        // All that become true by the same change occur, whatever the first of them sets going.
        var occurred = x.Since(0).OfType<Wait>().Where(wait => x.DefinitionOf(wait) is ConditionalEventDefinition conditional && Occurs(x, wait, conditional.Condition)).ToList();
        foreach (var wait in occurred.Where(wait => x.Find<Wait>(wait.Id) is { Seen: false }))
        {
            x.DataChanged = true;
            x.ElementOf(wait).Occurred(x, x.Find<Wait>(wait.Id)!, Variables.Empty);
        }

        return occurred.Count > 0;
    }

    private static bool Occurs(Execution x, Wait wait, FeelExpression condition)
    {
        var holds = x.Holds(condition, ScopeOf(x, wait));
        if (!holds && wait.Seen && !IsPartOfAll(x, wait))
        {
            x.Put(wait with { Seen = false });
        }

        return holds && !wait.Seen;
    }

    private static bool IsPartOfAll(Execution x, Wait wait) => x.ElementOf(wait) is CatchEvent { AllNeeded: true };

    /// <summary>The scope in whose data an awaited event is looked at.</summary>
    public static int ScopeOf(Execution x, Wait wait) => x.Find<Node>(wait.Parent) switch
    {
        Scope scope when x.ElementOf(wait) is StartEvent => scope.Id,
        { } owner => owner.Parent,
        _ => ProcessState.RootId,
    };
}
