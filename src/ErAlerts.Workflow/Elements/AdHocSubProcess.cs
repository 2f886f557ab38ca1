using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>
/// adHocSubProcess (BPMN 10.3.5, 13.3.5): activities to which nothing leads may be done in any order and any number of times, until
/// the completion condition is true. A person chooses; work without a person is begun once by itself.
/// </summary>
public sealed class AdHocSubProcess : SubProcess
{
    private readonly bool _cancelRemaining;

    internal AdHocSubProcess(BpmnElementReading reading)
        : base(reading)
    {
        CompletionCondition = reading.Expression(reading.Node.Child("completionCondition"));
        IsSequential = string.Equals(reading.Attribute("ordering"), "Sequential", StringComparison.Ordinal);
        _cancelRemaining = reading.Flag("cancelRemainingInstances", absent: true);
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.AdHocSubProcess;

    /// <summary>Only one activity at a time.</summary>
    public bool IsSequential { get; }

    internal FeelExpression? CompletionCondition { get; }

    internal override IEnumerable<FeelExpression> Expressions => CompletionCondition is null ? base.Expressions : [.. base.Expressions, CompletionCondition];

    internal override void Open(Execution x, Scope scope)
    {
        var enabled = Enabled.ToList();
        var begun = enabled.Where(activity => IsOffered(activity) || !IsSequential).ToList();
        if (IsSequential && enabled.Find(activity => !IsOffered(activity)) is { } first)
        {
            begun.Add(first);
        }

        x.Begin(scope, begun);
    }

    /// <summary>An inner activity is done: the condition decides whether that was the last.</summary>
    internal void InnerDone(Execution x, int scopeId, Activity activity)
    {
        var scope = x.Find<Scope>(scopeId)!;
        if (!IsClosing(scope) && CompletionCondition is not null && x.Holds(CompletionCondition, scopeId))
        {
            if (_cancelRemaining)
            {
                x.CancelInside(scope);
                Close(x, x.Find<Scope>(scopeId)!);
                return;
            }

            x.Put(scope with { Loop = new LoopState { Closing = true } });
        }
        else if (!IsClosing(scope) && Next(activity) is { } next)
        {
            x.Grow(scopeId, 1);
            x.Enqueue(scopeId, next);
        }

        activity.Leave(x, scopeId);
    }

    /// <summary>Nothing is at work: without a condition that is the end; with one a person may choose again.</summary>
    internal override void Emptied(Execution x, Scope scope)
    {
        if (IsClosing(scope) || CompletionCondition is null)
        {
            Close(x, scope);
        }
    }

    /// <summary>A person begins one more instance of an enabled activity.</summary>
    internal Step? Choose(Execution x, Scope scope, string elementId)
    {
        if (IsClosing(scope) || Enabled.FirstOrDefault(activity => string.Equals(activity.Id, elementId, StringComparison.Ordinal)) is not { } chosen
            || (IsSequential && scope.Live > 0))
        {
            return new Step.Refused("not-enabled", $"{elementId} cannot be begun in {Id} now.");
        }

        x.Grow(scope.Id, 1);
        x.Enqueue(scope.Id, chosen);
        return null;
    }

    private IEnumerable<Activity> Enabled => Content.Elements.OfType<Activity>().Where(activity => activity.StartsAlone);

    private static bool IsClosing(Scope scope) => scope.Interrupted || scope.Loop is { Closing: true };

    private static bool IsOffered(Activity activity) => activity is UserTask;

    /// <summary>A person's task is offered again while there is a condition to end that; in sequence, other work follows its predecessor.</summary>
    private Activity? Next(Activity done)
    {
        if (!done.StartsAlone)
        {
            return null;
        }

        return IsOffered(done) ? (CompletionCondition is null ? null : done)
            : IsSequential ? Enabled.SkipWhile(activity => activity != done).Skip(1).FirstOrDefault(activity => !IsOffered(activity))
            : null;
    }

    private void Close(Execution x, Scope scope) => base.Emptied(x, scope);
}
