using System.Collections.Immutable;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Migrating;

public class MigrationTests
{
    private const string Timed = """
        <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>
        <endEvent id="e"/><task id="late"/>«s>u»«u>e»«b>late»
        """;

    private static readonly ProcessDefinition Old = Process(Timed);

    [Fact]
    public void Work_goes_on_in_the_new_drawing_under_the_same_number()
    {
        var state = Begun(Old).State;
        var to = Process(Timed.Replace("<task id=\"late\"/>", "<task id=\"late\"/><task id=\"extra\"/>«extra>e»", StringComparison.Ordinal).Replace("«u>e»", "«u>extra»", StringComparison.Ordinal));
        var moved = Moved(state, to, Plan());

        Assert.Equal(state.WaitAt("u"), moved.State.WaitAt("u"));
        Assert.Empty(moved.Commands);
        Assert.Equal(["u", "extra", "e"], After(moved.State, new ProcessEvent.TaskCompleted(Later, moved.State.WaitAt("u"), Variables.Empty)).Trace);
    }

    [Fact]
    public void A_renamed_element_is_found_by_the_plan_and_the_host_is_told_its_new_name()
    {
        var state = Begun(Old).State;
        var to = Process(Timed.Replace("attachedToRef=\"u\"", "attachedToRef=\"review\"", StringComparison.Ordinal)
            .Replace("\"u\"", "\"review\" er:role=\"ara\"", StringComparison.Ordinal).Replace("«s>u»«u>e»", "«s>review»«review>e»", StringComparison.Ordinal));
        var moved = Moved(state, to, Plan(TimerChoice.Keep, ("u", "review")));

        var relabel = Assert.IsType<Command.Relabel>(Assert.Single(moved.Commands));
        Assert.Equal((state.WaitAt("u"), "review", "ara"), (relabel.Wait, relabel.ElementId, relabel.Attributes["role"]));
        var moves = Migration.Preview(state, to, Plan(TimerChoice.Keep, ("u", "review")), Later).Moves;
        Assert.Equal(["u > review", "b > b"], moves.Select(move => $"{move.From} > {move.To}"));
        Assert.DoesNotContain(moves, move => move.IsRearmed);
    }

    [Fact]
    public void Kept_timers_stay_and_rebased_ones_are_armed_anew_with_the_new_length()
    {
        var state = Begun(Old).State;
        var to = Process(Timed.Replace("P5D", "P7D", StringComparison.Ordinal));
        var armed = state.WaitAt("b");

        Assert.Empty(Moved(state, to, Plan()).Commands);
        var now = Moved(state, to, Plan(TimerChoice.Rebase));
        Assert.Equal(new Command.CancelTimer(armed), now.Commands[0]);
        var arm = Assert.IsType<Command.ArmTimer>(now.Commands[1]);
        Assert.Equal((7, Later), (Assert.IsType<TimerLength.Duration>(arm.Length).Days, arm.From));
        Assert.NotEqual(armed, arm.Wait);
        var counted = Plan(TimerChoice.Rebase) with { CountedFrom = ImmutableSortedDictionary<int, DateTimeOffset>.Empty.Add(armed, At) };
        Assert.Equal(At, Assert.Single(Moved(state, to, counted).Commands.OfType<Command.ArmTimer>()).From);
        Assert.Equal(["late"], After(now.State, new ProcessEvent.TimerFired(Later, arm.Wait)).Trace.Skip(1));
    }

    [Fact]
    public void Events_of_the_new_drawing_are_awaited_and_one_that_fired_already_is_not_awaited_again()
    {
        var fired = After(Begun(Old).State, new ProcessEvent.TimerFired(At.AddDays(5), Begun(Old).State.WaitAt("b"))).State;
        var to = Process(Timed + """<boundaryEvent id="m" attachedToRef="u"><messageEventDefinition messageRef="stop"/></boundaryEvent>«m>e»""", """<message id="stop" name="Stop"/>""");
        var moved = Moved(fired, to, Plan());

        var awaited = Assert.IsType<Command.AwaitMessage>(Assert.Single(moved.Commands));
        Assert.Equal(("m", "Stop"), (awaited.ElementId, awaited.Name));
        Assert.Equal(ProcessStatus.Completed, After(moved.State, new ProcessEvent.MessageArrived(Later, "Stop", Variables.Empty)).State.Status);
    }

