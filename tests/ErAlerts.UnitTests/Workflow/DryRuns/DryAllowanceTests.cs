using System.Text.Json;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.DryRuns;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.DryRuns;

/// <summary>A dry run as a whole comes to an end, whatever the file says and however small each of its steps is.</summary>
public class DryAllowanceTests
{
    private const string Roots = """<message id="m" name="M"/><signal id="g" name="S"/>""";
    private const string Throws = """<process id="p" isExecutable="true"><startEvent id="s"/><endEvent id="e">{0}</endEvent>«s>e»</process>""";
    private const string Answers = """<process id="q" isExecutable="true"><startEvent id="qs">{0}</startEvent><endEvent id="qe">{0}</endEvent>«qs>qe»{1}</process>""";
    private const string Message = """<messageEventDefinition messageRef="m"/>""";
    private const string Signal = """<signalEventDefinition signalRef="g"/>""";

    [Theory]
    [InlineData(Message, "")]
    [InlineData(Message, """<userTask id="qu"/>«qs>qu»""")]
    [InlineData(Message, """<endEvent id="qe2"><messageEventDefinition messageRef="m"/></endEvent>«qs>qe2»""")]
    [InlineData(Signal, "")]
    [InlineData(Signal, """<userTask id="qu"/>«qs>qu»""")]
    public void Processes_that_begin_each_other_are_given_up(string trigger, string more) =>
        GivenUp(Drawn.File(Roots + Throws.Replace("{0}", trigger, StringComparison.Ordinal) + Answers.Replace("{0}", trigger, StringComparison.Ordinal).Replace("{1}", more, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""<callActivity id="a" calledElement="p"/><callActivity id="b" calledElement="p"/>«s>a»«s>b»""")]
    [InlineData("""<callActivity id="a" calledElement="p"><multiInstanceLoopCharacteristics><loopCardinality>30</loopCardinality></multiInstanceLoopCharacteristics></callActivity>«s>a»""")]
    public void Processes_that_call_each_other_more_and_more_are_given_up(string calls) =>
        GivenUp(Drawn.File($"""<process id="p" isExecutable="true"><startEvent id="s"/>{calls}</process>"""));

    [Theory]
    [InlineData("""<intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition></intermediateCatchEvent>«s>t»«t>t»""")]
    [InlineData("""<intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition></intermediateCatchEvent><userTask id="u"/>«s>t»«t>t»«t>u»""")]
    [InlineData("""<scriptTask id="t"><script>{x: count(for i in 1..1000 return i)}</script></scriptTask>«s>t»«t>t»""")]
    [InlineData("""<scriptTask id="t"><script>{x: append(x, 1)}</script></scriptTask>«s>t»«t>t»""")]
    [InlineData("""<task id="t"/><boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition/></boundaryEvent><task id="h" isForCompensation="true"/><association id="as" sourceRef="b" targetRef="h"/>«s>t»«t>t»""")]
    public void A_loop_without_time_between_is_given_up(string loop) =>
        GivenUp(Drawn.Process("""<startEvent id="s"/>""" + loop));

    [Fact]
    public void Timers_that_leave_more_and_more_work_are_given_up()
    {
        var run = Run(
            Drawn.Process("""<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></boundaryEvent>«s>u»«b>u»"""),
            """{"advance":"P10Y"},{"complete":"u"},{"signal":"S"},{"message":"M"},{"drain":true}""");

        Assert.Equal("failed", run.State);
        Assert.StartsWith("endless: The run takes more than 20000 moves", run.Notes[0], StringComparison.Ordinal);
        Assert.Single(run.Notes, note => note.StartsWith("endless", StringComparison.Ordinal));
        Assert.Equal(["u"], run.Waiting);
    }

    [Fact]
    public void The_clock_passes_by_no_timer_however_many_fall_due_on_the_way()
    {
        const string Xml = """<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R/PT1M</timeCycle></timerEventDefinition></boundaryEvent>«s>u»""";
        var run = Run(Drawn.Process(Xml), """{"advance":"P8D"}""", RunOptions.None);

        Assert.Equal((1 + (8 * 24 * 60), "waiting"), (run.Trace.Count, run.State));
        Assert.Empty(run.Notes);
    }

    [Fact]
    public void A_drain_that_stopped_leaves_the_next_timer_armed()
    {
        const string Xml = """<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R10001/PT1M</timeCycle></timerEventDefinition></boundaryEvent>«s>u»""";
        var once = Run(Drawn.Process(Xml), """{"drain":true}""", RunOptions.None);
        var twice = Run(Drawn.Process(Xml), """{"drain":true},{"drain":true}""", RunOptions.None);

        Assert.Equal((10_001, 10_002), (once.Trace.Count, twice.Trace.Count));
        Assert.Equal("The timers do not come to an end; drain stopped after 10000.", Assert.Single(twice.Notes));
    }

    [Theory]
    [InlineData("timeCycle", "\"R/PT\" + string(nought) + \"S\"", "repeats without any time between")]
    [InlineData("timeCycle", "duration(\"PT0S\")", "repeats without any time between")]
    [InlineData("timeDuration er:days=\"business\"", "\"PT5H\"", "whole number of days")]
    public void A_timer_whose_expression_gives_what_may_not_be_written_stops(string kind, string expression, string why)
    {
        var run = Run(
            Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="t"><timerEventDefinition><{kind} xmlns:er="https://eralerts.org/bpmn">{expression}</{kind.Split(' ')[0]}></timerEventDefinition></intermediateCatchEvent>«s>t»"""),
            """{"drain":true}""");

        Assert.Equal("failed", run.State);
        Assert.Contains(why, Assert.Single(run.Notes), StringComparison.Ordinal);
    }

    private static void GivenUp(string xml)
    {
        var run = Run(xml, """{"drain":true}""");

        Assert.Equal("failed", run.State);
        Assert.StartsWith("endless: The run takes more than 20000 moves", Assert.Single(run.Notes, note => note.StartsWith("endless", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static DryRunResult Run(string xml, string steps, RunOptions? options = null)
    {
        var reading = Drawn.Read(xml);
        var script = DryRunScript.Parse(JsonDocument.Parse($$"""{"variables":{"nought":0,"x":[]},"steps":[{{steps}}]}""").RootElement).Script!;
        return DryRun.Run(reading.Processes, null, script, Dry.DueAt, options ?? new RunOptions { MostMoves = 20_000 });
    }
}
