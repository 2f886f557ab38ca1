using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Which parts of a file are variables, and what each is called (BPMN 10.4).</summary>
public class DataItemTests
{
    [Theory]
    [InlineData("""<dataObject id="d" name="Amount due"/>""", "", "Amount due")]
    [InlineData("""<dataObject id="d"/>""", "", "d")]
    [InlineData("""<dataObject id="d" name=" "/>""", "", "d")]
    [InlineData("""<dataObject id="d" name="  Amount&#10;  due "/>""", "", "Amount due")]
    [InlineData("", """<dataStore id="d" name="Ledger"/>""", "Ledger")]
    [InlineData("""<property id="d" name="own"/>""", "", "own")]
    [InlineData("""<dataObject id="x"/><dataObjectReference id="d" dataObjectRef="x"/>""", "", "x")]
    [InlineData("""<dataObject id="x" name="named"/><dataObjectReference id="d" dataObjectRef="x"/>""", "", "named")]
    [InlineData("""<dataObject id="x"/><dataObjectReference id="d" dataObjectRef="x" name="drawn"/>""", "", "drawn")]
    [InlineData("""<dataObject id="x" name="named"/><dataObjectReference id="d" dataObjectRef="x" name="drawn"/>""", "", "named")]
    [InlineData("""<dataObjectReference id="d" dataObjectRef="gone" name="drawn"/>""", "", "drawn")]
    [InlineData("""<dataObjectReference id="d" name="drawn"/>""", "", "drawn")]
    [InlineData("""<dataObjectReference id="d"/>""", "", "d")]
    [InlineData("""<dataStoreReference id="d" dataStoreRef="st"/>""", """<dataStore id="st" name="Ledger"/>""", "Ledger")]
    [InlineData("""<dataObject id="x"/><dataObjectReference id="d" dataObjectRef="tns:x"/>""", "", "x")]
    public void An_association_writes_the_variable_that_its_target_means(string data, string roots, string variable)
    {
        var run = Dry.Run(Drawn.Process($"""
            {data}<startEvent id="s"/><task id="t"><dataOutputAssociation><targetRef>d</targetRef><transformation>7</transformation></dataOutputAssociation></task>«s>t»
            """, roots));

        Assert.Equal("7", run.Value(variable));
        Assert.Equal([variable], run.Variables.Keys);
    }

    [Theory]
    [InlineData("<ioSpecification><dataInput id=\"i\" name=\"given\"/></ioSpecification><dataInputAssociation><sourceRef>d</sourceRef><targetRef>i</targetRef></dataInputAssociation>", "given", "5")]
    [InlineData("<dataInputAssociation><sourceRef>d</sourceRef><targetRef>e</targetRef></dataInputAssociation>", "e", "5")]
    [InlineData("<dataInputAssociation><targetRef>e</targetRef><transformation>d + 1</transformation></dataInputAssociation>", "e", "6")]
    [InlineData("<dataInputAssociation><sourceRef>d</sourceRef><targetRef>e</targetRef><assignment><from>d + 2</from><to>e</to></assignment></dataInputAssociation>", "e", "7")]
    [InlineData("<dataInputAssociation><targetRef>e</targetRef><assignment><from>d + 3</from><to> </to></assignment></dataInputAssociation>", "e", "8")]
    [InlineData("<dataInputAssociation><targetRef>e</targetRef><assignment><from>d + 4</from></assignment></dataInputAssociation>", "e", "9")]
    [InlineData("<dataInputAssociation><assignment><from>d + 5</from><to>free</to></assignment></dataInputAssociation>", "free", "10")]
    [InlineData("<dataInputAssociation><sourceRef>never</sourceRef><targetRef>e</targetRef></dataInputAssociation>", "e", "null")]
    [InlineData("<property id=\"own\" name=\"mine\"/>", "mine", "null")]
    public void An_association_brings_its_source_as_it_is_changed_or_part_by_part(string data, string variable, string value)
    {
        var run = Dry.Run(
            Drawn.Process($$"""
                <dataObject id="d"/><dataObject id="e"/><dataObject id="never"/><startEvent id="s"/><scriptTask id="t">{{data}}<script>{seen: [{{variable}}]}</script></scriptTask>«s>t»
                """),
            variables: """{"d":5}""");

        Assert.Equal($"[{value}]", run.Value("seen"));
    }

