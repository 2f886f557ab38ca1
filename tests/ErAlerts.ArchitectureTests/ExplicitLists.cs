using ErAlerts.Application.Actions;

namespace ErAlerts.ArchitectureTests;

/// <summary>What is found by name stands in a list that one can read; nothing is scanned for, so nothing may be forgotten.</summary>
public sealed class ExplicitLists
{
    [Fact]
    public void Every_action_stands_in_the_list_of_actions_once()
    {
        var written = typeof(IAction).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(IAction)));

        Assert.Equal(written.Select(t => t.Name).Order(StringComparer.Ordinal), AllActions.List.Select(a => a.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_actions_share_a_name() => Assert.Equal(AllActions.List.Count, AllActions.List.DistinctBy(a => a.Name).Count());
}
