using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class LoopTests
{
    private static string Loop(string loop, string element = "scriptTask", string inside = "<script>{n: n + 1}</script>") =>
        Drawn.Process($"""<startEvent id="s"/><{element} id="t">{inside}{loop}</{element}><endEvent id="e"/>«s>t»«t>e»""");

    [Theory]
    [InlineData("true", 0, "3")]
    [InlineData("true", 3, "3")]
    [InlineData("false", 0, "3")]
    [InlineData("false", 3, "4")]
    public void A_standard_loop_tests_before_or_after(string before, int n, string result) =>
        Assert.Equal(result, Dry.Run(
            Loop($"""<standardLoopCharacteristics testBefore="{before}"><loopCondition>n &lt; 3</loopCondition></standardLoopCharacteristics>"""),
            variables: $$"""{"n":{{n}}}""").Value("n"));

    [Fact]
    public void A_loop_that_is_not_entered_passes_its_token_on() =>
        Assert.Equal("s e", Dry.Run(
            Loop("""<standardLoopCharacteristics testBefore="true"><loopCondition>n &lt; 3</loopCondition></standardLoopCharacteristics>"""),
            variables: """{"n":3}""").Line());

    [Fact]
    public void A_loop_maximum_ends_a_loop_whose_condition_stays_true() =>
        Assert.Equal("s t t t t e", Dry.Run(
            Loop("""<standardLoopCharacteristics loopMaximum="4"><loopCondition>true</loopCondition></standardLoopCharacteristics>"""), variables: """{"n":0}""").Line());

    [Fact]
    public void A_loop_knows_its_counter() =>
        Assert.Equal("3", Dry.Run(
            Loop("""<standardLoopCharacteristics><loopCondition>loopCounter &lt; 3</loopCondition></standardLoopCharacteristics>"""), variables: """{"n":0}""").Value("n"));

    [Fact]
    public void A_sub_process_loops_with_all_inside()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><scriptTask id="t"><script>{n: n + 1}</script></scriptTask>«i>t»
              <standardLoopCharacteristics><loopCondition>n &lt; 2</loopCondition></standardLoopCharacteristics></subProcess><endEvent id="e"/>«s>sub»«sub>e»
            """), variables: """{"n":0}""");

        Assert.Equal("s i t sub i t sub e", run.Line());
    }

    [Fact]
    public void A_parallel_multi_instance_makes_all_its_instances_and_waits_for_them()
    {
        var xml = Loop("""<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>""", "userTask", "");

        Assert.Equal("s t t", Dry.Run(xml, """{"complete":"t"},{"complete":"t"}""").Line());
        Assert.Equal("s t t t e", Dry.Run(xml, """{"complete":"t"},{"complete":"t"},{"complete":"t"}""").Line());
    }

    [Fact]
    public void A_sequential_multi_instance_makes_one_after_another()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><userTask id="u"/>«i>u»
              <multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>n</loopCardinality></multiInstanceLoopCharacteristics></subProcess><endEvent id="e"/>«s>sub»«sub>e»
            """);

        Assert.Equal("s i u sub i u sub e", Dry.Run(xml, """{"complete":"u"},{"complete":"u"}""", """{"n":2}""").Line());
        Assert.Equal("s e", Dry.Run(xml, variables: """{"n":0}""").Line());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_multi_instance_goes_through_a_collection_and_collects_results(string sequential)
    {
        var run = Dry.Run(Drawn.Process($"""
            <dataObject id="items" name="items"/><dataObject id="results" name="results"/>
            <startEvent id="s"/><scriptTask id="t"><script>{"{square: item * item}"}</script>
              <multiInstanceLoopCharacteristics isSequential="{sequential}"><loopDataInputRef>items</loopDataInputRef><loopDataOutputRef>results</loopDataOutputRef>
                <inputDataItem id="item" name="item"/><outputDataItem id="square" name="square"/></multiInstanceLoopCharacteristics></scriptTask>«s>t»
            """), variables: """{"items":[1,2,3]}""");

        Assert.Equal("[1, 4, 9]", run.Value("results"));
        Assert.Equal("(none)", run.Value("square"));
    }

    [Theory]
    [InlineData("true", "s t t e")]
    [InlineData("false", "s t t e")]
    public void A_completion_condition_ends_a_multi_instance_early(string sequential, string trace)
    {
        var run = Dry.Run(
            Loop($"""<multiInstanceLoopCharacteristics isSequential="{sequential}"><loopCardinality>5</loopCardinality><completionCondition>numberOfCompletedInstances >= 2</completionCondition></multiInstanceLoopCharacteristics>""", "userTask", ""),
            """{"complete":"t"},{"complete":"t"}""");

        Assert.Equal(trace, run.Line());
        Assert.Equal("completed", run.State);
    }

    [Theory]
    [InlineData("None", "s t b k t b k t b k e")]
    [InlineData("One", "s t b k t t e")]
    [InlineData("All", "s t t t e")]
    public void A_multi_instance_throws_as_its_behaviour_says(string behaviour, string trace)
    {
        var run = Dry.Run(
            Drawn.Process($"""
                <startEvent id="s"/><userTask id="t"><multiInstanceLoopCharacteristics behavior="{behaviour}" noneBehaviorEventRef="def" oneBehaviorEventRef="def"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>
                <boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><signalEventDefinition signalRef="sig"/></boundaryEvent><task id="k"/><endEvent id="e"/>«s>t»«t>e»«b>k»
                """, """<signal id="sig" name="S"/><signalEventDefinition id="def" signalRef="sig"/>"""),
            """{"complete":"t"},{"complete":"t"},{"complete":"t"}""");

        Assert.Equal(trace, run.Line());
    }

    [Fact]
    public void A_complex_behaviour_throws_when_its_condition_holds()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="t"><multiInstanceLoopCharacteristics isSequential="true" behavior="Complex"><loopCardinality>3</loopCardinality>
                  <complexBehaviorDefinition><condition>numberOfCompletedInstances = 2</condition><event id="ev"><signalEventDefinition signalRef="sig"/></event></complexBehaviorDefinition></multiInstanceLoopCharacteristics></userTask>
                <boundaryEvent id="b" attachedToRef="t"><signalEventDefinition signalRef="sig"/></boundaryEvent><task id="k"/><endEvent id="e"/>«s>t»«t>e»«b>k»
                """, """<signal id="sig" name="S"/>"""),
            """{"complete":"t"},{"complete":"t"}""");

        Assert.Equal("s t t b k", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void Each_instance_has_its_own_counter_and_terminating_one_leaves_the_others()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><exclusiveGateway id="x"/><userTask id="u"/><endEvent id="k"><terminateEventDefinition/></endEvent>
                  «i>x»«x>u | loopCounter = 1»«x>k | loopCounter = 2»
                  <multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></subProcess><endEvent id="e"/>«s>sub»«sub>e»
                """),
            """{"complete":"u"}""");

        Assert.Equal("s i i x x k sub u sub e", run.Line());
    }

    [Fact]
    public void Quantities_collect_and_multiply_tokens()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="a" completionQuantity="3"/><task id="b" startQuantity="3"/><task id="c" startQuantity="2"/>«s>a»«a>b»«a>c»
            """));

        Assert.Equal("s a b c", run.Line());
        Assert.Equal(["c"], run.Waiting);
    }

    [Fact]
    public void A_cardinality_that_is_no_number_is_an_incident() =>
        Assert.Equal("failed", Dry.Run(Loop("""<multiInstanceLoopCharacteristics><loopCardinality>"many"</loopCardinality></multiInstanceLoopCharacteristics>""")).State);

    [Fact]
    public void The_numbers_of_a_multi_instance_become_no_variables_of_the_process()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="t"><multiInstanceLoopCharacteristics behavior="One" oneBehaviorEventRef="def"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
                <boundaryEvent id="b" attachedToRef="t"><signalEventDefinition signalRef="sig"/></boundaryEvent>«s>t»
                """, """<signal id="sig" name="S"/><signalEventDefinition id="def" signalRef="sig"/>"""),
            """{"complete":"t","variables":{"n":1}}""");

        Assert.Equal(["n"], run.Variables.Keys);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void A_multi_instance_goes_through_a_data_input_and_collects_into_a_data_output(string sequential)
    {
        var run = Dry.Run(
            Drawn.Process($"""
                <dataObject id="items" isCollection="true"/><dataObject id="results" isCollection="true"/><startEvent id="s"/>
                <scriptTask id="t"><ioSpecification><dataInput id="din"/><dataOutput id="dout"/></ioSpecification>
                <dataInputAssociation><sourceRef>items</sourceRef><targetRef>din</targetRef></dataInputAssociation>
                <dataOutputAssociation><sourceRef>dout</sourceRef><targetRef>results</targetRef></dataOutputAssociation>
                <multiInstanceLoopCharacteristics isSequential="{sequential}"><loopDataInputRef>din</loopDataInputRef><loopDataOutputRef>dout</loopDataOutputRef>
                <inputDataItem id="it" name="item"/><outputDataItem id="ot" name="out"/></multiInstanceLoopCharacteristics><script>{"{"}out: item * 10{"}"}</script></scriptTask>«s>t»
                """),
            variables: """{"items":[1,2,3]}""");

        Assert.Equal("s t t t", run.Line());
        Assert.Equal("[10, 20, 30]", run.Value("results"));
        Assert.Equal(["items", "results"], run.Variables.Keys);
    }

    [Fact]
    public void The_item_of_an_instance_goes_into_its_data_input_and_its_data_output_becomes_its_result()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="t"><ioSpecification><dataInput id="din" name="person"/><dataOutput id="dout" name="answer"/></ioSpecification>
                <dataInputAssociation><sourceRef>it</sourceRef><targetRef>din</targetRef></dataInputAssociation>
                <dataOutputAssociation><sourceRef>dout</sourceRef><targetRef>ot</targetRef></dataOutputAssociation>
                <multiInstanceLoopCharacteristics><loopDataInputRef>people</loopDataInputRef><loopDataOutputRef>answers</loopDataOutputRef>
                <inputDataItem id="it"/><outputDataItem id="ot"/></multiInstanceLoopCharacteristics></userTask>«s>t»<dataObject id="people"/><dataObject id="answers"/>
                """),
            """{"complete":"t","variables":{"answer":"no"}},{"complete":"t","variables":{"answer":"yes"}}""",
            """{"people":["a","b"]}""");

        Assert.Equal("""["no", "yes"]""", run.Value("answers"));
        Assert.Equal(["answers", "people"], run.Variables.Keys);
    }
}