    [Fact]
    public void The_plan_may_let_go_of_a_boundary_event_but_not_of_a_token()
    {
        var state = Begun(Old).State;
        var to = Process("""<startEvent id="s"/><userTask id="u"/><endEvent id="e"/>«s>u»«u>e»""");

        Assert.Equal(["element-gone"], Problems(state, to, Plan()));
        Assert.Equal(["cannot-drop"], Problems(state, to, Plan(TimerChoice.Keep, ("u", null), ("b", null))));
        Assert.Equal(new Command.CancelTimer(state.WaitAt("b")), Assert.Single(Moved(state, to, Plan(TimerChoice.Keep, ("b", null))).Commands));
    }

    [Fact]
    public void A_message_of_another_name_is_awaited_anew()
    {
        const string Body = """<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>«s>c»""";
        var state = Begun(Process(Body, """<message id="m" name="Old"/>""")).State;
        var moved = Moved(state, Process(Body, """<message id="m" name="New"/>"""), Plan());

        Assert.Equal(["CancelMessage", "AwaitMessage"], moved.Commands.Select(command => command.GetType().Name));
        Assert.Equal(ProcessStatus.Completed, After(moved.State, new ProcessEvent.MessageArrived(Later, "New", Variables.Empty)).State.Status);
    }

    [Fact]
    public void A_join_that_needs_one_flow_less_opens()
    {
        const string Fork = """<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>b»«a>j»«j>e»""";
        var begun = Begun(Process(Fork + "«b>j»")).State;
        var state = After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State;
        var moved = Moved(state, Process(Fork), Plan());

        Assert.Equal(["j", "e"], moved.Trace);
        Assert.Equal(["flow-gone"], Problems(state, Process(Fork.Replace("«a>j»", "", StringComparison.Ordinal) + "«b>j»"), Plan()));
    }

    [Fact]
    public void Moving_there_and_back_gives_the_same_bytes()
    {
        var state = Begun(Old).State;
        var to = Process(Timed.Replace("\"u\"", "\"v\"", StringComparison.Ordinal).Replace("«s>u»«u>e»", "«s>v»«v>e»", StringComparison.Ordinal)
            + """<boundaryEvent id="n" attachedToRef="v" cancelActivity="false"><signalEventDefinition signalRef="g"/></boundaryEvent>""", """<signal id="g" name="G"/>""");
        var plan = Plan(TimerChoice.Keep, ("u", "v"));
        var there = Moved(state, to, plan).State;
        var back = Moved(there, Old, plan.Reversed(Old, to)!).State;

        Assert.Equal(state.Waiting, back.Waiting);
        Assert.Null(Plan(TimerChoice.Keep, ("u", "v"), ("late", "v")).Reversed(Old, to));
    }

    [Fact]
    public void A_history_with_a_migration_in_it_replays_to_the_same_bytes()
    {
        var to = Process(Timed.Replace("P5D", "P9D", StringComparison.Ordinal));
        ProcessEvent[] history =
        [
            new ProcessEvent.Started(At, Variables.Empty), new ProcessEvent.Migrated(Later, to.Hash, Plan(TimerChoice.Rebase)),
            new ProcessEvent.VariablesSet(Later, Variables.Of("n", FeelNumber.Of(3)), 2),
        ];
        var replayed = Replay.Of(Old, history.Select(e => EventFormat.Read(EventFormat.Write(e))!), hash => hash == to.Hash ? to : null);
        var moved = Moved(Begun(Old).State, to, Plan(TimerChoice.Rebase)).State;

        Assert.Null(replayed.Problem);
        Assert.Equal(StateFormat.Write(After(moved, history[2]).State), StateFormat.Write(replayed.State!));
        Assert.Equal((1, false), (Replay.Of(Old, history, _ => null).Taken, Replay.Of(Old, history, _ => null).Problem is null));
        Assert.Equal((1, "wait-gone: There is no incident under the number 2 any more."), Ended(Replay.Of(Old, [history[0], new ProcessEvent.IncidentRetried(At, 2)], _ => null)));
        Assert.Equal((1, "already-started: The instance has started already."), Ended(Replay.Of(Old, [history[0], history[0]], _ => null)));
    }

    private static (int Taken, string? Problem) Ended(ReplayResult result) => (result.Taken, result.Problem);
}
