using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Elements at the end of a flow, without parts, or met twice.</summary>
public class ElementEdgeTests
{
    private const string Roots = """<message id="m" name="M"/><signal id="sg" name="S"/><error id="er" errorCode="E"/><escalation id="es" escalationCode="X"/>""";

    [Theory]
    [InlineData("<exclusiveGateway id=\"g\"/>")]
    [InlineData("<inclusiveGateway id=\"g\"/>")]
    [InlineData("<parallelGateway id=\"g\"/>")]
    [InlineData("<complexGateway id=\"g\"/>")]
    [InlineData("<task id=\"g\"/>")]
    [InlineData("<scriptTask id=\"g\"/>")]
    [InlineData("<intermediateThrowEvent id=\"g\"/>")]
    [InlineData("<subProcess id=\"g\"/>")]
    [InlineData("<transaction id=\"g\"/>")]
    [InlineData("<adHocSubProcess id=\"g\"/>")]
    public void What_leads_nowhere_uses_its_token_up(string element)
    {
        var run = Dry.Run(Drawn.Process($"""<startEvent id="s"/>{element}«s>g»"""));

        Assert.Equal(("s g", "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void A_token_left_over_from_the_reset_starts_a_complex_gateway_again()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="a" completionQuantity="2"/><userTask id="b"/><complexGateway id="g"><activationCondition>activationCount >= 1</activationCondition></complexGateway><task id="t"/><task id="u"/>
            «s>a»«s>b»«a>g»«b>g»«g>t | waitingForStart»«g>u | not(waitingForStart)»
            """), """{"complete":"b"}""");

        Assert.Equal(("s a g t b g g u t", "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void A_complex_gateway_reads_the_tokens_of_each_flow_by_its_id()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="a" completionQuantity="2"/><userTask id="b"/><complexGateway id="g"><activationCondition>fromB > 0</activationCondition></complexGateway>
            <scriptTask id="t"/><sequenceFlow id="fromA" sourceRef="a" targetRef="g"/><sequenceFlow id="fromB" sourceRef="b" targetRef="g"/>«s>a»«s>b»«g>t | fromA = 2 and activationCount = 3»
            """), """{"complete":"b"}""");

        Assert.StartsWith("s a b g t", run.Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "None", "s t own")]
    [InlineData("", "One", "s t own")]
    [InlineData("", "All", "s t")]
    [InlineData("noneBehaviorEventRef=\"def\"", "None", "s t other")]
    [InlineData("oneBehaviorEventRef=\"def\"", "One", "s t other")]
    [InlineData("oneBehaviorEventRef=\"def\"", "None", "s t own")]
    [InlineData("noneBehaviorEventRef=\"def\" oneBehaviorEventRef=\"def\"", "Complex", "s t")]
    public void A_behaviour_that_names_no_event_throws_a_signal_of_the_activity_s_own_name(string reference, string behaviour, string trace) =>
        Assert.Equal(trace, Dry.Run(Drawn.Process(
            $"""
            <startEvent id="s"/><subProcess id="t"><multiInstanceLoopCharacteristics behavior="{behaviour}" {reference}><loopCardinality>1</loopCardinality></multiInstanceLoopCharacteristics></subProcess>
            <boundaryEvent id="own" attachedToRef="t" cancelActivity="false"><signalEventDefinition signalRef="named"/></boundaryEvent>
            <boundaryEvent id="other" attachedToRef="t" cancelActivity="false"><signalEventDefinition signalRef="sg"/></boundaryEvent>«s>t»
            """,
            Roots + """<signal id="named" name="t"/><signalEventDefinition id="def" signalRef="sg"/>""")).Line());

