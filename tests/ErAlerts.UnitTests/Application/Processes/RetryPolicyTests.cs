using ErAlerts.Application.Processes.Hosting;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.UnitTests.Application.Processes;

public sealed class RetryPolicyTests
{
    [Fact]
    public void Pauses_grow_by_the_back_off_and_end_at_a_week() =>
        Assert.Equal([5, 10, 20, 7 * 24 * 60], new[] { 1, 2, 3, 20 }.Select(n => (int)Policy(("retries", "20"), ("retryAfter", "PT5M"), ("retryBackOff", "2")).PauseBefore(n, 7).TotalMinutes));

    [Fact]
    public void Jitter_spreads_instances_within_its_part_and_is_the_same_each_time()
    {
        var policy = Policy(("retries", "3"), ("retryAfter", "PT100S"), ("retryJitter", "0.2"));
        var pauses = Enumerable.Range(1, 500).Select(id => policy.PauseBefore(1, id).TotalSeconds).ToList();
        Assert.All(pauses, p => Assert.InRange(p, 80, 120));
        Assert.True(pauses.Min() < 83 && pauses.Max() > 117 && pauses.Distinct().Count() > 400);
        Assert.Equal(policy.PauseBefore(2, 42), policy.PauseBefore(2, 42));
        Assert.NotEqual(policy.PauseBefore(2, 42), policy.PauseBefore(3, 42));
    }

    [Fact]
    public void A_task_that_says_nothing_is_not_tried_again() => Assert.Equal((null, null), RetryPolicy.Of(ForeignAttributes.None));

    private static RetryPolicy Policy(params (string Name, string Value)[] attributes) =>
        RetryPolicy.Of(ForeignAttributes.Of(attributes.Select(a => KeyValuePair.Create(a.Name, a.Value)))).Policy!;
}
