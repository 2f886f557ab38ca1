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
