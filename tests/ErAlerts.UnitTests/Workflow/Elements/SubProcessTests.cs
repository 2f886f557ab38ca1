using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class SubProcessTests
{
    private const string Roots = """<message id="m" name="M"/><signal id="sig" name="S"/><error id="err" errorCode="E"/><escalation id="esc" escalationCode="X"/>""";

    private static string EventSub(string trigger, string interrupting, string inside = "") => Drawn.Process(
        $"""
        <startEvent id="s"/><userTask id="u"/><endEvent id="e"/>«s>u»«u>e»{inside}
        <subProcess id="sub" triggeredByEvent="true"><startEvent id="i" isInterrupting="{interrupting}">{trigger}</startEvent><task id="t"/>«i>t»</subProcess>
        """,
        Roots);

    [Theory]
    [InlineData("<messageEventDefinition messageRef=\"m\"/>", """{"message":"M"}""")]
    [InlineData("<signalEventDefinition signalRef=\"sig\"/>", """{"signal":"S"}""")]
    [InlineData("<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>", """{"advance":"PT1H"}""")]
    public void An_event_sub_process_interrupts_its_scope_or_runs_beside_it(string trigger, string step)
    {
        Assert.Equal("s i t sub", Dry.Run(EventSub(trigger, "true"), step + """,{"complete":"u"}""").Line());
        Assert.Equal("s i t sub u e", Dry.Run(EventSub(trigger, "false"), step + """,{"complete":"u"}""").Line());
        Assert.Equal("completed", Dry.Run(EventSub(trigger, "true"), step).State);
    }

    [Fact]
    public void A_non_interrupting_event_sub_process_can_start_many_times()
    {
        var run = Dry.Run(EventSub("""<messageEventDefinition messageRef="m"/>""", "false"), """{"message":"M"},{"message":"M"},{"complete":"u"},{"message":"M"}""");

        Assert.Equal("s i t sub i t sub u e", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void A_repeating_timer_starts_an_event_sub_process_again_and_again()
    {
        var run = Dry.Run(EventSub("<timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition>", "false"), """{"advance":"PT5H"},{"complete":"u"}""");

        Assert.Equal("s i t sub i t sub u e", run.Line());
    }

    [Fact]
    public void A_condition_starts_an_event_sub_process()
    {
        var xml = EventSub("<conditionalEventDefinition><condition>n > 5</condition></conditionalEventDefinition>", "false", """<startEvent id="s2x"><signalEventDefinition signalRef="sig"/></startEvent>""");

        Assert.Equal("s i t sub u e", Dry.Run(xml, """{"complete":"u"}""", """{"n":6}""").Line());
        Assert.Equal("s u e", Dry.Run(xml, """{"complete":"u"}""", """{"n":5}""").Line());
    }

    [Fact]
    public void An_error_is_handled_inside_before_it_reaches_the_border()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/>
            <subProcess id="outer"><startEvent id="i"/><endEvent id="x"><errorEventDefinition errorRef="err"/></endEvent>«i>x»
              <subProcess id="h" triggeredByEvent="true"><startEvent id="k"><errorEventDefinition errorRef="err"/></startEvent><task id="t"/>«k>t»</subProcess></subProcess>
            <boundaryEvent id="b" attachedToRef="outer"><errorEventDefinition/></boundaryEvent><endEvent id="e"/>«s>outer»«outer>e»
            """, Roots));

        Assert.Equal("s i x k t h outer e", run.Line());
    }

    [Fact]
    public void An_error_out_of_an_error_handler_goes_further_out()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/>
            <subProcess id="outer"><startEvent id="i"/><endEvent id="x"><errorEventDefinition errorRef="err"/></endEvent>«i>x»
              <subProcess id="h" triggeredByEvent="true"><startEvent id="k"><errorEventDefinition errorRef="err"/></startEvent><endEvent id="y"><errorEventDefinition errorRef="err"/></endEvent>«k>y»</subProcess></subProcess>
            <boundaryEvent id="b" attachedToRef="outer"><errorEventDefinition/></boundaryEvent><endEvent id="e"/>«s>outer»«b>e»
            """, Roots));

        Assert.Equal("s i x k y b e", run.Line());
    }

    [Theory]
    [InlineData("true", "s i x k t h outer e")]
    [InlineData("false", "s i x k on t h outer e")]
    public void An_escalation_is_handled_inside_interrupting_or_not(string interrupting, string trace)
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/>
            <subProcess id="outer"><startEvent id="i"/><intermediateThrowEvent id="x"><escalationEventDefinition escalationRef="esc"/></intermediateThrowEvent><task id="on"/>«i>x»«x>on»
              <subProcess id="h" triggeredByEvent="true"><startEvent id="k" isInterrupting="{interrupting}"><escalationEventDefinition escalationRef="esc"/></startEvent><task id="t"/>«k>t»</subProcess></subProcess>
            <endEvent id="e"/>«s>outer»«outer>e»
            """, Roots));

        Assert.Equal(trace, run.Line());
    }

    [Fact]
    public void A_sub_process_without_start_or_end_begins_and_ends_implicitly()
    {
        var run = Dry.Run(Drawn.Process("""<task id="a"/><subProcess id="sub"><task id="b"/><task id="c"/><task id="d"/>«b>d»</subProcess><task id="z"/>«a>sub»«sub>z»"""));

        Assert.Equal("a b c d sub z", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void An_empty_process_and_an_empty_sub_process_complete_at_once()
    {
        Assert.Equal("completed", Dry.Run(Drawn.Process("")).State);
        Assert.Equal("s sub", Dry.Run(Drawn.Process("""<startEvent id="s"/><subProcess id="sub"/>«s>sub»""")).Line());
    }

    [Fact]
    public void An_ad_hoc_sub_process_offers_its_tasks_until_its_condition_holds()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><adHocSubProcess id="adhoc"><userTask id="a"/><userTask id="b"/><task id="after"/>«b>after»<completionCondition>done</completionCondition></adHocSubProcess><endEvent id="e"/>
            «s>adhoc»«adhoc>e»
            """);

        Assert.Equal("s b after a a adhoc e", Dry.Run(xml, """{"complete":"b"},{"complete":"a"},{"complete":"a","variables":{"done":true}}""", """{"done":false}""").Line());
        Assert.Equal(["a", "b"], Dry.Run(xml, """{"complete":"a"}""", """{"done":false}""").Waiting.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Sequential")]
    [InlineData("Parallel")]
    public void Work_without_a_person_in_an_ad_hoc_sub_process_is_done_once_each(string ordering)
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><adHocSubProcess id="adhoc" ordering="{ordering}"><scriptTask id="a"><script>{"{n: n + 1}"}</script></scriptTask><scriptTask id="b"><script>{"{n: n + 1}"}</script></scriptTask>
              <completionCondition>n >= 2</completionCondition></adHocSubProcess><endEvent id="e"/>«s>adhoc»«adhoc>e»
            """), variables: """{"n":0}""");

        Assert.Equal("s a b adhoc e", run.Line());
    }
}
