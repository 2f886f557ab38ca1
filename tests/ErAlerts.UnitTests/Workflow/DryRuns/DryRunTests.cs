using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.DryRuns;

/// <summary>What the world around a dry run does: which process it begins, how calls, timers and answers come together.</summary>
public class DryRunTests
{
    private const string Plain = """<process id="{0}" isExecutable="{1}"><startEvent id="{0}-s"/></process>""";
    private const string ByMessage = """<process id="{0}" isExecutable="true"><startEvent id="{0}-s"><messageEventDefinition messageRef="m"/></startEvent></process>""";

    [Fact]
    public void Without_an_id_the_first_executable_process_that_begins_of_itself_is_run()
    {
        var file = Drawn.File("""<message id="m" name="M"/><globalTask id="g"/>""" + Of(Plain, "people", "false") + Of(ByMessage, "mail") + Of(Plain, "first", "true") + Of(Plain, "second", "true"));

        Assert.Equal("first-s", Dry.Run(file).Line());
        Assert.Equal("second-s", Dry.Run(file, process: "second").Line());
        Assert.Equal("people-s", Dry.Run(file, process: "people").Line());
        Assert.Equal(["mail-s"], Dry.Run(Drawn.File("""<message id="m" name="M"/>""" + Of(ByMessage, "mail"))).Waiting);
    }

    [Fact]
    public void A_process_that_is_not_in_the_file_fails_by_its_name_and_keeps_the_variables()
    {
        var run = Dry.Run(Drawn.File(Of(Plain, "first", "true")), variables: """{"n":1}""", process: "other");

        Assert.Equal(("failed", "", "1"), (run.State, run.Line(), run.Value("n")));
        Assert.Contains("other", Assert.Single(run.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_of_what_is_not_in_the_file_is_taken_to_be_done_unless_a_step_answers_it()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><callActivity id="c" calledElement="elsewhere"/><endEvent id="e"/>«s>c»«c>e»""");
        var run = Dry.Run(xml);

        Assert.Equal(("completed", "s c e"), (run.State, run.Line()));
        Assert.Contains("elsewhere", Assert.Single(run.Notes), StringComparison.Ordinal);
        var answered = Dry.Run(xml, """{"complete":"c","variables":{"x":7}}""");
        Assert.Equal(("s c e", "7", 0), (answered.Line(), answered.Value("x"), answered.Notes.Count));
    }

    [Fact]
    public void Processes_that_call_each_other_without_end_fail_at_the_hundredth()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><callActivity id="c" calledElement="p"/><endEvent id="e"/>«s>c»«c>e»"""));

        Assert.Equal("failed", run.State);
        Assert.Equal(101, run.Trace.Count(id => id == "s"));
        Assert.Equal(["c"], run.Waiting);
    }

    [Fact]
    public void A_call_at_whose_border_something_occurs_is_withdrawn_with_all_it_called()
    {
        var run = Dry.Run(Drawn.File("""
            <process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/><boundaryEvent id="b" attachedToRef="c"><timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition></boundaryEvent>«s>c»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"/><callActivity id="qc" calledElement="r"/>«qs>qc»</process>
            <process id="r" isExecutable="true"><startEvent id="rs"/><userTask id="ru"/><boundaryEvent id="rb" attachedToRef="ru" cancelActivity="false"><timerEventDefinition><timeDuration>PT3H</timeDuration></timerEventDefinition></boundaryEvent>«rs>ru»</process>
            """), """{"advance":"PT1H"},{"advance":"PT1H"},{"advance":"PT9H"}""", process: "p");

        Assert.Equal(("completed", "s qs rs b"), (run.State, run.Line()));
        Assert.Empty(run.Waiting);
    }

