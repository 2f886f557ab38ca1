using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Collections of multi-instances as other engines write them, in attributes and elements of their own.</summary>
public class ForeignCollectionTests
{
    private const string Items = """{"items":["a","b"],"order":{"lines":["c"]}}""";

    [Theory]
    [InlineData("camunda:collection=\"items\" camunda:elementVariable=\"it\"", "[\"a\", \"b\"]")]
    [InlineData("camunda:collection=\"${items}\" camunda:elementVariable=\"it\"", "[\"a\", \"b\"]")]
    [InlineData("camunda:collection=\"#{ order.lines }\" camunda:elementVariable=\"it\"", "[\"c\"]")]
    public void An_attribute_names_the_collection(string attributes, string log)
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><scriptTask id="t"><multiInstanceLoopCharacteristics isSequential="true" {attributes}/><script>{"{"}log: concatenate(log, [it]){"}"}</script></scriptTask>«s>t»
            """), variables: Items.Replace("{\"items\"", "{\"log\":[],\"items\"", StringComparison.Ordinal));

        Assert.Equal((log, "completed"), (run.Value("log"), run.State));
    }

    [Fact]
    public void An_element_names_the_collection_and_what_each_instance_gives()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><manualTask id="t"><multiInstanceLoopCharacteristics><extensionElements>
              <zeebe:loopCharacteristics xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" inputCollection="=[1, 2, 3]" inputElement="it" outputCollection="doubled" outputElement="=it * 2"/>
            </extensionElements></multiInstanceLoopCharacteristics></manualTask>«s>t»
            """));

        Assert.Equal(("s t t t", "[2, 4, 6]"), (run.Line(), run.Value("doubled")));
    }

    [Fact]
    public void The_elements_of_the_standard_go_first()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics camunda:collection="items"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></task>«s>t»
            """), variables: Items);

        Assert.Equal("s t t t", run.Line());
    }

    [Theory]
    [InlineData("${order.lines.size() > 1}", "expression-syntax")]
    [InlineData("", "empty-expression")]
    public void A_collection_that_is_no_feel_is_refused(string collection, string code) => Assert.Contains(code, Drawn.Errors(Drawn.Process(
        $"""<task id="t"><multiInstanceLoopCharacteristics camunda:collection="{collection}"/></task>""")));

    [Fact]
    public void What_is_no_list_stops_with_an_incident()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics camunda:collection="order"/></task>«s>t»"""), variables: Items);

        Assert.Equal(("s", "failed"), (run.Line(), run.State));
    }

    [Fact]
    public void A_timetable_of_unix_is_called_that()
    {
        var xml = Drawn.Process("""<startEvent id="s"><timerEventDefinition><timeCycle>0 0/5 * * * ?</timeCycle></timerEventDefinition></startEvent>""");

        Assert.Contains("cron", Assert.Single(Drawn.Read(xml).Findings, finding => finding.Code == "expression-syntax").Message, StringComparison.Ordinal);
        Assert.Equal(["expression-syntax"], Drawn.Errors(xml));
    }
}
