using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class EventTests
{
    private static string Timer(string what) => $"<timerEventDefinition>{what}</timerEventDefinition>";

    [Theory]
    [InlineData("<timeDuration>PT1H</timeDuration>", "PT59M", "s c")]
    [InlineData("<timeDuration>PT1H</timeDuration>", "PT60M", "s c e")]
    [InlineData("<timeDuration>duration(\"PT1H\")</timeDuration>", "PT60M", "s c e")]
    [InlineData("<timeDate>2026-03-02T10:00:00Z</timeDate>", "PT1H", "s c e")]
    [InlineData("<timeDate>2026-03-02T10:00:00Z</timeDate>", "PT30M", "s c")]
    [InlineData("<timeCycle>R3/PT30M</timeCycle>", "PT30M", "s c e")]
    [InlineData("<timeCycle>R2/2026-03-02T10:00:00Z/2026-03-02T12:00:00+01:00</timeCycle>", "PT59M", "s c")]
    [InlineData("<timeCycle>R2/2026-03-02T10:00:00Z/2026-03-02T12:00:00+01:00</timeCycle>", "PT60M", "s c e")]
    public void An_intermediate_timer_lets_its_token_go_when_due(string timer, string advance, string trace) =>
        Assert.Equal(trace, Dry.Run(
            Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="c">{Timer(timer)}</intermediateCatchEvent><endEvent id="e"/>«s>c»«c>e»"""),
            $$"""{"advance":"{{advance}}"}""").Line());

    [Fact]
    public void An_interrupting_boundary_timer_ends_its_task()
    {
        var xml = Drawn.Process($"""
            <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u">{Timer("<timeDuration>P5D</timeDuration>")}</boundaryEvent>
            <endEvent id="e"/><endEvent id="late"/>«s>u»«u>e»«b>late»
            """);

        Assert.Equal("s b late", Dry.Run(xml, """{"advance":"P5D"},{"complete":"u"}""").Line());
        Assert.Equal("s u e", Dry.Run(xml, """{"complete":"u"},{"advance":"P5D"}""").Line());
    }

    [Fact]
    public void A_non_interrupting_boundary_timer_runs_beside_its_task_as_often_as_it_repeats()
    {
        var xml = Drawn.Process($"""
            <startEvent id="s"/><userTask id="u"/>
            <boundaryEvent id="b" attachedToRef="u" cancelActivity="false">{Timer("<timeCycle>R3/PT1H</timeCycle>")}</boundaryEvent>
            <task id="remind"/><endEvent id="e"/>«s>u»«u>e»«b>remind»
            """);

        Assert.Equal("s b remind b remind b remind u e", Dry.Run(xml, """{"advance":"PT9H"},{"complete":"u"}""").Line());
        Assert.Equal("s b remind b remind u e", Dry.Run(xml, """{"advance":"PT2H"},{"complete":"u"},{"drain":true}""").Line());
    }

    [Fact]
    public void A_message_boundary_interrupts_a_sub_process_with_all_inside()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><userTask id="a"/><userTask id="b"/>«i>a»«i>b»</subProcess>
                <boundaryEvent id="w" attachedToRef="sub"><messageEventDefinition messageRef="m"/></boundaryEvent><task id="t"/><endEvent id="e"/>
                «s>sub»«sub>e»«w>t»
                """, """<message id="m" name="withdrawn"/>"""),
            """{"complete":"a"},{"message":"withdrawn"},{"complete":"b"}""");

        Assert.Equal("s i a w t", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void An_error_end_climbs_to_the_boundary_that_names_its_code()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/>
            <subProcess id="outer"><startEvent id="i"/><subProcess id="inner"><startEvent id="k"/><endEvent id="x"><errorEventDefinition errorRef="err"/></endEvent>«k>x»</subProcess>«i>inner»
              <boundaryEvent id="wrong" attachedToRef="inner"><errorEventDefinition errorRef="else"/></boundaryEvent></subProcess>
            <boundaryEvent id="any" attachedToRef="outer"><errorEventDefinition/></boundaryEvent>
            <boundaryEvent id="right" attachedToRef="outer"><errorEventDefinition errorRef="err"/></boundaryEvent>
            <task id="t"/>«s>outer»«right>t»
            """, """<error id="err" errorCode="E1"/><error id="else" errorCode="E2"/>"""));

        Assert.Equal("s i k x right t", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void An_error_that_nothing_catches_fails_the_process()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><userTask id="u"/><endEvent id="x"><errorEventDefinition errorRef="err"/></endEvent>«s>u»«s>x»""", """<error id="err" errorCode="E1"/>"""));

        Assert.Equal("failed", run.State);
        Assert.Empty(run.Waiting);
    }

    [Fact]
    public void A_failed_task_takes_its_error_boundary_or_becomes_an_incident()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><serviceTask id="v"/><boundaryEvent id="b" attachedToRef="v"><errorEventDefinition errorRef="err"/></boundaryEvent>
            <endEvent id="e"/><endEvent id="caught"/>«s>v»«v>e»«b>caught»
            """, """<error id="err" errorCode="E1"/>""");

        Assert.Equal("s b caught", Dry.Run(xml, """{"fail":"v","error":"E1"}""").Line());
        Assert.Equal("failed", Dry.Run(xml, """{"fail":"v","error":"E9"}""").State);
        Assert.Equal("failed", Dry.Run(xml, """{"fail":"v"}""").State);
    }

    [Fact]
    public void A_terminate_end_stops_everything()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><userTask id="u"/><endEvent id="x"><terminateEventDefinition/></endEvent>«s>u»«s>x»"""));

        Assert.Equal("terminated", run.State);
        Assert.Equal("s x", run.Line());
        Assert.Empty(run.Waiting);
    }

    [Fact]
    public void A_terminate_end_in_a_sub_process_ends_only_that()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><userTask id="u"/><endEvent id="x"><terminateEventDefinition/></endEvent>«i>u»«i>x»</subProcess>
            <endEvent id="e"/>«s>sub»«sub>e»
            """));

        Assert.Equal("s i x sub e", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void A_signal_thrown_beside_a_catcher_is_heard_and_one_thrown_before_is_not()
    {
        const string Roots = """<signal id="sig" name="S"/>""";
        const string Events = """
            <startEvent id="s"/><intermediateThrowEvent id="t"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent>
            <intermediateCatchEvent id="c"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent><endEvent id="e"/>
            """;

        Assert.Equal("completed", Dry.Run(Drawn.Process(Events + "«s>t»«s>c»«c>e»", Roots)).State);
        Assert.Equal(["c"], Dry.Run(Drawn.Process(Events + "«s>t»«t>c»«c>e»", Roots)).Waiting);
    }

    [Fact]
    public void A_link_goes_on_at_its_other_end()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent>
            <intermediateCatchEvent id="b"><linkEventDefinition name="L"/></intermediateCatchEvent><endEvent id="e"/>«s>a»«b>e»
            """));

        Assert.Equal("s a b e", run.Line());
    }

    [Fact]
    public void An_escalation_runs_its_handler_and_its_thrower_goes_on()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><intermediateThrowEvent id="x"><escalationEventDefinition escalationRef="esc"/></intermediateThrowEvent><task id="on"/>«i>x»«x>on»</subProcess>
            <boundaryEvent id="b" attachedToRef="sub" cancelActivity="false"><escalationEventDefinition escalationRef="esc"/></boundaryEvent>
            <task id="told"/><endEvent id="e"/>«s>sub»«sub>e»«b>told»
            """, """<escalation id="esc" escalationCode="up"/>"""));

        Assert.Equal("s i x b told on sub e", run.Line());
    }

    [Fact]
    public void A_conditional_boundary_occurs_when_its_condition_becomes_true()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="u"/><userTask id="v"/>
                <boundaryEvent id="b" attachedToRef="u"><conditionalEventDefinition><condition>n > 3</condition></conditionalEventDefinition></boundaryEvent>
                <endEvent id="e"/>«s>u»«s>v»«b>e»
                """),
            """{"complete":"v","variables":{"n":4}}""", """{"n":1}""");

        Assert.Equal("s v b e", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void A_cycle_written_by_the_two_ends_of_its_interval_repeats_after_that_length() =>
        Assert.Equal("s b b u", Dry.Run(
            Drawn.Process($"""
                <startEvent id="s"/><userTask id="u"/>«s>u»
                <boundaryEvent id="b" attachedToRef="u" cancelActivity="false">{Timer("<timeCycle>R3/2026-03-02T10:00:00Z/2026-03-02T12:00:00Z</timeCycle>")}</boundaryEvent>
                """),
            """{"advanceTo":"2026-03-02T13:59:00Z"},{"complete":"u"}""").Line());
}
