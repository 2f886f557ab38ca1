using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>What a person may do about a token that stands at the wrong place.</summary>
public class RepairTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private const string Nested = """
        <startEvent id="s"/><subProcess id="sub"><userTask id="u"/><userTask id="v"/>
          <boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>«s2>u»<startEvent id="s2"/></subProcess>
        <userTask id="after"/><subProcess id="h" triggeredByEvent="true"><startEvent id="hs"><signalEventDefinition/></startEvent></subProcess>«s>sub»«sub>after»
        """;

    [Fact]
    public void A_token_is_moved_within_its_sub_process_and_what_it_waited_for_is_withdrawn()
    {
        var state = Begun(Nested);
        var step = Taken(state, new ProcessEvent.TokenMoved(At, Wait(state, "u"), "v"));

        Assert.Contains(step.State.Waiting, waiting => waiting is { ElementId: "v", For: WaitingFor.Work });
        Assert.DoesNotContain(step.State.Waiting, waiting => waiting.ElementId is "u" or "b");
        Assert.Single(step.Commands.OfType<Command.CancelUserTask>());
        Assert.Single(step.Commands.OfType<Command.CancelTimer>());
    }

    [Fact]
    public void A_whole_sub_process_is_moved_with_all_inside_it()
    {
        var state = Begun(Nested);
        var sub = state.Nodes.OfType<Scope>().Single(scope => scope.Kind == ScopeKind.SubProcess).Id;

        Assert.Equal(["after"], Taken(state, new ProcessEvent.TokenMoved(At, sub, "after")).State.Waiting.Where(waiting => waiting.For == WaitingFor.Work).Select(waiting => waiting.ElementId));
    }

    [Theory]
    [InlineData("after")]
    [InlineData("h")]
    [InlineData("nobody")]
    public void A_token_is_not_moved_out_of_its_container(string target)
    {
        var state = Begun(Nested);
        var sub = state.Nodes.OfType<Scope>().Single(scope => scope.Kind == ScopeKind.SubProcess).Id;

        Assert.Equal("bad-target", Assert.IsType<Step.Refused>(Advance(state, new ProcessEvent.TokenMoved(At, Wait(state, "u"), target))).Code);
        if (target != "after")
        {
            Assert.Equal("bad-target", Assert.IsType<Step.Refused>(Advance(state, new ProcessEvent.TokenMoved(At, sub, target))).Code);
        }
    }

    [Fact]
    public void The_process_itself_and_what_is_not_there_are_not_moved()
    {
        var state = Begun(Nested);

        Assert.Equal("wait-gone", Assert.IsType<Step.Ignored>(Advance(state, new ProcessEvent.TokenMoved(At, ProcessState.RootId, "after"))).Code);
        Assert.Equal("wait-gone", Assert.IsType<Step.Ignored>(Advance(state, new ProcessEvent.TokenMoved(At, 999, "after"))).Code);
    }

    [Fact]
    public void Variables_set_by_hand_open_what_waits_for_a_condition()
    {
        var state = Begun("""<startEvent id="s"/><intermediateCatchEvent id="c"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></intermediateCatchEvent><endEvent id="e"/>«s>c»«c>e»""");

        Assert.Equal(ProcessStatus.Running, Taken(state, new ProcessEvent.VariablesSet(At, Variables.Of("n", FeelNumber.Of(1)))).State.Status);
        Assert.Equal(ProcessStatus.Completed, Taken(state, new ProcessEvent.VariablesSet(At, Variables.Of("n", FeelNumber.Of(2)))).State.Status);
    }

    [Fact]
    public void A_variable_of_an_instance_s_own_is_set_there_and_not_in_the_process()
    {
        var state = Begun("""
            <dataObject id="items" name="items"/><startEvent id="s"/><userTask id="u"><multiInstanceLoopCharacteristics isSequential="true"><loopDataInputRef>items</loopDataInputRef><inputDataItem id="item" name="item"/></multiInstanceLoopCharacteristics></userTask>«s>u»
            """, Variables.Of("items", FeelList.Of(FeelNumber.Of(1), FeelNumber.Of(2))));
        var set = Taken(state, new ProcessEvent.VariablesSet(At, Variables.Of("item", FeelNumber.Of(7)), Wait(state, "u"))).State;

        Assert.False(set.Variables.ContainsKey("item"));
        Assert.Equal(FeelNumber.Of(7), set.Nodes.OfType<Token>().Single().Locals["item"]);
    }

    [Fact]
    public void A_history_with_an_unknown_drawing_or_an_event_that_does_not_fit_stops_there()
    {
        var definition = Drawn.Definition(Drawn.Process("""<startEvent id="s"/><userTask id="u"/>«s>u»"""));
        var begun = new ProcessEvent.Started(At, Variables.Empty);
        var replay = Replay.Of(definition, [begun, new ProcessEvent.TokenMoved(At, 2, "nobody"), begun], _ => null);

        Assert.Equal((1, true), (replay.Taken, replay.Problem!.StartsWith("bad-target: ", StringComparison.Ordinal)));
        Assert.Null(Replay.Of(definition, [begun], _ => null).Problem);
        Assert.Equal((0, true), (Replay.Of(definition, [new ProcessEvent.Withdrawn(At, "")], _ => null).Taken, Replay.Of(definition, [new ProcessEvent.Withdrawn(At, "")], _ => null).State is null));
    }

    private static ProcessState Begun(string body, Variables? variables = null) =>
        Assert.IsType<Step.Taken>(Interpreter.Advance(Drawn.Definition(Drawn.Process(body)), null, new ProcessEvent.Started(At, variables ?? Variables.Empty))).State;

    private static Step Advance(ProcessState state, ProcessEvent e) => Interpreter.Advance(state.Definition, state, e);

    private static Step.Taken Taken(ProcessState state, ProcessEvent e) => Assert.IsType<Step.Taken>(Advance(state, e));

    private static int Wait(ProcessState state, string element) => state.Waiting.First(waiting => waiting.ElementId == element).Wait;
}
