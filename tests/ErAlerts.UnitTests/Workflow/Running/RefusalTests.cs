using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>Events that cannot be taken, and tokens that stop with an incident.</summary>
public class RefusalTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("no-flow-chosen", """<startEvent id="s"/><exclusiveGateway id="x"/><task id="a"/>«s>x»«x>a | false»""")]
    [InlineData("bad-cardinality", """<startEvent id="s"/><task id="x"><multiInstanceLoopCharacteristics><loopCardinality>"many"</loopCardinality></multiInstanceLoopCharacteristics></task>«s>x»""")]
    [InlineData("bad-cardinality", """<startEvent id="s"/><task id="x"><multiInstanceLoopCharacteristics><loopCardinality>100001</loopCardinality></multiInstanceLoopCharacteristics></task>«s>x»""")]
    [InlineData("script-failed", """<startEvent id="s"/><scriptTask id="x"><script>"a" + 1</script></scriptTask>«s>x»""")]
    [InlineData("event-not-awaited", """<startEvent id="s"/><intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>nothing</timeDuration></timerEventDefinition></intermediateCatchEvent>«s>x»""")]
    [InlineData("event-not-awaited", """<startEvent id="s"/><userTask id="x"/><boundaryEvent id="b" attachedToRef="x"><timerEventDefinition><timeDuration>nothing</timeDuration></timerEventDefinition></boundaryEvent>«s>x»""")]
    public void A_token_that_cannot_go_on_stops_with_an_incident(string code, string body)
    {
        var step = Assert.IsType<Step.Taken>(Begin(body));

        var incident = Assert.Single(step.Commands.OfType<Command.RaiseIncident>());
        Assert.Equal((code, "x"), (incident.Code, incident.ElementId));
        Assert.Contains(step.State.Waiting, waiting => waiting == new Waiting(incident.Wait, "x", WaitingFor.Incident));
    }

    [Fact]
    public void A_technical_fault_and_an_error_that_nothing_catches_stop_the_task()
    {
        var state = Assert.IsType<Step.Taken>(Begin("""<startEvent id="s"/><serviceTask id="x"/>«s>x»""")).State;
        var wait = state.Waiting.Single().Wait;

        Assert.Equal("task-failed", Incident(state, new ProcessEvent.TaskFailed(At, wait, null, "broken")));
        Assert.Equal("uncaught-error", Incident(state, new ProcessEvent.TaskFailed(At, wait, "E", "broken")));
    }

    [Fact]
    public void A_process_whose_own_event_cannot_be_awaited_does_not_begin() =>
        Assert.Equal("event-not-awaited", Assert.IsType<Step.Refused>(Begin("""
            <startEvent id="s"/><subProcess id="e" triggeredByEvent="true"><startEvent id="t"><timerEventDefinition><timeDuration>nothing</timeDuration></timerEventDefinition></startEvent></subProcess>
            """)).Code);

    [Fact]
    public void Only_what_is_enabled_can_be_chosen_in_an_ad_hoc_sub_process()
    {
        var state = Assert.IsType<Step.Taken>(Begin("""
            <startEvent id="s"/><adHocSubProcess id="a" ordering="Sequential"><userTask id="u"/><userTask id="v"/><task id="later"/>«u>later»<completionCondition>done</completionCondition></adHocSubProcess>«s>a»
            """)).State;
        var scope = state.Nodes.OfType<Scope>().Single(node => node.Kind == ScopeKind.SubProcess).Id;

        Assert.Equal("not-enabled", Refused(state, new ProcessEvent.ActivityChosen(At, scope, "later")));
        Assert.Equal("not-enabled", Refused(state, new ProcessEvent.ActivityChosen(At, scope, "u")));
    }

    [Fact]
    public void An_event_of_another_making_means_nothing()
    {
        var state = Assert.IsType<Step.Taken>(Begin("""<startEvent id="s"/><userTask id="u"/>«s>u»""")).State;

        Assert.Equal("unknown-event", Refused(state, new SomethingElse(At)));
    }

    [Fact]
    public void A_token_is_not_moved_to_what_stands_outside_the_flow()
    {
        var state = Assert.IsType<Step.Taken>(Begin("""<startEvent id="s"/><userTask id="u"/><task id="undo" isForCompensation="true"/>«s>u»""")).State;

        Assert.Equal("bad-target", Refused(state, new ProcessEvent.TokenMoved(At, state.Waiting.Single().Wait, "undo")));
    }

    private static Step Begin(string body) => Interpreter.Advance(Drawn.Definition(Drawn.Process(body)), null, new ProcessEvent.Started(At, Variables.Empty));

    private static string Refused(ProcessState state, ProcessEvent e) => Sound.Refused(Interpreter.Advance(state.Definition, state, e));

    private static string Incident(ProcessState state, ProcessEvent e) =>
        Assert.Single(Assert.IsType<Step.Taken>(Interpreter.Advance(state.Definition, state, e)).Commands.OfType<Command.RaiseIncident>()).Code;

    private sealed record SomethingElse(DateTimeOffset At) : ProcessEvent(At);
}
