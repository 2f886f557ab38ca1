using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>Tokens that stopped, tried again before and after what stopped them was mended.</summary>
public class IncidentTests
{
    private const string Timer = "<timerEventDefinition><timeDuration>pause</timeDuration></timerEventDefinition>";

    /// <summary>Each stops at x while the variable is missing and goes on to y once it is set.</summary>
    [Theory]
    [InlineData("no-flow-chosen", """<startEvent id="s"/><exclusiveGateway id="x"/><userTask id="y"/>«s>x»«x>y | pause != null»""")]
    [InlineData("no-flow-chosen", """<startEvent id="s"/><inclusiveGateway id="x"/><userTask id="y"/>«s>x»«x>y | pause != null»""")]
    [InlineData("no-flow-chosen", """<startEvent id="s"/><complexGateway id="x"/><userTask id="y"/>«s>x»«x>y | pause != null»""")]
    [InlineData("no-flow-chosen", """<startEvent id="s"/><task id="x"/><userTask id="y"/>«s>x»«x>y | pause != null»""")]
    [InlineData("no-flow-chosen", """<startEvent id="s"/><subProcess id="x"><task id="i"/></subProcess><userTask id="y"/>«s>x»«x>y | pause != null»""")]
    [InlineData("event-not-awaited", $"""<startEvent id="s"/><userTask id="x"/><boundaryEvent id="y" attachedToRef="x">{Timer}</boundaryEvent>«s>x»""")]
    [InlineData("event-not-awaited", $"""<startEvent id="s"/><intermediateCatchEvent id="x">{Timer}</intermediateCatchEvent><userTask id="y"/>«s>x»«s>y»""")]
    [InlineData("event-not-awaited", $"""<startEvent id="s"/><subProcess id="x"><userTask id="y"/><subProcess id="h" triggeredByEvent="true"><startEvent id="hs">{Timer}</startEvent></subProcess></subProcess>«s>x»""")]
    [InlineData("event-not-awaited", $"""<startEvent id="s"/><userTask id="x"><standardLoopCharacteristics loopMaximum="2"/></userTask><boundaryEvent id="y" attachedToRef="x">{Timer}</boundaryEvent>«s>x»""")]
    [InlineData("event-not-awaited", $"""<startEvent id="s"/><userTask id="x"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask><boundaryEvent id="y" attachedToRef="x">{Timer}</boundaryEvent>«s>x»""")]
    [InlineData("event-not-awaited", """<startEvent id="s"/><receiveTask id="x" er:correlation="pause"/><userTask id="y"/>«s>x»«s>y»""")]
    [InlineData("event-not-awaited", $"""<startEvent id="s"/><eventBasedGateway id="x"/><intermediateCatchEvent id="y">{Timer}</intermediateCatchEvent><intermediateCatchEvent id="z"><signalEventDefinition/></intermediateCatchEvent>«s>x»«x>z»«x>y»""")]
    [InlineData("bad-cardinality", """<startEvent id="s"/><userTask id="x"><multiInstanceLoopCharacteristics><loopCardinality>if pause = null then null else 1</loopCardinality></multiInstanceLoopCharacteristics></userTask><userTask id="y"/>«s>x»«s>y»""")]
    public void What_stopped_goes_on_when_its_cause_is_mended_and_it_is_tried_again(string code, string body)
    {
        var stopped = Begun(Process(body));
        var incident = Assert.Single(stopped.Commands.OfType<Command.RaiseIncident>());
        Assert.Equal((code, "x"), (incident.Code, incident.ElementId));
        Assert.Single(stopped.State.Waiting, waiting => waiting.ElementId == "x");

        var again = After(stopped.State, new ProcessEvent.IncidentRetried(At, incident.Wait));
        Assert.Equal(new Command.CloseIncident(incident.Wait), again.Commands[0]);
        var repeated = Assert.Single(again.Commands.OfType<Command.RaiseIncident>());
        Assert.Equal((code, "x"), (repeated.Code, repeated.ElementId));

        var mended = After(again.State, new ProcessEvent.VariablesSet(At, Variables.Of("pause", FeelString.Of("PT1H")))).State;
        var done = After(mended, new ProcessEvent.IncidentRetried(Later, repeated.Wait));
        Assert.DoesNotContain(done.Commands, command => command is Command.RaiseIncident);
        Assert.DoesNotContain(done.State.Waiting, waiting => waiting.For == WaitingFor.Incident);
        Assert.Contains(done.State.Waiting, waiting => waiting.ElementId == "y");
    }

