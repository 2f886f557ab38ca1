using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Migrating;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>Steps that meet what is gone, stopped, or undone already.</summary>
public class RunningEdgeTests
{
    private const string Roots = """<message id="m" name="M"/><signal id="sg" name="S"/>""";

    [Fact]
    public void Variables_are_set_as_they_are_seen_from_a_task_an_event_a_scope_or_the_process()
    {
        var definition = Process("""
            <dataObject id="n"/><startEvent id="s"/><subProcess id="sub"><dataObject id="n2" name="n"/><userTask id="u"><property id="own"/></userTask>
            <boundaryEvent id="b" attachedToRef="u"><signalEventDefinition signalRef="sg"/></boundaryEvent><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent></subProcess>«s>sub»
            """, Roots);
        var state = Begun(definition).State;
        var sub = state.Nodes.OfType<Scope>().Single(scope => scope.Kind == ScopeKind.SubProcess);
        var catching = state.Nodes.OfType<Wait>().Single(wait => definition.Elements[wait.Element].Id == "c");

        string Seen(int? wait)
        {
            var set = After(state, new ProcessEvent.VariablesSet(At, Variables.Of([new("n", FeelNumber.Of(1)), new("own", FeelNumber.Of(2))]), wait)).State;
            var inside = set.Nodes.OfType<Scope>().Single(scope => scope.Kind == ScopeKind.SubProcess).Locals;
            var task = set.Nodes.OfType<Token>().Single(token => definition.Elements[token.Element].Id == "u").Locals;
            return $"{(set.Variables.TryGetValue("n", out var outer) ? outer : "null")} {inside["n"]} {task["own"]} {(set.Variables.TryGetValue("own", out var own) ? own : "-")}";
        }

        Assert.Equal("1 null null 2", Seen(null));
        Assert.Equal("null 1 2 -", Seen(state.WaitAt("u")));
        Assert.Equal("null 1 null 2", Seen(sub.Id));
        Assert.Equal("null 1 null 2", Seen(catching.Id));
        Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.VariablesSet(At, Variables.Empty, 999)));
    }

    [Theory]
    [InlineData("a", null)]
    [InlineData("undo", "bad-target")]
    [InlineData("h", "bad-target")]
    [InlineData("i", "bad-target")]
    [InlineData("nobody", "bad-target")]
    [InlineData("u", null)]
    public void A_token_is_moved_to_what_stands_in_the_flow_of_its_container(string target, string? code)
    {
        var state = Begun(Process("""
            <startEvent id="s"/><userTask id="u"/><userTask id="a"/><task id="undo" isForCompensation="true"/><subProcess id="h" triggeredByEvent="true"><startEvent id="i"><signalEventDefinition signalRef="sg"/></startEvent></subProcess>«s>u»«u>a»
            """, Roots)).State;
        var step = Interpreter.Advance(state.Definition, state, new ProcessEvent.TokenMoved(At, state.WaitAt("u"), target));

        Assert.Equal(code, (step as Step.Refused)?.Code);
        Assert.Equal(code is null ? target : null, (step as Step.Taken)?.State.Waiting.Single(waiting => waiting.For == WaitingFor.Work).ElementId);
    }

    [Fact]
    public void A_token_inside_a_compensation_is_not_moved()
    {
        var state = Begun(Process("""
            <startEvent id="s"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><userTask id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/>
            <intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent><userTask id="z"/>«s>a»«a>th»«th>z»
            """)).State;

        Assert.Equal("bad-target", Assert.IsType<Step.Refused>(Interpreter.Advance(state.Definition, state, new ProcessEvent.TokenMoved(At, state.WaitAt("ua"), "z"))).Code);
    }

    [Theory]
    [InlineData(null, "timer-due")]
    [InlineData(2, "timer-due")]
    public void A_timer_counts_on_from_when_it_was_due_or_else_from_when_it_fired(int? due, string what)
    {
        var definition = Process("""<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></boundaryEvent>«s>u»""");
        var begun = Begun(definition);
        var fired = After(begun.State, new ProcessEvent.TimerFired(At.AddHours(3), begun.Commands.OfType<Command.ArmTimer>().Single().Wait, due is { } hours ? new DateTimeOffset(2026, 3, 2, 9 + hours, 0, 0, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(-8)) : null));
        var next = Assert.Single(fired.Commands.OfType<Command.ArmTimer>()).From;

        Assert.Equal((what, At.AddHours(due ?? 3), TimeSpan.Zero), (what, next, next.Offset));
    }

    [Fact]
    public void What_a_handler_completes_is_not_undone_by_a_second_compensation()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>
            <subProcess id="ua" isForCompensation="true"><standardLoopCharacteristics loopMaximum="2"/><startEvent id="i"/><task id="b"/><boundaryEvent id="cb" attachedToRef="b"><compensateEventDefinition/></boundaryEvent><task id="ub" isForCompensation="true"/><association sourceRef="cb" targetRef="ub"/>«i>b»</subProcess>
            <association sourceRef="ca" targetRef="ua"/><intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent><intermediateThrowEvent id="th2"><compensateEventDefinition/></intermediateThrowEvent>«s>a»«a>th»«th>th2»
            """));

        Assert.Equal(("s a th i b ua i b ua th2", "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void What_a_loop_completed_can_be_undone_from_outside_it()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><standardLoopCharacteristics loopMaximum="2"/><startEvent id="i"/><task id="b"/><boundaryEvent id="cb" attachedToRef="b"><compensateEventDefinition/></boundaryEvent><task id="ub" isForCompensation="true"/><association sourceRef="cb" targetRef="ub"/>«i>b»</subProcess>
            <intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent>«s>sub»«sub>th»
            """));

        Assert.Equal("s i b sub i b sub th ub ub", run.Line());
    }

    [Fact]
    public void A_compensation_thrown_inside_does_not_undo_what_lies_outside()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/>
            <subProcess id="sub"><startEvent id="i"/><intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent>«i>th»</subProcess><task id="z"/>«s>a»«a>sub»«sub>z»
            """));

        Assert.Equal("s a i th sub z", run.Line());
    }

    [Fact]
    public void A_named_activity_is_undone_wherever_it_was_completed_and_only_that()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/>
            <task id="b"/><boundaryEvent id="cb" attachedToRef="b"><compensateEventDefinition/></boundaryEvent><task id="ub" isForCompensation="true"/><association sourceRef="cb" targetRef="ub"/>
            <subProcess id="sub"><startEvent id="i"/><intermediateThrowEvent id="th"><compensateEventDefinition activityRef="a"/></intermediateThrowEvent>«i>th»</subProcess><endEvent id="e"><compensateEventDefinition/></endEvent>«s>a»«a>b»«b>sub»«sub>e»
            """));

        Assert.Equal("s a b i th ua sub e ub", run.Line());
    }

    [Fact]
    public void A_transaction_that_is_cancelled_without_a_cancel_event_ends_there()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><transaction id="tx"><startEvent id="i"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/>
            <userTask id="u"/><endEvent id="x"><cancelEventDefinition/></endEvent>«i>a»«i>u»«a>x»</transaction><task id="never"/><userTask id="w"/><task id="on"/>«s>tx»«tx>never»«s>w»«w>on»
            """), """{"complete":"w"}""");

        Assert.Equal(("s i a x ua w on", "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void A_message_is_heard_by_the_oldest_that_its_key_fits()
    {
        var definition = Process("""
            <startEvent id="s"/><receiveTask id="a" messageRef="m" er:correlation="one"/><receiveTask id="b" messageRef="m" er:correlation="two"/><receiveTask id="c" messageRef="m"/>«s>a»«s>b»«s>c»
            """, Roots);
        var state = Begun(definition, Variables.Of([new("one", FeelString.Of("1")), new("two", FeelNumber.Of(2))])).State;
        string Heard(string? key) => string.Join(' ', After(state, new ProcessEvent.MessageArrived(At, "M", Variables.Empty, key)).Trace);

        Assert.Equal(("a", "b", "c", "a"), (Heard("1"), Heard("2"), Heard("3"), Heard(null)));
        Assert.Equal(["1", "2", null], Begun(definition, Variables.Of([new("one", FeelString.Of("1")), new("two", FeelNumber.Of(2))])).Commands.OfType<Command.AwaitMessage>().Select(await => await.Correlation));
        Assert.Equal("nobody-listens", Ignored(state, new ProcessEvent.MessageArrived(At, "m", Variables.Empty, "1")));
        Assert.Equal(["b"], After(state, new ProcessEvent.MessageArrived(At, "other", Variables.Empty, null, state.Nodes.OfType<Wait>().Single(wait => wait.Correlation == "2").Id)).Trace);
    }

    [Fact]
    public void A_signal_is_heard_by_those_who_listened_when_it_came_and_by_none_twice()
    {
        var definition = Process("""
            <startEvent id="s"/><intermediateCatchEvent id="a"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent><intermediateCatchEvent id="b"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent>
            <userTask id="u"/><boundaryEvent id="c" attachedToRef="u"><signalEventDefinition signalRef="sg"/></boundaryEvent><boundaryEvent id="d" attachedToRef="u"><signalEventDefinition signalRef="sg"/></boundaryEvent>«s>a»«s>u»«a>b»
            """, Roots);
        var begun = Begun(definition).State;
        var once = After(begun, new ProcessEvent.SignalArrived(At, "S", Variables.Empty));

        Assert.Equal(["c", "b"], once.Trace);
        Assert.Equal(["b"], once.State.Waiting.Where(waiting => waiting.For == WaitingFor.Event).Select(waiting => waiting.ElementId));
        Assert.Equal(ProcessStatus.Completed, After(once.State, new ProcessEvent.SignalArrived(At, "S", Variables.Empty)).State.Status);
    }

    [Theory]
    [InlineData("s1", "s1 a")]
    [InlineData("s2", "s2 b")]
    [InlineData("r", "r c")]
    [InlineData("gr", "g gr d")]
    [InlineData("ge", "g ge d")]
    public void A_process_begins_with_the_element_that_is_named(string start, string trace)
    {
        var definition = Process("""
            <startEvent id="s1"/><startEvent id="s2"><signalEventDefinition signalRef="sg"/></startEvent><receiveTask id="r" messageRef="m" instantiate="true"/>
            <eventBasedGateway id="g" instantiate="true"/><receiveTask id="gr" messageRef="m"/><intermediateCatchEvent id="ge"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent>
            <task id="a"/><task id="b"/><task id="c"/><task id="d"/>«s1>a»«s2>b»«r>c»«g>gr»«g>ge»«gr>d»«ge>d»
            """, Roots);

        Assert.Equal(trace, string.Join(' ', ((Step.Taken)Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty, start))).Trace));
        foreach (var other in new[] { "a", "g", "nobody" })
        {
            Assert.Equal("unknown-start", Sound.Refused(Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty, other))));
        }
    }

    [Fact]
    public void What_stands_inside_a_sub_process_begins_no_process() => Assert.Equal("unknown-start", Sound.Refused(Interpreter.Advance(
        Process("""<startEvent id="s"/><subProcess id="sub"><startEvent id="i"/></subProcess>«s>sub»"""), null, new ProcessEvent.Started(At, Variables.Empty, "i"))));

    [Theory]
    [InlineData("""<receiveTask id="r" messageRef="m" instantiate="true"/>""", "no-none-start")]
    [InlineData("""<eventBasedGateway id="g" instantiate="true"/><receiveTask id="r" messageRef="m"/>«g>r»""", "no-none-start")]
    [InlineData("""<startEvent id="s"><signalEventDefinition/></startEvent>""", "no-none-start")]
    [InlineData("", null)]
    public void A_process_that_only_events_begin_wants_one_named(string body, string? code) =>
        Assert.Equal(code, Interpreter.Advance(Process(body, Roots), null, new ProcessEvent.Started(At, Variables.Empty)) is Step.Refused refused ? Sound.Refused(refused) : null);

    [Fact]
    public void An_escalation_of_a_call_is_caught_at_its_border_or_further_out()
    {
        static IEnumerable<string> Trace(string border)
        {
            var state = Begun(Process($"""<startEvent id="s"/><subProcess id="sub"><callActivity id="c" calledElement="q"/>{border}</subProcess><boundaryEvent id="out" attachedToRef="sub" cancelActivity="false"><escalationEventDefinition/></boundaryEvent>«s>sub»""", """<escalation id="es" escalationCode="X"/>""")).State;
            return After(state, new ProcessEvent.CallEscalated(At, state.WaitAt("c"), "X", Variables.Empty)).Trace;
        }

        Assert.Equal(["b"], Trace("""<boundaryEvent id="b" attachedToRef="c" cancelActivity="false"><escalationEventDefinition escalationRef="es"/></boundaryEvent>"""));
        Assert.Equal(["out"], Trace(""));
        Assert.Equal(["out"], Trace("""<boundaryEvent id="b" attachedToRef="c"><errorEventDefinition/></boundaryEvent>"""));
    }

    [Fact]
    public void Only_so_many_tokens_move_in_one_step()
    {
        var definition = Process("""<startEvent id="s"/><task id="a"/><task id="b"/>«s>a»«a>b»""");
        Step Run(int most) => Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty), new RunOptions { MostMoves = most });

        Assert.IsType<Step.Taken>(Run(3));
        Assert.Equal("endless", Assert.IsType<Step.Refused>(Run(2)).Code);
    }

    private static string Ignored(ProcessState state, ProcessEvent e) => Sound.Ignored(Interpreter.Advance(state.Definition, state, e));
}
