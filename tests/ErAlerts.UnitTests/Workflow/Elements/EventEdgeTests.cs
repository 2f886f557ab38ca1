using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Events that meet: conditions, codes, scopes, and what is let go of.</summary>
public class EventEdgeTests
{
    private const string Roots = """<message id="m" name="M"/><signal id="sg" name="S"/><error id="er" errorCode="E"/><escalation id="es" escalationCode="X"/>""";

    [Theory]
    [InlineData("errorEventDefinition errorRef=\"er\"", "s i x b")]
    [InlineData("escalationEventDefinition escalationRef=\"es\"", "s i x b")]
    public void What_catches_by_code_goes_before_what_catches_all_and_other_kinds_do_not_count(string definition, string trace)
    {
        var other = definition.StartsWith("error", StringComparison.Ordinal) ? "escalationEventDefinition" : "errorEventDefinition";
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><endEvent id="x"><{definition}/></endEvent>«i>x»</subProcess>
            <boundaryEvent id="o" attachedToRef="sub"><{other}/></boundaryEvent><boundaryEvent id="all" attachedToRef="sub"><{definition.Split(' ')[0]}/></boundaryEvent><boundaryEvent id="b" attachedToRef="sub"><{definition}/></boundaryEvent>«s>sub»
            """, Roots));

        Assert.Equal(trace, run.Line());
    }

    [Theory]
    [InlineData("", "s i x b")]
    [InlineData("<subProcess id=\"ev\" triggeredByEvent=\"true\"><startEvent id=\"es1\"><errorEventDefinition/></startEvent></subProcess>", "s i x es1 ev sub")]
    [InlineData("<subProcess id=\"ev\" triggeredByEvent=\"true\"><startEvent id=\"es1\"><errorEventDefinition errorRef=\"er\"/></startEvent></subProcess>", "s i x es1 ev sub")]
    [InlineData("<subProcess id=\"ev\" triggeredByEvent=\"true\"><startEvent id=\"es1\"><escalationEventDefinition/></startEvent></subProcess>", "s i x b")]
    [InlineData("<subProcess id=\"ev\" triggeredByEvent=\"true\"><startEvent id=\"es1\"><signalEventDefinition signalRef=\"sg\"/></startEvent></subProcess>", "s i x b")]
    public void An_event_sub_process_catches_before_the_border(string inside, string trace) =>
        Assert.Equal(trace, Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><endEvent id="x"><errorEventDefinition errorRef="er"/></endEvent>«i>x»{inside}</subProcess>
            <boundaryEvent id="b" attachedToRef="sub"><errorEventDefinition/></boundaryEvent>«s>sub»
            """, Roots)).Line());

    [Fact]
    public void An_interrupting_event_sub_process_lets_go_of_the_others_and_keeps_the_border()
    {
        var definition = Process("""
            <startEvent id="s"/><subProcess id="sub"><userTask id="u"/>
              <subProcess id="h" triggeredByEvent="true"><startEvent id="hs"><signalEventDefinition signalRef="sg"/></startEvent><userTask id="hu"/>«hs>hu»</subProcess>
              <subProcess id="k" triggeredByEvent="true"><startEvent id="ks" isInterrupting="false"><messageEventDefinition messageRef="m"/></startEvent></subProcess></subProcess>
            <boundaryEvent id="b" attachedToRef="sub"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>«s>sub»
            """, Roots);
        var begun = Begun(definition);
        var step = After(begun.State, new ProcessEvent.SignalArrived(At, "S", Variables.Empty));

        Assert.Equal(["CancelMessage", "CancelUserTask", "OpenUserTask"], step.Commands.Select(command => command.GetType().Name).Order());
        Assert.Equal(["b", "hu"], step.State.Waiting.Select(waiting => waiting.ElementId).Order());
        Assert.IsType<Step.Ignored>(Interpreter.Advance(definition, step.State, new ProcessEvent.SignalArrived(At, "S", Variables.Empty)));
        Assert.Equal(["b"], After(step.State, new ProcessEvent.TimerFired(At, begun.Commands.OfType<Command.ArmTimer>().Single().Wait)).Trace);
    }

    [Theory]
    [InlineData("<signalEventDefinition signalRef=\"sg\"/>")]
    [InlineData("<escalationEventDefinition escalationRef=\"es\"/><signalEventDefinition signalRef=\"sg\"/>")]
    [InlineData("<signalEventDefinition signalRef=\"sg\"/><escalationEventDefinition escalationRef=\"es\"/>")]
    public void Whoever_is_about_to_listen_hears_what_is_thrown_beside_it(string thrown) => Assert.Equal(
        "s x c e",
        Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><endEvent id="x">{thrown}</endEvent><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent><endEvent id="e"/>«s>x»«s>c»«c>e»
            """, Roots)).Line());

    [Fact]
    public void A_condition_of_a_parallel_multiple_event_need_only_have_held_once()
    {
        var definition = Process("""
            <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" parallelMultiple="true"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition><signalEventDefinition signalRef="sg"/></boundaryEvent>«s>u»
            """, Roots);
        var state = Begun(definition).State;
        foreach (var n in new[] { 2, 0 })
        {
            state = After(state, new ProcessEvent.ConditionsChanged(At, Variables.Of("n", FeelNumber.Of(n)))).State;
            Assert.Equal(ProcessStatus.Running, state.Status);
        }

        Assert.Equal(["b"], After(state, new ProcessEvent.SignalArrived(At, "S", Variables.Empty)).Trace);
        Assert.Empty(After(Begun(definition).State, new ProcessEvent.SignalArrived(At, "S", Variables.Empty)).Trace);
    }

    [Theory]
    [InlineData(2, "s2")]
    [InlineData(6, "s1 s2 s3")]
    [InlineData(0, "")]
    public void Every_condition_that_became_true_occurs_in_one_step_and_one_that_did_not_hinders_none(int n, string occurred)
    {
        var definition = Process("""
            <startEvent id="s"/><intermediateCatchEvent id="a"><conditionalEventDefinition><condition>n > 5</condition></conditionalEventDefinition></intermediateCatchEvent><task id="s1"/>
            <intermediateCatchEvent id="b"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></intermediateCatchEvent><task id="s2"/>
            <intermediateCatchEvent id="c"><conditionalEventDefinition><condition>n > 4</condition></conditionalEventDefinition></intermediateCatchEvent><task id="s3"/>«s>a»«s>b»«s>c»«a>s1»«b>s2»«c>s3»
            """);

        Assert.Equal(occurred, string.Join(' ', After(Begun(definition).State, new ProcessEvent.ConditionsChanged(At, Variables.Of("n", FeelNumber.Of(n)))).Trace));
    }

    [Fact]
    public void Data_of_an_event_sub_process_live_and_die_with_it()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="u"/><subProcess id="h" triggeredByEvent="true"><dataObject id="n"/><startEvent id="hs" isInterrupting="false"><signalEventDefinition signalRef="sg"/></startEvent><scriptTask id="t"><script>{n: 5, m: 6}</script></scriptTask><scriptTask id="v"><script>{seen: n}</script></scriptTask>«hs>t»«t>v»</subProcess>«s>u»
                """, Roots),
            """{"signal":"S"}""");

        Assert.Equal(("5", "6", "(none)"), (run.Value("seen"), run.Value("m"), run.Value("n")));
    }

    [Theory]
    [InlineData("<receiveTask id=\"t\" messageRef=\"m\"/>")]
    [InlineData("<intermediateCatchEvent id=\"t\"><messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>")]
    [InlineData("<userTask id=\"t\"/><boundaryEvent id=\"b\" attachedToRef=\"t\"><messageEventDefinition messageRef=\"m\"/></boundaryEvent>")]
    [InlineData("<eventBasedGateway id=\"t\"/><receiveTask id=\"r\" messageRef=\"m\"/>«t>r»")]
    [InlineData("<eventBasedGateway id=\"t\"/><intermediateCatchEvent id=\"r\"><messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>«t>r»")]
    public void What_has_come_is_not_withdrawn(string element) => Assert.DoesNotContain(
        After(Begun(Process($"""<startEvent id="s"/>{element}«s>t»""", Roots)).State, new ProcessEvent.MessageArrived(At, "M", Variables.Empty)).Commands, command => command is Command.CancelMessage);

    [Theory]
    [InlineData("<escalationEventDefinition/>", "")]
    [InlineData("<escalationEventDefinition escalationRef=\"es\"/>", "X")]
    public void An_escalation_that_nothing_catches_goes_out_with_its_code(string definition, string code) => Assert.Equal(
        [new Command.RaiseEscalation("x", code, Variables.Empty)], Begun(Process($"""<startEvent id="s"/><endEvent id="x">{definition}</endEvent>«s>x»""", Roots)).Commands.OfType<Command.RaiseEscalation>());

    [Fact]
    public void A_condition_of_an_event_sub_process_is_read_in_the_data_of_its_scope()
    {
        var definition = Process("""
            <startEvent id="s"/><subProcess id="sub"><dataObject id="n"/><userTask id="u"/><subProcess id="h" triggeredByEvent="true"><startEvent id="hs" isInterrupting="false"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></startEvent></subProcess></subProcess>
            <boundaryEvent id="b" attachedToRef="sub" cancelActivity="false"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></boundaryEvent>«s>sub»
            """);
        var state = Begun(definition).State;
        var inside = After(state, new ProcessEvent.VariablesSet(At, Variables.Of("n", FeelNumber.Of(5)), state.WaitAt("u")));

        Assert.Equal(["hs", "h"], inside.Trace);
        Assert.Equal(["b"], After(inside.State, new ProcessEvent.ConditionsChanged(At, Variables.Of("n", FeelNumber.Of(5)))).Trace);
    }
}