    [Theory]
    [InlineData("<multiInstanceLoopCharacteristics><loopCardinality>if pause = null then null else 2</loopCardinality></multiInstanceLoopCharacteristics>", "", 2)]
    [InlineData("<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>", Timer, 2)]
    [InlineData("""<standardLoopCharacteristics loopMaximum="2"/>""", Timer, 1)]
    public void A_repeating_activity_that_stopped_before_it_began_still_repeats_when_it_is_tried_again(string loop, string border, int open)
    {
        var boundary = border.Length == 0 ? "" : $"""<boundaryEvent id="b" attachedToRef="x">{border}</boundaryEvent>""";
        var stopped = Begun(Process($"""<startEvent id="s"/><userTask id="x">{loop}</userTask>{boundary}«s>x»"""));
        var mended = After(stopped.State, new ProcessEvent.VariablesSet(At, Variables.Of("pause", FeelString.Of("PT1H")))).State;
        var state = After(mended, new ProcessEvent.IncidentRetried(At, Assert.Single(stopped.Commands.OfType<Command.RaiseIncident>()).Wait)).State;

        Assert.Equal(open, state.Waiting.Count(waiting => waiting is { ElementId: "x", For: WaitingFor.Work }));
        state = After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("x"), Variables.Empty)).State;
        Assert.Equal(ProcessStatus.Running, state.Status);
        Assert.Equal(ProcessStatus.Completed, After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("x"), Variables.Empty)).State.Status);
    }

    [Fact]
    public void An_event_sub_process_inside_which_an_event_cannot_be_awaited_stops_as_a_whole()
    {
        var state = Begun(Process($"""
            <startEvent id="s"/><userTask id="u"/><subProcess id="x" triggeredByEvent="true"><startEvent id="hs" isInterrupting="false"><signalEventDefinition/></startEvent><userTask id="y"/>«hs>y»
            <subProcess id="inner" triggeredByEvent="true"><startEvent id="is">{Timer}</startEvent></subProcess></subProcess>«s>u»
            """)).State;
        var stopped = After(state, new ProcessEvent.SignalArrived(At, "hs", Variables.Empty));
        var incident = Assert.Single(stopped.Commands.OfType<Command.RaiseIncident>());

        Assert.Equal(("event-not-awaited", "x"), (incident.Code, incident.ElementId));
        var mended = After(stopped.State, new ProcessEvent.VariablesSet(At, Variables.Of("pause", FeelString.Of("PT1H")))).State;
        var done = After(mended, new ProcessEvent.IncidentRetried(Later, incident.Wait)).State;
        Assert.Equal(["u", "y"], done.Waiting.Where(waiting => waiting.For == WaitingFor.Work).Select(waiting => waiting.ElementId).Order());
    }

    [Fact]
    public void A_task_that_failed_keeps_its_border_and_takes_up_its_work_again_under_its_number()
    {
        var state = Begun(Process("""<startEvent id="s"/><serviceTask id="x"/><boundaryEvent id="b" attachedToRef="x"><signalEventDefinition/></boundaryEvent>«s>x»""")).State;
        var wait = state.WaitAt("x");
        var failed = After(state, new ProcessEvent.TaskFailed(At, wait, null, "broken")).State;

        Assert.Equal("incident-open", Ignored(failed, new ProcessEvent.TaskCompleted(At, wait, Variables.Empty)));
        Assert.Equal("wait-gone", Ignored(failed, new ProcessEvent.TaskFailed(At, wait, null, "again")));
        Assert.Equal("wait-gone", Ignored(failed, new ProcessEvent.CallEscalated(At, wait, "X", Variables.Empty)));
        Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.IncidentRetried(At, wait)));
        Assert.Equal(ProcessStatus.Completed, After(failed, new ProcessEvent.SignalArrived(At, "b", Variables.Empty)).State.Status);
        var again = After(failed, new ProcessEvent.IncidentRetried(At, wait));
        Assert.Equal(wait, Assert.Single(again.Commands.OfType<Command.RunService>()).Wait);
        Assert.Equal(ProcessStatus.Completed, After(again.State, new ProcessEvent.TaskCompleted(At, wait, Variables.Empty)).State.Status);
    }

    [Fact]
    public void A_stopped_token_that_is_swept_away_takes_its_incident_along()
    {
        var state = Begun(Process("""<startEvent id="s"/><subProcess id="sub"><serviceTask id="x"/></subProcess><boundaryEvent id="b" attachedToRef="sub"><signalEventDefinition/></boundaryEvent>«s>sub»""")).State;
        var wait = state.WaitAt("x");
        var failed = After(state, new ProcessEvent.TaskFailed(At, wait, null, "broken")).State;

        Assert.Equal([new Command.CloseIncident(wait)], After(failed, new ProcessEvent.SignalArrived(At, "b", Variables.Empty)).Commands.Where(command => command is not Command.End));
    }

    [Fact]
    public void An_answer_to_what_does_not_work_here_is_ignored()
    {
        var state = Begun(Process("""<startEvent id="s"/><intermediateCatchEvent id="c"><signalEventDefinition/></intermediateCatchEvent><receiveTask id="r"/>«s>c»«s>r»""")).State;
        var token = state.Nodes.OfType<Token>().Single(node => state.Definition.Elements[node.Element].Id == "c").Id;
        var (signal, message) = (state.Nodes.OfType<Wait>().First().Id, state.Nodes.OfType<Wait>().Last().Id);

        foreach (var wait in new[] { token, signal, ProcessState.RootId, 99 })
        {
            Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.TaskCompleted(At, wait, Variables.Empty)));
            Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.TaskFailed(At, wait, "E", "")));
            Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.TimerFired(At, wait)));
            Assert.Equal("nobody-listens", Ignored(state, new ProcessEvent.MessageArrived(At, "r", Variables.Empty, null, wait)));
            Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.ActivityChosen(At, wait, "r")));
        }

        Assert.Equal("nobody-listens", Ignored(state, new ProcessEvent.MessageArrived(At, "c", Variables.Empty)));
        Assert.Equal("nobody-listens", Ignored(state, new ProcessEvent.SignalArrived(At, "r", Variables.Empty)));
        Assert.Equal(["r"], After(state, new ProcessEvent.MessageArrived(At, "anything", Variables.Empty, null, message)).Trace);
    }

    [Fact]
    public void An_escalation_that_nothing_catches_at_the_call_goes_on_to_the_host()
    {
        var state = Begun(Process("""<startEvent id="s"/><callActivity id="c" calledElement="q"/>«s>c»""")).State;
        var raised = After(state, new ProcessEvent.CallEscalated(At, state.WaitAt("c"), "X", Variables.Of("n", FeelNumber.Of(1))));

        Assert.Equal([new Command.RaiseEscalation("c", "X", Variables.Of("n", FeelNumber.Of(1)))], raised.Commands);
        Assert.Equal("c", Assert.Single(raised.State.Waiting).ElementId);
    }

    [Fact]
    public void A_token_moved_to_a_boundary_event_goes_on_from_there()
    {
        var state = Begun(Process("""<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><signalEventDefinition/></boundaryEvent><userTask id="late"/>«s>u»«b>late»""")).State;
        var moved = After(state, new ProcessEvent.TokenMoved(At, state.WaitAt("u"), "b"));

        Assert.Equal(["b"], moved.Trace);
        Assert.Equal("late", Assert.Single(moved.State.Waiting).ElementId);
    }

    [Theory]
    [InlineData("serviceTask", "CancelService")]
    [InlineData("userTask", "CancelUserTask")]
    [InlineData("businessRuleTask", "CancelService")]
    [InlineData("sendTask", "CancelService")]
    public void Work_that_is_swept_away_is_withdrawn(string task, string command)
    {
        var state = Begun(Process($"""<startEvent id="s"/><{task} id="u"/><boundaryEvent id="b" attachedToRef="u"><signalEventDefinition/></boundaryEvent>«s>u»""")).State;

        Assert.Equal([command, "End"], After(state, new ProcessEvent.SignalArrived(At, "b", Variables.Empty)).Commands.Select(each => each.GetType().Name));
    }

    [Fact]
    public void Automatic_work_that_is_held_waits_for_its_answer_and_can_be_withdrawn()
    {
        var definition = Process("""<startEvent id="s"/><scriptTask id="t"><script>{n: 1}</script></scriptTask><boundaryEvent id="b" attachedToRef="t"><signalEventDefinition/></boundaryEvent>«s>t»""");
        var options = new RunOptions { Held = new HashSet<string>(["t"]) };
        Step.Taken Take(ProcessState? state, ProcessEvent e) => Assert.IsType<Step.Taken>(Interpreter.Advance(definition, state, e, options));
        var begun = Take(null, new ProcessEvent.Started(At, Variables.Empty));
        var held = Assert.Single(begun.Commands.OfType<Command.RunService>());

        Assert.Equal(("t", ServiceKind.Held), (held.ElementId, held.Kind));
        var done = Take(begun.State, new ProcessEvent.TaskCompleted(At, held.Wait, Variables.Of("m", FeelNumber.Of(2))));
        Assert.Equal(["m", "n"], done.State.Variables.Keys);
        Assert.Contains(new Command.CancelService(held.Wait), Take(begun.State, new ProcessEvent.SignalArrived(At, "b", Variables.Empty)).Commands);
        Assert.Equal("t", Assert.Single(Take(begun.State, new ProcessEvent.TaskFailed(At, held.Wait, null, "no")).Commands.OfType<Command.RaiseIncident>()).ElementId);
    }

    private static string Ignored(ProcessState state, ProcessEvent e) => Sound.Ignored(Interpreter.Advance(state.Definition, state, e));
}
