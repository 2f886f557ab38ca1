using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Migrating;

/// <summary>
/// Moves a running instance from the drawing it began with to another one. Pure like every step: the same state, drawing and plan
/// give the same bytes, so a history with a migration in it can be replayed.
/// </summary>
public static class Migration
{
    /// <summary>What the plan would do to this instance, without doing it. An instance that has ended has nothing to move.</summary>
    public static MigrationReport Preview(ProcessState state, ProcessDefinition to, MigrationPlan plan, DateTimeOffset at, RunOptions? options = null)
    {
        if (state.Status != ProcessStatus.Running)
        {
            return new([], [new("", "already-ended", "The instance has ended; there is nothing to move.")], null);
        }

        var problems = new List<MigrationProblem>();
        var map = new ElementMap(state.Definition, to, plan, problems);
        var moved = new NodeMoves(map, state).Move();
        var moves = state.Waiting.Select(waiting => Describe(map, state, waiting)).ToList();
        if (problems.Count > 0)
        {
            return new(moves, [.. problems.Distinct()], null);
        }

        var x = new Execution(to, moved, at.ToUniversalTime(), options ?? RunOptions.None);
        new Rearming(x, map, state).Run();
        if (problems.Count > 0)
        {
            return new(moves, [.. problems.Distinct()], null);
        }

        x.DataChanged = true;
        x.Pending.TouchAll();
        x.Settle();
        return x.Exhausted
            ? new(moves, [new("", Interpreter.Endless, $"More than {x.Options.MostMoves} tokens moved without coming to rest.")], null)
            : new(moves, [], x.Result());
    }

    internal static Step Take(ProcessDefinition to, ProcessState state, ProcessEvent.Migrated e, RunOptions options)
    {
        if (!string.Equals(to.Hash, e.Definition, StringComparison.Ordinal))
        {
            return new Step.Refused("other-definition", $"The plan leads to the drawing {e.Definition}; given was {to.Hash}.");
        }

        var report = Preview(state, to, e.Plan, e.At, options);
        return report.Step is { } step
            ? step
            : new Step.Refused(report.Problems[0].Code, string.Join(' ', report.Problems.Select(problem => problem.Message)));
    }

    private static MigrationMove Describe(ElementMap map, ProcessState state, Waiting waiting)
    {
        var element = state.Definition.Find(waiting.ElementId)!;
        var target = map.Find(element);
        var wait = state.Nodes.TryGet(waiting.Wait, out var node) ? node as Wait : null;
        return new(waiting.Wait, element.Id, target?.Id, waiting.For)
        {
            IsRearmed = wait is not null && target is not null && map.MustRearm(wait, target),
        };
    }
}
