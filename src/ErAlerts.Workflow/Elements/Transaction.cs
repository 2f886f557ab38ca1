using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Elements;

/// <summary>transaction (BPMN 10.3.5, 10.7): a sub-process that can be given up; what was completed in it is then undone first.</summary>
public sealed class Transaction : SubProcess
{
    internal Transaction(BpmnElementReading reading)
        : base(reading)
    {
    }

    /// <inheritdoc/>
    public override ElementKind Kind => ElementKind.Transaction;

    /// <summary>Stops what still runs in it and undoes what was completed.</summary>
    internal void Cancel(Execution x, Scope scope)
    {
        x.CancelInside(scope);
        x.Put(x.Find<Scope>(scope.Id)! with { Live = 1, Interrupted = true });
        x.UndoAll(scope.Id, Index);
    }

    /// <summary>All is undone: goes on from the cancel event at the border; without one its token ends here.</summary>
    internal void Cancelled(Execution x, Scope scope)
    {
        if (Boundaries.FirstOrDefault(boundary => boundary.Definitions.Any(caught => caught is CancelEventDefinition)) is { } boundary)
        {
            boundary.Caught(x, scope, Variables.Empty);
        }
        else
        {
            x.Cancel(scope);
            x.Consume(scope.Parent);
        }
    }
}
