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
                <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/><receiveTask id="r" messageRef="m"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sg"/></intermediateCatchEvent><parallelGateway id="j"/><task id="t"/>
                «g>r»«g>c»«r>j»«c>j»«j>t»
                """, Roots),
            """{"message":"M"},{"signal":"S"}""");

        Assert.Equal(("g r c j t", "completed"), (run.Line(), run.State));
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
    public void A_dry_run_has_the_zone_of_its_host_also_before_there_is_an_instance()
    {
        var reading = Drawn.Read(Drawn.Process("""
            <startEvent id="s"><conditionalEventDefinition><condition>hour of now = 1</condition></conditionalEventDefinition></startEvent><scriptTask id="t"><script>{zone: now().timezone}</script></scriptTask>«s>t»
            """.Replace("hour of now", "now().hour", StringComparison.Ordinal)));
        var script = DryRunScript.Parse(JsonDocument.Parse("""{"now":"2026-03-02T09:00:00Z"}""").RootElement).Script!;

        Assert.Empty(DryRun.Run(reading.Processes, null, script, Dry.DueAt).Trace);
        var run = DryRun.Run(reading.Processes, null, script, Dry.DueAt, options: new RunOptions("America/Los_Angeles"));
        Assert.Equal(("s t", "America/Los_Angeles"), (run.Line(), run.Variables["zone"].ToString()));
    }

    [Fact]
    public void A_timer_that_begins_a_process_may_be_reckoned_in_the_zone_of_the_host()
    {
        var reading = Drawn.Read(Drawn.Process("""<startEvent id="s"><timerEventDefinition><timeDuration>if now().hour = 1 then duration("PT1H") else null</timeDuration></timerEventDefinition></startEvent>"""));
        var script = DryRunScript.Parse(JsonDocument.Parse("""{"now":"2026-03-02T09:00:00Z","steps":[{"advance":"PT1H"}]}""").RootElement).Script!;

        Assert.Empty(DryRun.Run(reading.Processes, null, script, Dry.DueAt).Trace);
        Assert.Equal(["s"], DryRun.Run(reading.Processes, null, script, Dry.DueAt, options: new RunOptions("America/Los_Angeles")).Trace);
    }

    [Theory]
    [InlineData("""{"now":5}""", null, "now")]
    [InlineData("""{"now":"2026-03-02T09:00:00"}""", null, "now")]
    [InlineData("""{"now":"2026-03-02T09:00:00Z","steps":[{"drain":true},{"advanceTo":5}]}""", 1, "advanceTo")]
    [InlineData("""{"steps":[{"advanceTo":"tomorrow"}]}""", 0, "advanceTo")]
    public void An_instant_is_a_text_with_an_offset(string script, int? step, string field)
    {
        var problem = DryRunScript.Parse(JsonDocument.Parse(script).RootElement).Problem!;

        Assert.Equal((step, field), (problem.Step, problem.Field));
    }

    [Fact]
    public void Two_starts_that_are_needed_together_may_begin_twice()
    {
        var xml = Drawn.Process(
            """<startEvent id="s" parallelMultiple="true"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sg"/></startEvent><task id="t"/>«s>t»""", Roots);

        Assert.Equal("", Dry.Run(xml, """{"message":"M"},{"message":"M"}""").Line());
        Assert.Equal("s t", Dry.Run(xml, """{"message":"M"},{"message":"M"},{"signal":"S"}""").Line());
        Assert.Equal("s t s t", Dry.Run(xml, """{"message":"M"},{"message":"M"},{"signal":"S"},{"signal":"S"}""").Line());
        Assert.Equal("7", Dry.Run(xml, """{"message":"M","variables":{"n":7}},{"signal":"S"}""").Value("n"));
    }
}