    [Fact]
    public void A_technical_fault_of_a_called_process_stops_the_call_and_an_end_with_an_error_is_told()
    {
        var failed = Dry.Run(Drawn.File("""
            <error id="err" errorCode="E"/><process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q"/>«s>c»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"/><endEvent id="qe"><errorEventDefinition errorRef="err"/></endEvent>«qs>qe»</process>
            """), process: "p");

        Assert.Equal(("failed", "s qs qe"), (failed.State, failed.Line()));
        Assert.StartsWith("c: ", Assert.Single(failed.Notes), StringComparison.Ordinal);
        var alone = Dry.Run(Drawn.Process("""<startEvent id="s"/><endEvent id="e"><errorEventDefinition errorRef="err"/></endEvent>«s>e»""", """<error id="err" errorCode="E"/>"""));
        Assert.Equal("failed", alone.State);
        Assert.Contains("E", Assert.Single(alone.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_is_refused_is_told_with_its_code()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="e" triggeredByEvent="true"><startEvent id="t"><timerEventDefinition><timeDuration>nothing</timeDuration></timerEventDefinition></startEvent></subProcess>
            """), variables: """{"n":1}""");

        Assert.Equal(("failed", "", "1"), (run.State, run.Line(), run.Value("n")));
        Assert.StartsWith("event-not-awaited: ", Assert.Single(run.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_may_say_variables_and_errors_before_what_is_done()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><serviceTask id="w"/><boundaryEvent id="b" attachedToRef="w"><errorEventDefinition errorRef="err"/></boundaryEvent>«s>w»""", """<error id="err" errorCode="E"/>""");

        Assert.Equal("5", Dry.Run(xml, """{"variables":{"n":5},"complete":"w"}""").Value("n"));
        Assert.Equal("s b", Dry.Run(xml, """{"error":"E","fail":"w"}""").Line());
    }

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_fall_due_and_of_equal_ones_the_first_armed()
    {
        var xml = Drawn.Process($"""<startEvent id="s"/>{Timer("a", "PT3H")}{Timer("b", "PT1H")}{Timer("c", "PT1H")}{Timer("d", "PT2H")}«s>a»«s>b»«s>c»«s>d»""");

        Assert.Equal("s a b c d tb tc td ta", Dry.Run(xml, """{"drain":true}""").Line());
        Assert.Equal("s a b c d tb tc td ta", Dry.Run(xml, """{"advance":"PT3H"}""").Line());
        Assert.Equal("s a b c d tb tc", Dry.Run(xml, """{"advance":"PT1H"}""").Line());
        Assert.Equal("s a b c d tb tc td", Dry.Run(xml, """{"advanceTo":"2026-03-02T11:00:00Z"}""").Line());
        Assert.Equal("s a b c d", Dry.Run(xml, """{"advanceTo":"2026-03-02T09:59:59Z"}""").Line());
    }

    [Fact]
    public void The_clock_never_goes_back()
    {
        var xml = Drawn.Process($"""<startEvent id="s"/><userTask id="u"/>{Timer("a", "PT1H")}«s>u»«u>a»""");

        Assert.Equal("s u a", Dry.Run(xml, """{"advance":"PT2H"},{"advanceTo":"2026-03-01T00:00:00Z"},{"complete":"u"},{"advance":"PT59M"}""").Line());
        Assert.Equal("s u a ta", Dry.Run(xml, """{"advance":"PT2H"},{"advanceTo":"2026-03-01T00:00:00Z"},{"complete":"u"},{"advance":"PT1H"}""").Line());
        Assert.Equal("s u a ta", Dry.Run(xml, """{"advance":"PT2H"},{"complete":"u"},{"advanceTo":"2026-03-02T12:00:00Z"}""").Line());
    }

    [Fact]
    public void A_timer_start_begins_the_process_once_by_its_expression_too()
    {
        const string Body = """<startEvent id="s"><timerEventDefinition>{0}</timerEventDefinition></startEvent><task id="t"/>«s>t»""";

        Assert.Equal("s t", Dry.Run(Drawn.Process(Of(Body, "<timeDuration>pause</timeDuration>")), """{"advance":"PT2H"}""", """{"pause":"PT2H"}""").Line());
        Assert.Equal("", Dry.Run(Drawn.Process(Of(Body, "<timeDuration>pause</timeDuration>")), """{"advance":"PT1H"}""", """{"pause":"PT2H"}""").Line());
        Assert.Equal("", Dry.Run(Drawn.Process(Of(Body, "<timeDuration>pause</timeDuration>")), """{"advance":"PT2H"}""").Line());
        Assert.Equal("s t", Dry.Run(Drawn.Process(Of(Body, "<timeCycle>R2/PT1H</timeCycle>")), """{"drain":true}""").Line());
        Assert.Equal("s t", Dry.Run(Drawn.Process(Of(Body, "<timeDate>2026-03-02T09:00:00Z</timeDate>"))).Line());
    }

    [Fact]
    public void Where_every_start_waits_the_starts_are_what_is_awaited()
    {
        var run = Dry.Run(Drawn.Process(
            """<startEvent id="a"><messageEventDefinition messageRef="m"/><signalEventDefinition/></startEvent><startEvent id="b"><messageEventDefinition messageRef="n"/></startEvent>""",
            """<message id="m" name="M"/><message id="n" name="N"/>"""), variables: """{"x":1}""");

        Assert.Equal(("waiting", "", "1"), (run.State, run.Line(), run.Value("x")));
        Assert.Equal(["a", "b"], run.Waiting);
    }

    [Fact]
    public void A_condition_that_starts_a_process_does_so_once()
    {
        var xml = Drawn.Process("""
            <startEvent id="a"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></startEvent><startEvent id="b"><conditionalEventDefinition><condition>n > 2</condition></conditionalEventDefinition></startEvent>
            """);

        Assert.Equal("a", Dry.Run(xml, variables: """{"n":3}""").Line());
        Assert.Equal("a", Dry.Run(xml, variables: """{"n":2}""").Line());
        Assert.Equal("", Dry.Run(xml, variables: """{"n":1}""").Line());
    }

    [Fact]
    public void An_answer_goes_to_what_waits_and_one_more_than_waits_is_noted()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><serviceTask id="w"/><boundaryEvent id="b" attachedToRef="w"><errorEventDefinition errorRef="err"/></boundaryEvent><endEvent id="e"/>«s>w»«w>e»""", """<error id="err" errorCode="E"/>""");

        Assert.Equal("s w e", Dry.Run(xml).Line());
        Assert.Equal("s b", Dry.Run(xml, """{"fail":"w","error":"E"}""").Line());
        var faulty = Dry.Run(xml, """{"fail":"w"}""");
        Assert.Equal(("failed", "s"), (faulty.State, faulty.Line()));
        Assert.Equal(["w: The script says so."], faulty.Notes);
        Assert.Equal(["w does not wait."], Dry.Run(xml, """{"complete":"w"},{"complete":"w"}""").Notes);
        Assert.Equal("s", Dry.Run(xml, """{"advance":"PT1H"},{"complete":"other"}""").Line().Split(' ')[0]);
    }

    [Fact]
    public void A_receive_task_is_answered_by_its_id_as_well()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><receiveTask id="r" messageRef="m"/><endEvent id="e"/>«s>r»«r>e»""", """<message id="m" name="M"/>"""), """{"complete":"r","variables":{"v":2}}""");

        Assert.Equal(("s r e", "2", 0), (run.Line(), run.Value("v"), run.Notes.Count));
    }

    private static string Of(string format, params object[] values)
    {
        var text = format;
        for (var at = 0; at < values.Length; at++)
        {
            text = text.Replace($"{{{at}}}", (string)values[at], StringComparison.Ordinal);
        }

        return text;
    }

    private static string Timer(string id, string length) =>
        $"""<intermediateCatchEvent id="{id}"><timerEventDefinition><timeDuration>{length}</timeDuration></timerEventDefinition></intermediateCatchEvent><task id="t{id}"/>«{id}>t{id}»""";
}
