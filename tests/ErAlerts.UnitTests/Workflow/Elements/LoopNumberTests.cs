using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>The numbers that a looping activity lets its expressions read (BPMN tables 10.27 and 10.30), and where they end up.</summary>
public class LoopNumberTests
{
    private const string All = "[loopCounter, numberOfInstances, numberOfActiveInstances, numberOfCompletedInstances, numberOfTerminatedInstances]";

    private const string Names =
        """{"seen":[],"loopCounter":10,"numberOfInstances":11,"numberOfActiveInstances":12,"numberOfCompletedInstances":13,"numberOfTerminatedInstances":14}""";

    [Theory]
    [InlineData("numberOfActiveInstances = 1", "s t t e")]
    [InlineData("numberOfActiveInstances = 2", "s t e")]
    [InlineData("numberOfCompletedInstances = 2", "s t t e")]
    [InlineData("numberOfInstances = 3", "s t e")]
    [InlineData("numberOfInstances = 2", "s t t t e")]
    [InlineData("numberOfTerminatedInstances = 0", "s t e")]
    [InlineData("numberOfTerminatedInstances > 0", "s t t t e")]
    public void A_completion_condition_reads_the_numbers_as_they_are_after_each_instance(string condition, string trace) =>
        Assert.Equal(trace, Dry.Run(
            Drawn.Process($"""
                <startEvent id="s"/><userTask id="t"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality>
                <completionCondition>{condition.Replace("<", "&lt;", StringComparison.Ordinal)}</completionCondition></multiInstanceLoopCharacteristics></userTask><endEvent id="e"/>«s>t»«t>e»
                """),
            """{"complete":"t"},{"complete":"t"},{"complete":"t"}""").Line());

    [Fact]
    public void An_instance_of_a_sequence_sees_all_five() =>
        Assert.Equal("[[1, 1, 1, 0, 0], [2, 2, 1, 1, 0], [3, 3, 1, 2, 0]]", Dry.Run(
            Drawn.Process($$"""
                <startEvent id="s"/><scriptTask id="t"><script>{seen: concatenate(seen, [{{All}}])}</script>
                <multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></scriptTask>«s>t»
                """),
            variables: Names).Value("seen"));

    [Fact]
    public void A_standard_loop_has_a_counter_only_and_leaves_variables_of_the_other_names_alone() =>
        Assert.Equal("[[1, 11, 12, 13, 14], [2, 11, 12, 13, 14]]", Dry.Run(
            Drawn.Process($$"""
                <startEvent id="s"/><scriptTask id="t"><script>{seen: concatenate(seen, [{{All}}])}</script>
                <standardLoopCharacteristics loopMaximum="2"/></scriptTask>«s>t»
                """),
            variables: Names).Value("seen"));

    [Fact]
    public void An_event_of_a_multi_instance_bears_them_to_whoever_asks()
    {
        var run = Dry.Run(
            Drawn.Process($"""
                <dataObject id="d"/><startEvent id="s"/>
                <userTask id="t"><multiInstanceLoopCharacteristics behavior="One" oneBehaviorEventRef="def"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
                <boundaryEvent id="b" attachedToRef="t"><dataOutputAssociation><assignment><from>{All}</from><to>d</to></assignment></dataOutputAssociation><signalEventDefinition signalRef="sig"/></boundaryEvent>«s>t»
                """, """<signal id="sig" name="S"/><signalEventDefinition id="def" signalRef="sig"/>"""),
            """{"complete":"t"}""");

        Assert.Equal("[3, 3, 2, 1, 0]", run.Value("d"));
        Assert.Equal(["d"], run.Variables.Keys);
    }

    [Theory]
    [InlineData("""{"loopCounter":1}""")]
    [InlineData("""{"numberOfInstances":1}""")]
    [InlineData("""{"numberOfInstances":1,"numberOfActiveInstances":2}""")]
    public void A_payload_of_anyone_else_keeps_what_is_called_so(string payload)
    {
        var run = Dry.Run(
            Drawn.Process("""<startEvent id="s"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>«s>c»""", """<signal id="sig" name="S"/>"""),
            $$"""{"signal":"S","variables":{{payload}}}""");

        Assert.Equal(payload.Count(letter => letter == ':'), run.Variables.Count);
    }

    [Theory]
    [InlineData("false", "", "[3, 3, 0, 3, 0]")]
    [InlineData("false", "numberOfCompletedInstances = 1", "[3, 3, 0, 1, 2]")]
    [InlineData("true", "numberOfCompletedInstances = 2", "[2, 2, 0, 2, 0]")]
    public void What_the_whole_gives_may_tell_how_many_instances_its_condition_ended(string sequential, string condition, string numbers) =>
        Assert.Equal(numbers, Dry.Run(
            Drawn.Process($"""
                <dataObject id="d"/><startEvent id="s"/>
                <userTask id="t"><ioSpecification><dataOutput id="all"/><inputSet/><outputSet/></ioSpecification>
                <dataOutputAssociation><sourceRef>all</sourceRef><targetRef>d</targetRef><transformation>{All}</transformation></dataOutputAssociation>
                <multiInstanceLoopCharacteristics isSequential="{sequential}"><loopCardinality>3</loopCardinality><loopDataOutputRef>all</loopDataOutputRef><outputDataItem id="one"/>
                {(condition.Length == 0 ? "" : $"<completionCondition>{condition}</completionCondition>")}</multiInstanceLoopCharacteristics></userTask>«s>t»
                """),
            """{"complete":"t"},{"complete":"t"},{"complete":"t"}""").Value("d"));

    [Theory]
    [InlineData("", "u x i u x i u x i e", 3, 0)]
    [InlineData("numberOfTerminatedInstances = 2", "u x i u x i e", 2, 1)]
    [InlineData("numberOfCompletedInstances = 1", "u x i u x i u x i e", 3, 0)]
    [InlineData("numberOfActiveInstances = 1", "u x i u x i e", 2, 1)]
    public void An_instance_that_ends_by_a_terminate_event_is_terminated_and_not_completed(string condition, string trace, int answers, int left)
    {
        var run = Dry.Run(
            Drawn.Process($"""
                <startEvent id="s"/><subProcess id="i"><multiInstanceLoopCharacteristics behavior="None" noneBehaviorEventRef="def"><loopCardinality>3</loopCardinality>
                {(condition.Length == 0 ? "" : $"<completionCondition>{condition}</completionCondition>")}</multiInstanceLoopCharacteristics>
                <userTask id="u"/><userTask id="v"/><endEvent id="x"><terminateEventDefinition/></endEvent>«u>x»</subProcess><endEvent id="e"/>«s>i»«i>e»
                <boundaryEvent id="b" attachedToRef="i" cancelActivity="false"><signalEventDefinition signalRef="sig"/></boundaryEvent>
                """, """<signal id="sig" name="S"/><signalEventDefinition id="def" signalRef="sig"/>"""),
            string.Join(',', Enumerable.Repeat("""{"complete":"u"}""", 3)));

        Assert.Equal(("s " + trace, "completed"), (run.Line(), run.State));
        Assert.Equal((answers, left), (run.Trace.Count(id => id == "u"), run.Notes.Count(note => note == "u does not wait.")));
    }

    [Fact]
    public void A_cardinality_of_more_than_a_hundred_thousand_is_an_incident()
    {
        static string Run(int number) => Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>{number}</loopCardinality><completionCondition>true</completionCondition></multiInstanceLoopCharacteristics></task><endEvent id="e"/>«s>t»«t>e»
            """)).Line();

        Assert.Equal("s t e", Run(100_000));
        Assert.Equal("s", Run(100_001));
    }
}
