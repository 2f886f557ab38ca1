using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>compensateEventDefinition (BPMN 10.7, 13.5.5): undoes a completed activity, or all of its scope in reverse order.</summary>
public sealed class CompensateEventDefinition : EventDefinition
{
    private readonly string? _activityRef;

    internal CompensateEventDefinition(string? activityRef, bool waitForCompletion)
    {
        _activityRef = activityRef;
        WaitForCompletion = waitForCompletion;
    }

    /// <summary>The activity to undo; null is everything in the scope.</summary>
    public Activity? Activity { get; private set; }

    /// <summary>The throwing event goes on only when all is undone.</summary>
    public bool WaitForCompletion { get; }

    internal override void Link(BpmnWiring wiring, Element owner) =>
        Activity = wiring.Any<Activity>(owner, _activityRef, "activityRef", "an activity");

    internal override bool Throw(Execution x, int scope, Element thrower, Variables payload) => x.Undo(scope, Activity, WaitForCompletion ? thrower as ThrowEvent : null);
}