    [Theory]
    [InlineData("<dataInputAssociation><sourceRef>gone</sourceRef><targetRef>d</targetRef></dataInputAssociation>")]
    [InlineData("<dataInputAssociation><sourceRef>d</sourceRef><targetRef>gone</targetRef></dataInputAssociation>")]
    [InlineData("<dataOutputAssociation><sourceRef>d</sourceRef><targetRef>gone</targetRef></dataOutputAssociation>")]
    [InlineData("<multiInstanceLoopCharacteristics><loopDataInputRef>gone</loopDataInputRef></multiInstanceLoopCharacteristics>")]
    [InlineData("<multiInstanceLoopCharacteristics><loopCardinality>1</loopCardinality><loopDataOutputRef>gone</loopDataOutputRef></multiInstanceLoopCharacteristics>")]
    public void Data_that_are_not_in_the_file_are_refused(string inside) =>
        Assert.Contains("dangling-reference", Drawn.Errors(Drawn.Process($"""<dataObject id="d"/><startEvent id="s"/><task id="t">{inside}</task>«s>t»""")));

    [Fact]
    public void An_element_named_as_data_carries_nothing_and_is_warned_of()
    {
        var reading = Drawn.Read(Drawn.Process("""<dataObject id="d"/><startEvent id="s"/><task id="t"><dataInputAssociation><sourceRef>s</sourceRef><targetRef>d</targetRef></dataInputAssociation></task>«s>t»"""));

        Assert.Equal((Severity.Warning, "t", "data-of-an-element"), reading.Findings.Select(finding => (finding.Severity, finding.Element, finding.Code)).Single());
    }

    [Theory]
    [InlineData("<property id=\"own\"/>", "own")]
    [InlineData("<ioSpecification><dataInput id=\"own\"/></ioSpecification>", "own")]
    [InlineData("<ioSpecification><dataOutput id=\"own\"/></ioSpecification>", "own")]
    [InlineData("<dataInputAssociation><assignment><from>1</from><to>own</to></assignment></dataInputAssociation>", "own")]
    [InlineData("<dataOutputAssociation><assignment><from>1</from><to>own</to></assignment></dataOutputAssociation>", "own")]
    [InlineData("", "")]
    public void An_activity_tells_the_names_of_its_data(string inside, string names) =>
        Assert.Equal(names, string.Join(' ', Drawn.Definition(Drawn.Process($"""<startEvent id="s"/><task id="t">{inside}</task>«s>t»""")).Find("t")!.Names));

    [Theory]
    [InlineData("tax-rate * 2", "6")]
    [InlineData("2 * tax-rate", "6")]
    [InlineData("tax - rate", "3")]
    [InlineData("(tax-rate)", "3")]
    [InlineData("order total + 1", "11")]
    [InlineData("d2+1", "11")]
    [InlineData("?at once + 1", "101")]
    [InlineData("1 + ?at once", "101")]
    public void A_name_of_several_words_is_one_name_wherever_it_stands(string expression, string value)
    {
        var run = Dry.Run(
            Drawn.Process($$"""
                <dataObject id="d1" name="tax-rate"/><dataObject id="d2" name="order total"/><dataObject id="d3" name="?at once"/><startEvent id="s"/><scriptTask id="t"><script>{seen: {{expression}}}</script></scriptTask>«s>t»
                """),
            variables: """{"tax-rate":3,"order total":10,"?at once":100,"tax":5,"rate":2}""");

        Assert.Equal(value, run.Value("seen"));
    }
}