    [Fact]
    public void A_link_without_a_name_bears_that_of_its_event()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><intermediateThrowEvent id="a" name="L"><linkEventDefinition/></intermediateThrowEvent><intermediateThrowEvent id="c"><linkEventDefinition name="K"/></intermediateThrowEvent>
            <intermediateCatchEvent id="b" name="L"><linkEventDefinition/></intermediateCatchEvent><intermediateCatchEvent id="d" name="K"><linkEventDefinition/></intermediateCatchEvent><endEvent id="e"/>«s>a»«b>c»«d>e»
            """));

        Assert.Equal("s a b c d e", run.Line());
    }

    [Theory]
    [InlineData("""<intermediateCatchEvent id="b"><linkEventDefinition name="L"/></intermediateCatchEvent>""", 0)]
    [InlineData("", 1)]
    [InlineData("""<intermediateCatchEvent id="b"><linkEventDefinition name="L"/></intermediateCatchEvent><intermediateCatchEvent id="c"><linkEventDefinition name="L"/></intermediateCatchEvent>""", 1)]
    [InlineData("""<intermediateCatchEvent id="b"><linkEventDefinition name="l"/></intermediateCatchEvent>""", 1)]
    [InlineData("""<subProcess id="sub"><intermediateCatchEvent id="b"><linkEventDefinition name="L"/></intermediateCatchEvent></subProcess>""", 1)]
    public void A_link_has_exactly_one_other_end_in_its_container(string ends, int errors) => Assert.Equal(
        errors, Drawn.Errors(Drawn.Process($"""<startEvent id="s"/><intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent>«s>a»{ends}""")).Count(code => code == "link-without-target"));

    [Fact]
    public void A_script_task_without_a_script_is_done_and_takes_what_is_answered_for_it()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><scriptTask id="t"/>«s>t»""");

        Assert.Equal("s t", Dry.Run(xml).Line());
        Assert.Equal("7", Dry.Run(xml, """{"complete":"t","variables":{"n":7}}""").Value("n"));
    }

    [Theory]
    [InlineData("{a: 1, b: 2}", "", "a=1 b=2")]
    [InlineData("5", "", "")]
    [InlineData("5", "<ioSpecification><dataOutput id=\"o\" name=\"out\"/></ioSpecification>", "out=5")]
    [InlineData("{a: 1}", "<ioSpecification><dataOutput id=\"o\" name=\"out\"/></ioSpecification>", "a=1")]
    [InlineData("5", "<ioSpecification><dataOutput id=\"o\" name=\"out\"/><dataOutput id=\"q\" name=\"other\"/></ioSpecification>", "")]
    [InlineData("null", "<ioSpecification><dataOutput id=\"o\" name=\"out\"/></ioSpecification>", "out=null")]
    public void The_value_of_a_script_becomes_variables_by_its_kind(string script, string data, string variables) =>
        Assert.Equal(variables, string.Join(' ', Dry.Run(Drawn.Process($"""<startEvent id="s"/><scriptTask id="t">{data}<script>{script}</script></scriptTask>«s>t»""")).Variables.Select(entry => $"{entry.Key}={entry.Value}")));

    [Fact]
    public void A_send_task_is_known_by_its_message_or_by_itself()
    {
        var definition = Process("""<startEvent id="s"/><sendTask id="a" messageRef="m"/><sendTask id="b"/>«s>a»«a>b»""", Roots);

        Assert.Equal(["M", "b"], definition.Elements.OfType<SendTask>().Select(task => task.MessageName));
    }

    [Theory]
    [InlineData("false", "s a u h b")]
    [InlineData("true", "s a h b")]
    public void An_ad_hoc_sub_process_that_an_event_interrupted_offers_nothing_more(string interrupting, string trace)
    {
        var definition = Process($"""
            <startEvent id="s"/><adHocSubProcess id="b"><userTask id="a"/><userTask id="u"/><subProcess id="h" triggeredByEvent="true"><startEvent id="hs" isInterrupting="{interrupting}"><signalEventDefinition signalRef="sg"/></startEvent><userTask id="hu"/>«hs>hu»</subProcess>
            <completionCondition>done</completionCondition></adHocSubProcess>«s>b»
            """, Roots);
        var state = After(Begun(definition).State, new ProcessEvent.SignalArrived(At, "S", Variables.Empty)).State;
        var scope = state.Nodes.OfType<Scope>().Single(node => node.Kind == ScopeKind.SubProcess).Id;
        var chosen = Interpreter.Advance(definition, state, new ProcessEvent.ActivityChosen(At, scope, "a"));

        Assert.Equal(interrupting == "true", chosen is Step.Refused { Code: "not-enabled" });
        Assert.Equal(!trace.Contains('u', StringComparison.Ordinal), state.Waiting.All(waiting => waiting.ElementId is "hu"));
        if (interrupting == "true")
        {
            Assert.Equal(["h", "b"], After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("hu"), Variables.Empty)).Trace.Where(id => id != "hu"));
        }
    }

    [Fact]
    public void Work_that_is_done_at_once_leaves_nothing_standing()
    {
        var state = Begun(Process("""<startEvent id="s"/><task id="a"/><manualTask id="b"/><scriptTask id="c"><script>1</script></scriptTask><userTask id="u"/>«s>a»«a>b»«b>c»«c>u»""")).State;

        Assert.Equal(["u"], state.Waiting.Select(waiting => waiting.ElementId));
        Assert.Equal(2, state.Nodes.Count);
    }

    [Fact]
    public void A_termination_in_one_sub_process_leaves_tokens_on_the_move_elsewhere_alone()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="one"><startEvent id="i"/><endEvent id="x"><terminateEventDefinition/></endEvent>«i>x»</subProcess><task id="a"/><task id="b"/><task id="c"/><task id="d"/>«s>one»«s>a»«a>b»«b>c»«c>d»
            """));

        Assert.Equal("completed", run.State);
        Assert.Equal(["a", "b", "c", "d", "i", "one", "s", "x"], run.Trace.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_receive_task_behind_an_event_gateway_has_its_own_inputs()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <dataObject id="d"/><startEvent id="s"/><eventBasedGateway id="g"/><receiveTask id="r" messageRef="m"><ioSpecification><dataInput id="i" name="i"/></ioSpecification><dataInputAssociation><assignment><from>n + 1</from><to>i</to></assignment></dataInputAssociation>
                <dataOutputAssociation><targetRef>d</targetRef><transformation>i * 10</transformation></dataOutputAssociation></receiveTask><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent>«s>g»«g>r»«g>c»
                """, Roots),
            """{"message":"M"}""",
            """{"n":1}""");

        Assert.Equal("20", run.Value("d"));
    }

    [Theory]
    [InlineData("«x>a | n = 1»«x>b»«x>c»", "s x c")]
    [InlineData("«x>a | n = 5»«x>b»«x>c»", "s x a")]
    [InlineData("«x>a | n = 1»«x>b»", "s x b")]
    [InlineData("«x>b»", "s x b")]
    public void A_condition_goes_before_an_unconditional_flow_and_that_before_the_default(string flows, string trace) => Assert.Equal(
        trace, Dry.Run(Drawn.Process($"""<startEvent id="s"/><exclusiveGateway id="x" default="x-b"/><task id="a"/><task id="b"/><task id="c"/>«s>x»{flows}""".Replace(flows.Contains("x>a", StringComparison.Ordinal) ? "\0" : "<task id=\"a\"/>", "", StringComparison.Ordinal).Replace(flows.Contains("x>c", StringComparison.Ordinal) ? "\0" : "<task id=\"c\"/>", "", StringComparison.Ordinal)), variables: """{"n":5}""").Line());

    [Fact]
    public void An_undone_sub_process_has_its_own_handler_inside_or_what_it_did_undone_last_first()
    {
        static string Trace(string inside) => Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><task id="a"/><task id="b"/>«i>a»«a>b»
              <boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/>
              <boundaryEvent id="cb" attachedToRef="b"><compensateEventDefinition/></boundaryEvent><task id="ub" isForCompensation="true"/><association sourceRef="cb" targetRef="ub"/>{inside}</subProcess>
            <intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent>«s>sub»«sub>th»
            """)).Line();

        Assert.Equal("s i a b sub th ub ua", Trace(""));
        Assert.Equal(
            "s i a b sub th cs w h",
            Trace("""<subProcess id="h" triggeredByEvent="true"><startEvent id="cs"><compensateEventDefinition/></startEvent><task id="w"/>«cs>w»</subProcess>"""));
        Assert.Equal(
            "s i a b sub th ub ua",
            Trace("""<subProcess id="h" triggeredByEvent="true"><startEvent id="cs"><errorEventDefinition/></startEvent><task id="w"/>«cs>w»</subProcess>"""));
    }

    [Fact]
    public void A_complex_gateway_is_reset_though_more_may_come_over_a_flow_that_has_given_its_token()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="a"/><userTask id="v"/><userTask id="w"/><task id="b"/><exclusiveGateway id="x" default="x-z"/><task id="c"/><task id="z"/>
                <complexGateway id="g"><activationCondition>activationCount >= 1</activationCondition></complexGateway><task id="t"/><task id="u"/>
                «s>a»«s>v»«s>w»«s>x»«x>z»«x>c | false»«v>b»«w>b»«a>g»«b>g»«c>g»«g>t | waitingForStart»«g>u | not(waitingForStart)»
                """),
            """{"complete":"a"},{"complete":"v"}""");

        Assert.Equal("s x z a g t v b g u", run.Line());
    }

    [Fact]
    public void An_inclusive_join_waits_for_what_stands_before_another_join_even_for_ever()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="b"/><task id="c"/><userTask id="never"/><parallelGateway id="k"/><inclusiveGateway id="j"/><task id="e"/><exclusiveGateway id="x" default="x-o"/><task id="o"/>
            «s>b»«s>c»«s>x»«x>o»«x>never | false»«never>k»«c>k»«k>j»«b>j»«j>e»
            """));

        Assert.Equal(("s b c x o", "waiting"), (run.Line(), run.State));
    }

    [Fact]
    public void An_inclusive_join_waits_for_the_first_element_of_the_drawing_as_for_any_other()
    {
        var xml = Drawn.Process("""<userTask id="u"/><userTask id="v"/><inclusiveGateway id="j"/><task id="e"/>«u>j»«v>j»«j>e»""");

        Assert.Equal("v", Dry.Run(xml, """{"complete":"v"}""").Line());
        Assert.Equal("v u j e", Dry.Run(xml, """{"complete":"v"},{"complete":"u"}""").Line());
    }

    [Fact]
    public void A_thrower_that_is_drawn_first_goes_on_after_the_undoing_as_any_other()
    {
        var run = Dry.Run(Drawn.Process("""
            <intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent><startEvent id="s"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><userTask id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/><task id="z"/>«s>a»«a>th»«th>z»
            """), """{"complete":"ua"}""");

        Assert.Equal("s a th ua z", run.Line());
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("99999999999999999999")]
    public void A_number_beyond_any_count_is_no_number_of_instances(string number)
    {
        var run = Dry.Run(Drawn.Process($"""<startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics><loopCardinality>{number}</loopCardinality></multiInstanceLoopCharacteristics></task>«s>t»"""));

        Assert.Contains("which is no number of instances", Assert.Single(run.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_quantity_is_met_over_several_flows_together()
    {
        Assert.Equal("s a b t", Dry.Run(Drawn.Process("""<startEvent id="s"/><task id="a"/><task id="b"/><task id="t" startQuantity="2"/>«s>a»«s>b»«a>t»«b>t»""")).Line());
        Assert.Equal(["t"], Dry.Run(Drawn.Process("""<startEvent id="s"/><task id="a"/><task id="b"/><task id="t" startQuantity="3"/>«s>a»«s>b»«a>t»«b>t»""")).Waiting);
    }

    [Fact]
    public void A_transaction_that_is_drawn_first_is_cancelled_as_any_other() => Assert.Equal(
        "i x cb no",
        Dry.Run(Drawn.Process("""<transaction id="tx"><startEvent id="i"/><endEvent id="x"><cancelEventDefinition/></endEvent>«i>x»</transaction><boundaryEvent id="cb" attachedToRef="tx"><cancelEventDefinition/></boundaryEvent><task id="no"/>«cb>no»""")).Line());

    [Fact]
    public void What_is_thrown_bears_the_declared_inputs_of_its_event()
    {
        const string Data = """<dataInput id="i" name="amount"/><dataInputAssociation><assignment><from>n + 1</from><to>i</to></assignment></dataInputAssociation>""";
        var begun = Begun(Process($"""<startEvent id="s"/><intermediateThrowEvent id="x">{Data}<signalEventDefinition signalRef="sg"/></intermediateThrowEvent><intermediateThrowEvent id="y"><signalEventDefinition signalRef="sg"/></intermediateThrowEvent>«s>x»«x>y»""", Roots), Variables.Of("n", ErAlerts.Workflow.Feel.Values.FeelNumber.Of(5)));

        Assert.Equal(
            [new Command.PublishSignal("x", "S", Variables.Of("amount", ErAlerts.Workflow.Feel.Values.FeelNumber.Of(6))), new Command.PublishSignal("y", "S", Variables.Empty)],
            begun.Commands.OfType<Command.PublishSignal>());
    }

    [Fact]
    public void Data_that_nobody_has_written_are_null_by_their_id_as_well() => Assert.Equal(
        "[null, null]",
        Dry.Run(Drawn.Process("""<dataObject id="log" name="journal"/><startEvent id="s"/><scriptTask id="t"><script>{seen: [log, journal]}</script></scriptTask>«s>t»""")).Value("seen"));

    [Fact]
    public void A_condition_on_the_time_is_looked_at_when_the_host_says_so()
    {
        var state = Begun(Process("""<startEvent id="s"/><intermediateCatchEvent id="c"><conditionalEventDefinition><condition>now() > date and time("2026-03-03T00:00:00Z")</condition></conditionalEventDefinition></intermediateCatchEvent><task id="t"/>«s>c»«c>t»""")).State;

        Assert.Empty(After(state, new ProcessEvent.ConditionsChanged(At, Variables.Empty)).Trace);
        Assert.Equal(["t"], After(state, new ProcessEvent.ConditionsChanged(Later, Variables.Empty)).Trace);
    }
}
