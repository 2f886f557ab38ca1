using System.Text.Json;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.DryRuns;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.DryRuns;

/// <summary>Dry runs of several instances at once: who is meant by an answer, a signal, a message that came too early.</summary>
public class DryEdgeTests
{
    private const string Roots = """<message id="m" name="M"/><message id="n" name="N"/><signal id="sg" name="S"/>""";

    [Fact]
    public void A_signal_that_an_instance_awaits_to_complete_its_start_begins_no_other()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/><receiveTask id="r" messageRef="m"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent><receiveTask id="r2" messageRef="n"/><parallelGateway id="j"/><task id="t"/>
                «g>r»«g>c»«g>r2»«r>j»«c>j»«r2>j»«j>t»
                """, Roots),
            """{"message":"M"},{"signal":"S"},{"message":"N"}""");

        Assert.Equal(("g r c r2 j t", "completed"), (run.Line(), run.State));
        Assert.Empty(run.Notes);
    }

    [Fact]
    public void A_message_to_a_whole_pool_is_kept_until_something_in_it_waits()
    {
        var run = Dry.Run(
            Drawn.File(Roots + """
                <collaboration id="co"><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f1" sourceRef="first" targetRef="qs"/><messageFlow id="f2" sourceRef="second" targetRef="two"/></collaboration>
                <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="first" messageRef="m"/><sendTask id="second" messageRef="n"/>«s>first»«first>second»</process>
                <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="m"/></startEvent><userTask id="w"/><receiveTask id="r" messageRef="n"/><task id="got"/>«qs>w»«w>r»«r>got»</process>
                """),
            """{"complete":"w"}""",
            process: "p");

        Assert.Equal("s first second qs w r got", run.Line());
    }

    [Fact]
    public void A_message_that_does_not_fit_what_waits_is_kept_for_another()
    {
        var run = Dry.Run(
            Drawn.File(Roots + """
                <correlationProperty id="number"><correlationPropertyRetrievalExpression messageRef="n"><messagePath>number</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
                <collaboration id="co"><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f1" sourceRef="first" targetRef="qs"/><messageFlow id="f2" sourceRef="second" targetRef="r"/>
                  <correlationKey id="key"><correlationPropertyRef>number</correlationPropertyRef></correlationKey></collaboration>
                <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="first" messageRef="m"/><sendTask id="second" messageRef="n"><ioSpecification><dataInput id="i" name="number"/></ioSpecification><dataInputAssociation><assignment><from>5</from><to>i</to></assignment></dataInputAssociation></sendTask>«s>first»«first>second»</process>
                <process id="q" isExecutable="true"><correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="number"><dataPath>mine</dataPath></correlationPropertyBinding></correlationSubscription>
                  <startEvent id="qs"><messageEventDefinition messageRef="m"/></startEvent><userTask id="w"/><receiveTask id="r" messageRef="n"/><boundaryEvent id="b" attachedToRef="r"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><scriptTask id="fit"><script>{mine: 5}</script></scriptTask>«qs>w»«w>r»«b>fit»«fit>r»</process>
                """),
            """{"complete":"w","variables":{"mine":4}},{"advance":"PT1H"}""",
            process: "p");

        Assert.Equal("s first second qs w b fit r", run.Line());
    }

    [Theory]
    [InlineData("""<startEvent id="qs"/><task id="done"/>«qs>done»""", "s ask qs done")]
    [InlineData("""<startEvent id="qs"><signalEventDefinition/></startEvent><receiveTask id="r" messageRef="m"/>«qs>r»""", "s ask")]
    [InlineData("""<startEvent id="qs"/><receiveTask id="r" messageRef="m"/>«qs>r»""", "s ask qs r")]
    [InlineData("""<startEvent id="r"><messageEventDefinition messageRef="m"/></startEvent>""", "s ask r")]
    public void A_message_over_a_flow_begins_the_other_pool_where_it_can(string body, string trace)
    {
        var target = body.Contains("\"r\"", StringComparison.Ordinal) ? "r" : "done";
        var run = Dry.Run(
            Drawn.File(Roots + $"""
                <collaboration id="co"><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f" sourceRef="ask" targetRef="{target}"/></collaboration>
                <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="ask" messageRef="m"/>«s>ask»</process><process id="q" isExecutable="true">{body}</process>
                """),
            process: "p");

        Assert.Equal(trace, run.Line());
    }

    [Fact]
    public void A_pool_that_has_begun_is_not_begun_by_another_message()
    {
        var run = Dry.Run(
            Drawn.File(Roots + """
                <collaboration id="co"><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f" sourceRef="ask" targetRef="r"/><messageFlow id="f2" sourceRef="again" targetRef="r"/></collaboration>
                <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="ask" messageRef="m"/><sendTask id="again" messageRef="m"/>«s>ask»«ask>again»</process>
                <process id="q" isExecutable="true"><startEvent id="qs"/><receiveTask id="r" messageRef="m"/><userTask id="u"/>«qs>r»«r>u»</process>
                """),
            process: "p");

        Assert.Equal("s ask again qs r", run.Line());
        Assert.Equal(["u"], run.Waiting);
    }

    [Fact]
    public void An_answer_goes_to_the_first_instance_that_waits_at_the_element()
    {
        var xml = Drawn.File("""
            <process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/><callActivity id="d" calledElement="q"/>«s>c»«s>d»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="u"/>«qs>u»</process>
            """);

        Assert.Equal("s qs qs u c", Dry.Run(xml, """{"complete":"u"}""", process: "p").Line());
        Assert.Equal("s qs qs u c u d", Dry.Run(xml, """{"complete":"u"},{"complete":"u"}""", process: "p").Line());
        Assert.Equal(["u does not wait."], Dry.Run(xml, """{"complete":"u"},{"complete":"u"},{"complete":"u"}""", process: "p").Notes);
    }

    [Fact]
    public void A_call_that_fails_with_a_code_may_be_caught_at_its_border()
    {
        var run = Dry.Run(
            Drawn.File("""
                <error id="er" errorCode="E"/><process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c"><errorEventDefinition errorRef="er"/></boundaryEvent>«s>c»</process>
                <process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"><errorEventDefinition errorRef="er"/></endEvent>«qs>qe»</process>
                """),
            process: "p");

        Assert.Equal(("s qs qe b", "completed", 0), (run.Line(), run.State, run.Notes.Count));
    }

    [Theory]
    [InlineData("E", "s qs qe b")]
    [InlineData("F", "s qs qe b")]
    public void An_error_end_without_a_code_is_caught_by_what_catches_all(string code, string trace)
    {
        var run = Dry.Run(
            Drawn.File($"""
                <error id="er" errorCode="{code}"/><process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/><boundaryEvent id="wrong" attachedToRef="c"><errorEventDefinition errorRef="er"/></boundaryEvent><boundaryEvent id="b" attachedToRef="c"><errorEventDefinition/></boundaryEvent>«s>c»</process>
                <process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"><errorEventDefinition/></endEvent>«qs>qe»</process>
                """),
            process: "p");

        Assert.Equal(trace, run.Line());
    }

    [Fact]
    public void Two_starts_that_are_needed_together_may_begin_twice()
    {
        var xml = Drawn.Process(
            """<startEvent id="s" parallelMultiple="true"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sg"/></startEvent><task id="t"/>«s>t»""", Roots);

        Assert.Equal("", Dry.Run(xml, """{"message":"M"},{"message":"M"}""").Line());
        Assert.Equal("s t", Dry.Run(xml, """{"message":"M"},{"message":"M"},{"signal":"S"}""").Line());
        Assert.Equal("s t s t", Dry.Run(xml, """{"message":"M"},{"message":"M"},{"signal":"S"},{"signal":"S"}""").Line());
        Assert.Equal("s t", Dry.Run(xml, """{"message":"M"},{"signal":"S"},{"signal":"S"}""").Line());
        Assert.Equal("7", Dry.Run(xml, """{"message":"M","variables":{"n":7}},{"signal":"S"}""").Value("n"));
        var two = Drawn.Process("""
            <startEvent id="s" parallelMultiple="true"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sg"/></startEvent>
            <startEvent id="s2" parallelMultiple="true"><messageEventDefinition messageRef="n"/><signalEventDefinition signalRef="other"/></startEvent>
            """, Roots + """<signal id="other" name="O"/>""");
        Assert.Equal("", Dry.Run(two, """{"message":"M"},{"message":"N"}""").Line());
        Assert.Equal("s s2", Dry.Run(two, """{"message":"M"},{"message":"N"},{"signal":"S"},{"signal":"O"}""").Line());
    }

    [Fact]
    public void A_process_that_was_refused_waits_for_no_answer()
    {
        var run = Dry.Run(
            Drawn.Process("""<startEvent id="s"/><userTask id="u"/>«s>u»<subProcess id="e" triggeredByEvent="true"><startEvent id="t"><timerEventDefinition><timeDuration>nothing</timeDuration></timerEventDefinition></startEvent></subProcess>"""),
            """{"complete":"u"},{"signal":"S"},{"message":"M"}""");

        Assert.Equal("u does not wait.", run.Notes[1]);
        Assert.Equal(4, run.Notes.Count);
    }

    [Fact]
    public void An_answer_that_would_move_tokens_without_end_is_told_with_its_reason()
    {
        var reading = Drawn.Read(Drawn.Process("""<startEvent id="s"/><userTask id="u"/><task id="a"/><exclusiveGateway id="m"/>«s>u»«u>m»«m>a»«a>m»"""));
        var script = DryRunScript.Parse(JsonDocument.Parse("""{"steps":[{"complete":"u"}]}""").RootElement).Script!;
        var run = DryRun.Run(reading.Processes, null, script, Dry.DueAt, options: new RunOptions { MostMoves = 100 });

        Assert.StartsWith("endless: ", run.Notes[0], StringComparison.Ordinal);
        Assert.Equal("u could not take its answer.", run.Notes[1]);
        Assert.Equal("failed", run.State);
    }

    [Fact]
    public void The_main_process_is_the_one_that_was_chosen_however_others_began_before_it()
    {
        var run = Dry.Run(
            Drawn.File(Roots + """
                <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="n"/></startEvent></process>
                <process id="p" isExecutable="true"><startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent></process>
                """),
            """{"message":"N"}""",
            process: "p");

        Assert.Equal(("waiting", "qs"), (run.State, run.Line()));
        Assert.Equal(["s"], run.Waiting);
    }

    [Fact]
    public void What_begins_by_itself_and_by_an_event_is_run_by_itself()
    {
        Assert.Equal("s", Dry.Run(Drawn.File(Roots + """
            <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="n"/></startEvent></process>
            <process id="p" isExecutable="true"><startEvent id="s"/><startEvent id="s2"><messageEventDefinition messageRef="m"/></startEvent></process>
            """)).Line());
        Assert.Contains("no executable process", Assert.Single(Dry.Run(Drawn.File("""<process id="p" isExecutable="false"><startEvent id="s"/></process>""")).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_the_script_answers_twice_is_done_by_itself_the_third_time() =>
        Assert.Equal("s v v v e", Dry.Run(
            Drawn.Process("""<startEvent id="s"/><serviceTask id="v"><standardLoopCharacteristics loopMaximum="3"/></serviceTask><endEvent id="e"/>«s>v»«v>e»"""), """{"complete":"v"},{"complete":"v"}""").Line());

    [Theory]
    [InlineData("text", "\"K\"", true)]
    [InlineData("text", "\"L\"", false)]
    [InlineData("text", null, true)]
    [InlineData(null, "\"K\"", true)]
    public void A_message_over_a_flow_is_taken_where_its_key_fits(string? sent, string? awaited, bool taken)
    {
        var run = Dry.Run(
            Drawn.File(Roots + $"""
                <collaboration id="co"><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f0" sourceRef="first" targetRef="qs"/><messageFlow id="f" sourceRef="ask" targetRef="r"/></collaboration>
                <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="first" messageRef="m"/><userTask id="u"/><sendTask id="ask" messageRef="n" {Key(sent)}/>«s>first»«first>u»«u>ask»</process>
                <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="m"/></startEvent><receiveTask id="r" messageRef="n" {Key(awaited)}/><task id="got"/>«qs>r»«r>got»</process>
                """),
            """{"complete":"u"}""",
            """{"text":"K"}""",
            "p");

        Assert.Equal(taken, run.Trace.Contains("got"));

        static string Key(string? expression) => expression is null ? "" : $"er:correlation=\"{expression.Replace("\"", "&quot;", StringComparison.Ordinal)}\"";
    }
}
