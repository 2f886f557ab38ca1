using System.Collections.Immutable;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>What holds of every state between two steps, whatever the process: nothing is counted twice, left over or awaited for nobody.</summary>
internal static class Sound
{
    /// <summary>The same state, after everything was looked at.</summary>
    public static ProcessState State(ProcessState state)
    {
        if (state.Status != ProcessStatus.Running)
        {
            Assert.Empty(state.Nodes);
            Assert.Empty(state.Pending);
            return state;
        }

        Assert.True(state.Nodes.TryGet(ProcessState.RootId, out var root) && root is Scope { Kind: ScopeKind.Process }, "The process has no scope.");
        foreach (var node in state.Nodes)
        {
            Assert.InRange(node.Id, ProcessState.RootId, state.NextId - 1);
            Assert.True(node.Id == ProcessState.RootId || (state.Nodes.TryGet(node.Parent, out var parent) && parent.Id < node.Id), $"{node} stands in nothing.");
            Waits(state, node);
            if (node is Scope scope)
            {
                Tokens(state, scope);
                Joins(state, scope);
            }
        }

        foreach (var pending in state.Pending)
        {
            Assert.True(state.Nodes.TryGet(pending.Scope, out var scope) && ((Scope)scope).Joins.Any(join => join.Element == pending.Element), "A gateway is watched before which nothing stands.");
        }

        return state;
    }

    /// <summary>The code with which a step is refused; a sentence goes with it.</summary>
    public static string Refused(Step step)
    {
        var refused = Assert.IsType<Step.Refused>(step);
        Assert.True(refused.Why.Length > 15, refused.Code);
        return refused.Code;
    }

    /// <summary>The code with which an event is ignored; a sentence goes with it.</summary>
    public static string Ignored(Step step)
    {
        var ignored = Assert.IsType<Step.Ignored>(step);
        Assert.True(ignored.Why.Length > 15, ignored.Code);
        return ignored.Code;
    }

    /// <summary>Each event is awaited on behalf of one that knows it.</summary>
    private static void Waits(ProcessState state, Node node)
    {
        var held = node is Token token ? token.Waits : node is Scope scope ? scope.Waits : ImmutableArray<int>.Empty;
        Assert.Equal(held.Order(), held);
        Assert.All(held, id => Assert.True(state.Nodes.TryGet(id, out var wait) && wait is Wait && wait.Parent == node.Id, $"{node} awaits {id}, which is not there."));
        if (node is Wait own)
        {
            state.Nodes.TryGet(own.Parent, out var owner);
            Assert.Contains(own.Id, owner is Token holder ? holder.Waits : ((Scope)owner!).Waits);
        }
    }

    /// <summary>A scope counts the tokens in it; only an ad-hoc sub-process may stand empty, until somebody chooses.</summary>
    private static void Tokens(ProcessState state, Scope scope)
    {
        var inside = state.Nodes.Count(node => node is not Wait && node.Parent == scope.Id) + scope.Joins.Sum(join => join.Counts.Sum());
        if (scope.Kind == ScopeKind.Loop)
        {
            Assert.InRange(inside, 1, int.MaxValue);
            return;
        }

        Assert.Equal((scope.Kind, scope.Id, inside), (scope.Kind, scope.Id, scope.Live));
        Assert.True(inside > 0 || (scope.Element >= 0 && state.Definition.Elements[scope.Element] is AdHocSubProcess), $"{scope} is empty.");
    }

    private static void Joins(ProcessState state, Scope scope)
    {
        Assert.Equal(scope.Joins.Length, scope.Joins.Select(join => join.Element).Distinct().Count());
        foreach (var join in scope.Joins)
        {
            var element = state.Definition.Elements[join.Element];
            Assert.Equal(Math.Max(1, element.Incoming.Length), join.Counts.Length);
            Assert.True(join.Counts.Any(count => count > 0) || !join.Consumed.IsEmpty, $"Nothing stands before {element}.");
            Assert.DoesNotContain(join.Counts, count => count < 0);
            Assert.Equal(element is InclusiveGateway || !join.Consumed.IsEmpty, state.Pending.Contains(new(scope.Id, join.Element)));
        }
    }
}
