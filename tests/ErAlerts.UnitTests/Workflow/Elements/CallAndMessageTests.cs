using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class CallAndMessageTests
{
    private const string Caller = """
        <process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c"><errorEventDefinition errorRef="err"/></boundaryEvent>
          <endEvent id="e"/><endEvent id="caught"/>«s>c»«c>e»«b>caught»</process>
        """;

    [Fact]
    public void A_called_process_runs_inside_and_its_results_come_back()
    {
        var run = Dry.Run(Drawn.File("""<error id="err" errorCode="E"/>""" + Caller + """
            <process id="q" isExecutable="true"><startEvent id="s2"/><scriptTask id="t2"><script>{y: x + 1}</script></scriptTask>«s2>t2»</process>
            """), variables: """{"x":1}""", process: "p");

        Assert.Equal("s s2 t2 c e", run.Line());
        Assert.Equal("2", run.Value("y"));
    }

    [Fact]
    public void An_error_of_a_called_process_is_caught_at_the_call()
    {
        var run = Dry.Run(Drawn.File("""<error id="err" errorCode="E"/>""" + Caller + """
            <process id="q" isExecutable="true"><startEvent id="s2"/><endEvent id="x2"><errorEventDefinition errorRef="err"/></endEvent>«s2>x2»</process>
            """), process: "p");

        Assert.Equal("s s2 x2 b caught", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Theory]
    [InlineData("<globalTask id=\"q\"/>", "", "s q c e")]
    [InlineData("<globalUserTask id=\"q\"/>", """{"complete":"q"}""", "s q c e")]
    [InlineData("<globalScriptTask id=\"q\"><script>{z: 1}</script></globalScriptTask>", "", "s q c e")]
    public void A_global_task_can_be_called(string task, string steps, string trace) =>
        Assert.Equal(trace, Dry.Run(Drawn.File("""<error id="err" errorCode="E"/>""" + Caller + task), steps, process: "p").Line());

    [Fact]
    public void An_escalation_of_a_called_process_reaches_the_call()
    {
        var run = Dry.Run(Drawn.File("""
            <escalation id="esc" escalationCode="X"/>
            <process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c" cancelActivity="false"><escalationEventDefinition escalationRef="esc"/></boundaryEvent>
              <endEvent id="e"/><task id="told"/>«s>c»«c>e»«b>told»</process>
            <process id="q" isExecutable="true"><startEvent id="s2"/><intermediateThrowEvent id="x2"><escalationEventDefinition escalationRef="esc"/></intermediateThrowEvent><userTask id="u2"/>«s2>x2»«x2>u2»</process>
            """), """{"complete":"u2"}""", process: "p");

        Assert.Equal("s s2 x2 b told u2 c e", run.Line());
    }

    [Fact]
    public void Messages_flow_between_the_pools_of_a_file_and_wait_for_their_receiver()
    {
        var run = Dry.Run(Drawn.File("""
            <message id="order" name="Order"/><message id="bill" name="Bill"/>
            <collaboration id="co"><participant id="buyer" processRef="p"/><participant id="seller" processRef="q"/>
              <messageFlow id="mf1" sourceRef="ask" targetRef="asked"/><messageFlow id="mf2" sourceRef="answer" targetRef="pay"/></collaboration>
            <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="ask" messageRef="order"/><task id="between"/><receiveTask id="pay" messageRef="bill"/><endEvent id="e"/>«s>ask»«ask>between»«between>pay»«pay>e»</process>
            <process id="q" isExecutable="true"><startEvent id="asked"><messageEventDefinition messageRef="order"/></startEvent><intermediateThrowEvent id="answer"><messageEventDefinition messageRef="bill"/></intermediateThrowEvent>«asked>answer»</process>
            """), process: "p");

        Assert.Equal("completed", run.State);
        Assert.Equal("s ask between asked answer pay e", run.Line());
    }

    [Fact]
    public void A_message_starts_a_process_and_brings_its_variables()
    {
        var xml = Drawn.Process("""<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent><task id="t"/>«s>t»""", """<message id="m" name="Go"/>""");

        var waiting = Dry.Run(xml);
        Assert.Equal("waiting", waiting.State);
        Assert.Equal(["s"], waiting.Waiting);
        var run = Dry.Run(xml, """{"message":"Go","variables":{"x":5}}""");
        Assert.Equal("s t", run.Line());
        Assert.Equal("5", run.Value("x"));
    }

    [Theory]
    [InlineData("<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>", """{"advance":"PT1H"}""")]
    [InlineData("<signalEventDefinition signalRef=\"sig\"/>", """{"signal":"S"}""")]
    public void A_timer_or_a_signal_starts_a_process(string trigger, string step) =>
        Assert.Equal("s t", Dry.Run(Drawn.Process($"""<startEvent id="s">{trigger}</startEvent><task id="t"/>«s>t»""", """<signal id="sig" name="S"/>"""), step).Line());

    [Fact]
    public void A_condition_starts_a_process_whose_variables_meet_it()
    {
        var xml = Drawn.Process("""<startEvent id="s"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></startEvent><task id="t"/>«s>t»""");

        Assert.Equal("s t", Dry.Run(xml, variables: """{"n":2}""").Line());
        Assert.Equal("waiting", Dry.Run(xml, variables: """{"n":1}""").State);
    }

    [Fact]
    public void An_instantiating_receive_task_begins_a_process() =>
        Assert.Equal("r t", Dry.Run(Drawn.Process("""<receiveTask id="r" instantiate="true" messageRef="m"/><task id="t"/>«r>t»""", """<message id="m" name="Go"/>"""), """{"message":"Go"}""").Line());

    [Fact]
    public void An_instantiating_event_based_gateway_begins_by_the_first_event()
    {
        const string Body = """
            <eventBasedGateway id="g" instantiate="true" TYPE/><intermediateCatchEvent id="a"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
            <intermediateCatchEvent id="b"><messageEventDefinition messageRef="n"/></intermediateCatchEvent><task id="ta"/><task id="tb"/>«g>a»«g>b»«a>ta»«b>tb»
            """;
        const string Roots = """<message id="m" name="M"/><message id="n" name="N"/>""";

        var exclusive = Drawn.Process(Body.Replace("TYPE", "", StringComparison.Ordinal), Roots);
        Assert.Equal("g b tb", Dry.Run(exclusive, """{"message":"N"}""").Line());
        Assert.Equal("completed", Dry.Run(exclusive, """{"message":"N"}""").State);

        var parallel = Drawn.Process(Body.Replace("TYPE", "eventGatewayType=\"Parallel\"", StringComparison.Ordinal), Roots);
        Assert.Equal("waiting", Dry.Run(parallel, """{"message":"N"}""").State);
        var both = Dry.Run(parallel, """{"message":"N"},{"message":"M"}""");
        Assert.Equal("g b tb a ta", both.Line());
        Assert.Equal("completed", both.State);
    }

    [Fact]
    public void Multiple_catches_any_and_parallel_multiple_needs_all()
    {
        const string Roots = """<message id="m" name="M"/><signal id="sig" name="S"/>""";
        const string Both = """<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sig"/>""";
        var any = Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="c">{Both}</intermediateCatchEvent><endEvent id="e"/>«s>c»«c>e»""", Roots);
        var all = Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="c" parallelMultiple="true">{Both}</intermediateCatchEvent><endEvent id="e"/>«s>c»«c>e»""", Roots);

        Assert.Equal("s c e", Dry.Run(any, """{"signal":"S"}""").Line());
        Assert.Equal("s c", Dry.Run(all, """{"signal":"S"},{"signal":"S"}""").Line());
        Assert.Equal("s c e", Dry.Run(all, """{"signal":"S"},{"message":"M"}""").Line());
    }

    [Fact]
    public void A_parallel_multiple_start_waits_for_all_of_its_events()
    {
        var xml = Drawn.Process("""
            <startEvent id="s" parallelMultiple="true"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sig"/></startEvent><task id="t"/>«s>t»
            """, """<message id="m" name="M"/><signal id="sig" name="S"/>""");

        Assert.Equal("waiting", Dry.Run(xml, """{"message":"M"}""").State);
        Assert.Equal("s t", Dry.Run(xml, """{"message":"M"},{"signal":"S"}""").Line());
    }

    [Fact]
    public void A_throwing_event_throws_all_of_its_definitions()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><intermediateThrowEvent id="x"><signalEventDefinition signalRef="s1"/><signalEventDefinition signalRef="s2"/></intermediateThrowEvent>
            <intermediateCatchEvent id="a"><signalEventDefinition signalRef="s1"/></intermediateCatchEvent><intermediateCatchEvent id="b"><signalEventDefinition signalRef="s2"/></intermediateCatchEvent>
            «s>x»«s>a»«s>b»
            """, """<signal id="s1" name="S1"/><signal id="s2" name="S2"/>"""));

        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void A_call_that_declares_its_outputs_takes_no_others()
    {
        var run = Dry.Run(Drawn.File("""
            <process id="p" isExecutable="true"><dataObject id="total"/><dataObject id="answer"/><startEvent id="s"/><callActivity id="c" calledElement="q">
            <ioSpecification><dataInput id="ci" name="amount"/><dataOutput id="co" name="twice"/></ioSpecification>
            <dataInputAssociation><sourceRef>total</sourceRef><targetRef>ci</targetRef></dataInputAssociation>
            <dataOutputAssociation><sourceRef>co</sourceRef><targetRef>answer</targetRef></dataOutputAssociation></callActivity>«s>c»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"/><scriptTask id="qt"><script>{twice: amount * 2, private: 1}</script></scriptTask>«qs>qt»</process>
            """), variables: """{"total":21}""");

        Assert.Equal("42", run.Value("answer"));
        Assert.Equal(["answer", "total"], run.Variables.Keys);
    }

    [Fact]
    public void A_message_with_a_key_goes_only_to_who_waits_for_that_key()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><receiveTask id="a" messageRef="m" er:correlation="1"/><receiveTask id="b" messageRef="m" er:correlation="2"/>
            <intermediateThrowEvent id="t" er:correlation="2"><messageEventDefinition messageRef="m"/></intermediateThrowEvent>«s>a»«s>b»«s>t»
            """, """<message id="m" name="M"/>"""));

        Assert.Equal("s t b", run.Line());
        Assert.Equal(["a"], run.Waiting);
    }

    private static string Calling(string inputs, string outputs, string called) => Drawn.File($"""
        <process id="p" isExecutable="true"><dataObject id="total"/><dataObject id="answer"/><startEvent id="s"/><callActivity id="c" calledElement="q">
        <ioSpecification><dataInput id="ci" name="a"/>{inputs}<dataOutput id="co" name="b"/>{outputs}</ioSpecification>
        <dataInputAssociation><sourceRef>total</sourceRef><targetRef>ci</targetRef></dataInputAssociation>
        <dataOutputAssociation><sourceRef>co</sourceRef><targetRef>answer</targetRef></dataOutputAssociation></callActivity>«s>c»</process>
        <process id="q"><ioSpecification>{called}</ioSpecification><startEvent id="qs"/><scriptTask id="t"><script>{"{"}out: first + 1, b: 7{"}"}</script></scriptTask>«qs>t»</process>
        """);

    [Theory]
    [InlineData("""<dataInput id="qi" name="first"/><dataOutput id="qo" name="out"/>""", "42")]
    [InlineData("""<dataInput id="qi" name="first"/><dataOutput id="q1" name="b"/><dataOutput id="qo" name="out"/>""", "7")]
    [InlineData("""<dataInput id="qi" name="first"/>""", "7")]
    public void Data_of_a_call_belong_to_those_of_what_is_called_by_name_and_then_by_place(string called, string answer)
    {
        var run = Dry.Run(Calling("", "", called), variables: """{"total":41}""", process: "p");

        Assert.Equal(("completed", answer), (run.State, run.Value("answer")));
    }

    [Theory]
    [InlineData("""<dataInput id="c2" name="d"/>""", "")]
    [InlineData("", """<dataOutput id="c3" name="d"/>""")]
    public void A_call_with_more_data_than_what_it_calls_is_refused(string inputs, string outputs)
    {
        var finding = Assert.Single(Drawn.Read(Calling(inputs, outputs, """<dataInput id="qi" name="first"/><dataOutput id="qo" name="out"/>""")).Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal(("c", "call-data-mismatch"), (finding.Element, finding.Code));
    }
}
