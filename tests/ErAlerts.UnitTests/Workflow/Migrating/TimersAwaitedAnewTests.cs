using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Migrating;

/// <summary>A migration is taken back: timers that it let go of count again from when they did.</summary>
public class TimersAwaitedAnewTests
{
    private static readonly ProcessDefinition Old = Drawing(Timer("b", "P5D"));
    private static readonly ProcessDefinition New = Drawing("");

    [Fact]
    public void A_timer_counts_again_from_when_it_did()
    {
        var arm = Assert.IsType<Command.ArmTimer>(Assert.Single(Back(Let(Old, New), Old, ("b", [At.AddHours(-1)])).Commands));

        Assert.Equal(("b", At.AddHours(-1)), (arm.ElementId, arm.From));
    }

    [Fact]
    public void Of_more_instants_than_timers_the_last_are_meant()
    {
        var arm = Assert.IsType<Command.ArmTimer>(Assert.Single(Back(Let(Old, New), Old, ("b", [null, At.AddHours(-9), At])).Commands));

        Assert.Equal(At, arm.From);
    }

    [Fact]
    public void A_timer_that_had_fired_is_not_armed_again() => Assert.Empty(Back(Let(Old, New), Old, ("b", [At, null])).Commands);

    [Fact]
    public void What_nobody_knows_of_counts_from_now()
    {
        var arm = Assert.IsType<Command.ArmTimer>(Assert.Single(Back(Let(Old, New), Old).Commands));

        Assert.Equal(Later, arm.From);
    }

    [Fact]
    public void Each_instance_of_a_sub_process_has_its_own()
    {
        var old = Both(Timer("b", "P5D"));
        var back = Back(Let(old, Both("")), old, ("b", [At.AddHours(-2), At.AddHours(-1)]));

        Assert.Equal([At.AddHours(-2), At.AddHours(-1)], back.Commands.OfType<Command.ArmTimer>().Select(arm => arm.From));
    }

    [Theory]
    [InlineData(0, "R5/2026-03-02T10:00:00Z/PT1H", 5, true)]
    [InlineData(2, "R5/2026-03-02T10:00:00Z/PT1H", 3, false)]
    [InlineData(7, "R5/PT1H", 1, false)]
    [InlineData(2, "R/PT1H", null, false)]
    public void A_timer_that_repeats_goes_on_with_its_count(int fired, string length, int? left, bool starts)
    {
        var old = Drawing(Cycle("b", length));
        var plan = Plan() with
        {
            AwaitedFrom = Known("b", ImmutableArray.Create<DateTimeOffset?>(null, At.AddHours(-1))),
            AwaitedFired = Known("b", ImmutableArray.Create(0, fired)),
        };
        var back = Moved(Let(old, New), old, plan);
        var cycle = Assert.IsType<TimerLength.Cycle>(Assert.IsType<Command.ArmTimer>(Assert.Single(back.Commands)).Length);

        Assert.Equal((left, starts), (cycle.Left, cycle.Start is not null));
        Assert.Equal(left, back.State.Nodes.OfType<Wait>().Single().Left);
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(0, 7)]
    public void A_rebased_timer_that_repeats_goes_on_with_its_count(int fired, int left)
    {
        var state = Begun(Drawing(Cycle("b", "R5/PT1H"))).State;
        var wait = state.Nodes.OfType<Wait>().Single().Id;
        var plan = Plan(TimerChoice.Rebase) with { FiredBefore = ImmutableSortedDictionary<int, int>.Empty.Add(wait, fired) };

        Assert.Equal(left, Moved(state, Drawing(Cycle("b", "R7/PT2H")), plan).State.Nodes.OfType<Wait>().Single().Left);
    }

    private static ImmutableSortedDictionary<string, T> Known<T>(string element, T known) =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal).Add(element, known);

    private static string Cycle(string id, string length) => Timer(id, "x").Replace("<timeDuration>x</timeDuration>", $"<timeCycle>{length}</timeCycle>", StringComparison.Ordinal);

    private static ProcessState Let(ProcessDefinition from, ProcessDefinition to) => Moved(Begun(from).State, to, Plan(TimerChoice.Keep, ("b", null))).State;

    private static Step.Taken Back(ProcessState state, ProcessDefinition to, params (string Element, ImmutableArray<DateTimeOffset?> From)[] known) =>
        Moved(state, to, Plan() with { AwaitedFrom = known.ToImmutableSortedDictionary(entry => entry.Element, entry => entry.From, StringComparer.Ordinal) });

    private static string Timer(string id, string length) =>
        $"<boundaryEvent id=\"{id}\" attachedToRef=\"u\" cancelActivity=\"false\"><timerEventDefinition><timeDuration>{length}</timeDuration></timerEventDefinition></boundaryEvent>";

    private static ProcessDefinition Drawing(string border) => Process($"<startEvent id=\"s\"/><userTask id=\"u\"/>{border}<endEvent id=\"e\"/>«s>u»«u>e»");

    private static ProcessDefinition Both(string border) => Process($"""
        <subProcess id="sub"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><userTask id="u"/>{border}</subProcess>
        """);
}
