using System.Text.Json;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.DryRuns;

namespace ErAlerts.UnitTests.Workflow.DryRuns;

public class DryRunScriptTests
{
    [Theory]
    [InlineData("[]", null, "")]
    [InlineData("""{"now":"yesterday"}""", null, "now")]
    [InlineData("""{"now":"2026-03-02T09:00:00"}""", null, "now")]
    [InlineData("""{"variables":[1]}""", null, "variables")]
    [InlineData("""{"steps":{}}""", null, "steps")]
    [InlineData("""{"start":7}""", null, "start")]
    [InlineData("""{"steps":[7]}""", 0, "")]
    [InlineData("""{"steps":[{"drain":true},{}]}""", 1, "")]
    [InlineData("""{"steps":[{"jump":"x"}]}""", 0, "jump")]
    [InlineData("""{"steps":[{"complete":""}]}""", 0, "complete")]
    [InlineData("""{"steps":[{"complete":"u","variables":3}]}""", 0, "variables")]
    [InlineData("""{"steps":[{"advance":"soon"}]}""", 0, "advance")]
    [InlineData("""{"steps":[{"advanceTo":"soon"}]}""", 0, "advanceTo")]
    [InlineData("""{"steps":[{"drain":false}]}""", 0, "drain")]
    public void A_script_that_cannot_be_read_names_its_step_and_field(string json, int? step, string field)
    {
        var parse = DryRunScript.Parse(JsonDocument.Parse(json).RootElement);

        Assert.Null(parse.Script);
        Assert.Equal((step, field), (parse.Problem!.Step, parse.Problem.Field));
    }

    [Fact]
    public void A_step_that_finds_nothing_to_do_is_noted()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><userTask id="u"/>«s>u»""");

        Assert.Equal(3, Dry.Run(xml, """{"complete":"nobody"},{"message":"m"},{"signal":"s"}""").Notes.Count);
        Assert.Equal("failed", Dry.Run(xml, process: "not-there").State);
    }

    [Theory]
    [InlineData("", "one a", "completed")]
    [InlineData("two", "two b", "completed")]
    [InlineData("other", "other b", "completed")]
    [InlineData("b", "", "failed")]
    [InlineData("nobody", "", "failed")]
    public void Each_start_event_begins_an_instance_of_its_own_when_it_is_named(string start, string trace, string state)
    {
        var reading = Drawn.Read(Drawn.Process("""
            <startEvent id="one"/><startEvent id="two"/><startEvent id="other"><messageEventDefinition/></startEvent><task id="a"/><task id="b"/>
            «one>a»«two>b»«other>b»
            """));
        var json = start.Length == 0 ? "{}" : $$"""{"start":"{{start}}"}""";
        var run = DryRun.Run(reading.Processes, null, DryRunScript.Parse(JsonDocument.Parse(json).RootElement).Script!, Dry.DueAt);

        Assert.Equal((trace, state), (run.Line(), run.State));
    }

    [Fact]
    public void Draining_timers_without_end_stops_and_says_so()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition></boundaryEvent>«s>u»
                """),
            """{"drain":true}""");

        Assert.Equal("waiting", run.State);
        Assert.Contains("do not come to an end", Assert.Single(run.Notes), StringComparison.Ordinal);
    }
}
