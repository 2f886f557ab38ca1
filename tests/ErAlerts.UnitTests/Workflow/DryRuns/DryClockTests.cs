using System.Text.Json;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.DryRuns;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.DryRuns;

/// <summary>The clock of a dry run, and the timers on it.</summary>
public class DryClockTests
{
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
    public void A_called_process_that_ends_leaves_the_timers_of_its_caller_running()
    {
        var run = Dry.Run(
            Drawn.File("""
                <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><callActivity id="c" calledElement="q"/>«s>u»«s>c»</process>
                <process id="q" isExecutable="true"><startEvent id="qs"/></process>
                """),
            """{"advance":"PT1H"}""",
            process: "p");

        Assert.Equal("s qs c b", run.Line());
    }

    [Fact]
    public void The_clock_stands_at_what_is_due_and_at_nothing_that_was_withdrawn()
    {
        const string Told = "<script>{seen: concatenate(seen, [string(now())])}</script>";
        string Seen(string body, string steps) => Dry.Run(Drawn.Process("""<startEvent id="s"/>""" + body), steps, """{"seen":[]}""").Value("seen");

        Assert.Equal(
            """["2026-03-02T10:00:00Z"]""",
            Seen($"""<intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent><scriptTask id="t">{Told}</scriptTask>«s>c»«c>t»""", """{"advance":"PT3H"}"""));
        Assert.Equal(
            """["2026-03-02T09:00:00Z"]""",
            Seen($"""<intermediateCatchEvent id="c"><timerEventDefinition><timeDate>2026-03-02T08:00:00Z</timeDate></timerEventDefinition></intermediateCatchEvent><scriptTask id="t">{Told}</scriptTask>«s>c»«c>t»""", ""));
        Assert.Equal(
            """["2026-03-02T09:00:00Z"]""",
            Seen($"""<userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><timerEventDefinition><timeDuration>PT9H</timeDuration></timerEventDefinition></boundaryEvent><userTask id="v"/><scriptTask id="t">{Told}</scriptTask>«s>u»«s>v»«v>t»""", """{"complete":"u"},{"drain":true},{"complete":"v"}"""));
        Assert.Equal(
            """["2026-03-02T11:00:00Z"]""",
            Seen($"""<userTask id="v"/><scriptTask id="t">{Told}</scriptTask>«s>v»«v>t»""", """{"advance":"PT2H"},{"advanceTo":"2026-03-02T10:00:00Z"},{"complete":"v"}"""));
    }

    [Fact]
    public void Timers_that_come_to_an_end_are_drained_without_a_word() =>
        Assert.Empty(Dry.Run(Drawn.Process("""<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R5/PT1H</timeCycle></timerEventDefinition></boundaryEvent>«s>u»"""), """{"drain":true}""").Notes);

    [Fact]
    public void Of_two_timers_that_could_begin_the_process_at_once_the_first_drawn_does() =>
        Assert.Equal("a", Dry.Run(Drawn.Process("""
            <startEvent id="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent><startEvent id="b"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent>
            """), """{"drain":true}""").Line());

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "s")]
    [InlineData(6, "s")]
    public void Any_of_several_conditions_begins_a_process(int n, string trace) => Assert.Equal(
        trace,
        Dry.Run(Drawn.Process("""<startEvent id="s"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition><conditionalEventDefinition><condition>n > 5</condition></conditionalEventDefinition></startEvent>"""), variables: $$"""{"n":{{n}}}""").Line());
}
