using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Where results and payloads go, by what is declared and associated (BPMN 10.4.1, 10.4.2).</summary>
public class DataOutputTests
{
    private const string Signal = """<signal id="sig" name="S"/>""";

    private static string Catching(string outputs, string association) => Drawn.Process($"""
        <dataObject id="d"/><startEvent id="s"/><intermediateCatchEvent id="c">{outputs}{association}<signalEventDefinition signalRef="sig"/></intermediateCatchEvent>«s>c»
        """, Signal);

    [Theory]
    [InlineData("""<dataOutput id="o" name="o"/>""", """{"other":3}""", "3", "d other")]
    [InlineData("""<dataOutput id="o" name="o"/>""", """{"o":4}""", "4", "d")]
    [InlineData("""<dataOutput id="o" name="o"/>""", """{"o":4,"other":3}""", "4", "d other")]
    [InlineData("""<dataOutput id="o" name="o"/>""", """{"one":1,"two":2}""", "(none)", "one two")]
    [InlineData("""<dataOutput id="o" name="o"/><dataOutput id="q" name="q"/>""", """{"other":3}""", "(none)", "other")]
    [InlineData("""<dataOutput id="o" name="o"/><dataOutput id="q" name="q"/>""", """{"o":5,"q":6}""", "5", "d")]
    [InlineData("""<dataOutput id="o" name="o"/>""", "{}", "(none)", "")]
    public void One_value_of_any_name_is_the_only_output_of_an_event(string outputs, string payload, string value, string left)
    {
        var run = Dry.Run(
            Catching(outputs, "<dataOutputAssociation><sourceRef>o</sourceRef><targetRef>d</targetRef></dataOutputAssociation>"), $$"""{"signal":"S","variables":{{payload}}}""");

        Assert.Equal((value, left), (run.Value("d"), string.Join(' ', run.Variables.Keys)));
    }

    [Fact]
    public void What_an_event_declares_and_does_not_associate_becomes_a_variable_under_its_own_name()
    {
        var run = Dry.Run(Catching("""<dataOutput id="o" name="o"/>""", ""), """{"signal":"S","variables":{"o":1,"other":2}}""");

        Assert.Equal(["o", "other"], run.Variables.Keys);
    }

    [Fact]
    public void A_declared_output_without_an_association_becomes_a_variable()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><scriptTask id="t"><ioSpecification><dataOutput id="o" name="o"/></ioSpecification><script>{o: 1, p: 2}</script></scriptTask>«s>t»
            """));

        Assert.Equal(("1", "2"), (run.Value("o"), run.Value("p")));
    }

    [Fact]
    public void Of_a_task_with_associations_only_the_declared_outputs_stay_inside()
    {
        var run = Dry.Run(Drawn.Process("""
            <dataObject id="d"/><startEvent id="s"/><scriptTask id="t"><ioSpecification><dataOutput id="o" name="o"/><dataOutput id="q" name="q"/></ioSpecification>
            <dataOutputAssociation><sourceRef>o</sourceRef><targetRef>d</targetRef></dataOutputAssociation><script>{o: 1, p: 2, q: 3}</script></scriptTask>«s>t»
            """));

        Assert.Equal("d=1 p=2", string.Join(' ', run.Variables.Select(entry => $"{entry.Key}={entry.Value}")));
    }

    [Fact]
    public void An_association_may_write_the_activity_s_own_data_which_the_next_one_reads()
    {
        var run = Dry.Run(Drawn.Process("""
            <dataObject id="d"/><startEvent id="s"/><scriptTask id="t"><property id="own"/><ioSpecification><dataInput id="i" name="i"/></ioSpecification>
            <dataInputAssociation><assignment><from>2</from><to>i</to></assignment></dataInputAssociation>
            <dataOutputAssociation><assignment><from>i * 10</from><to>i</to></assignment></dataOutputAssociation>
            <dataOutputAssociation><assignment><from>i + 1</from><to>d</to></assignment></dataOutputAssociation><script>{r: i}</script></scriptTask>«s>t»
            """));

        Assert.Equal("d=21 r=2", string.Join(' ', run.Variables.Select(entry => $"{entry.Key}={entry.Value}")));
    }

    [Fact]
    public void All_results_of_a_multi_instance_go_where_each_association_of_its_output_leads()
    {
        var run = Dry.Run(Drawn.Process("""
            <dataObject id="items"/><dataObject id="a"/><dataObject id="b"/><dataObject id="other"/><startEvent id="s"/>
            <scriptTask id="t"><ioSpecification><dataInput id="din"/><dataOutput id="dout"/><dataOutput id="each"/></ioSpecification>
            <dataInputAssociation><sourceRef>items</sourceRef><targetRef>din</targetRef></dataInputAssociation>
            <dataOutputAssociation><sourceRef>dout</sourceRef><targetRef>a</targetRef></dataOutputAssociation>
            <dataOutputAssociation><sourceRef>dout</sourceRef><targetRef>b</targetRef><transformation>count(dout)</transformation></dataOutputAssociation>
            <dataOutputAssociation><sourceRef>each</sourceRef><targetRef>other</targetRef></dataOutputAssociation>
            <multiInstanceLoopCharacteristics isSequential="true"><loopDataInputRef>din</loopDataInputRef><loopDataOutputRef>dout</loopDataOutputRef>
            <inputDataItem id="it" name="item"/><outputDataItem id="ot" name="out"/></multiInstanceLoopCharacteristics><script>{out: item * 10, each: item}</script></scriptTask>«s>t»
            """), variables: """{"items":[1,2]}""");

        Assert.Equal("a=[10, 20] b=2 items=[1, 2] other=2", string.Join(' ', run.Variables.Select(entry => $"{entry.Key}={entry.Value}")));
    }

    [Fact]
    public void A_collection_of_results_that_is_no_data_output_is_a_variable()
    {
        var run = Dry.Run(Drawn.Process("""
            <dataObject id="all"/><dataObject id="x"/><startEvent id="s"/>
            <scriptTask id="t"><ioSpecification><dataOutput id="o"/></ioSpecification><dataOutputAssociation><sourceRef>all</sourceRef><targetRef>x</targetRef></dataOutputAssociation>
            <multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><loopDataOutputRef>all</loopDataOutputRef><outputDataItem id="ot" name="out"/></multiInstanceLoopCharacteristics><script>{out: loopCounter}</script></scriptTask>«s>t»
            """));

        Assert.Equal("[1, 2]", run.Value("all"));
    }

    [Theory]
    [InlineData("", "a b")]
    [InlineData("""<ioSpecification><dataOutput id="o" name="a"/></ioSpecification>""", "a")]
    public void A_call_hands_back_its_declared_outputs_or_all(string outputs, string left)
    {
        var run = Dry.Run(
            Drawn.File($$"""
                <process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="q">{{outputs}}</callActivity>«s>c»</process>
                <process id="q" isExecutable="true"><startEvent id="qs"/><scriptTask id="qt"><script>{a: 1, b: 2}</script></scriptTask>«qs>qt»</process>
                """),
            process: "p");

        Assert.Equal(left, string.Join(' ', run.Variables.Keys));
    }
}
