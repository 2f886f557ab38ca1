using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>How an event names what it catches or throws: by reference, through an operation, or by itself.</summary>
public class EventReferenceTests
{
    private static string Catching(string definition) =>
        $"""<startEvent id="s"/><intermediateCatchEvent id="c">{definition}</intermediateCatchEvent><endEvent id="e"/>«s>c»«c>e»""";

    [Theory]
    [InlineData("""<message id="m" name=" Reply "/>""", "Reply")]
    [InlineData("""<message id="m"/>""", "m")]
    [InlineData("""<message id="m" name=" "/>""", "m")]
    public void A_message_is_known_by_its_name_or_else_by_its_id(string root, string name) =>
        Assert.Equal("s c e", Dry.Run(Drawn.Process(Catching("""<messageEventDefinition messageRef="m"/>"""), root), $$"""{"message":"{{name}}"}""").Line());

    [Theory]
    [InlineData("""<messageEventDefinition operationRef="op"/>""")]
    [InlineData("""<messageEventDefinition><operationRef>op</operationRef></messageEventDefinition>""")]
    public void A_message_is_found_through_the_operation_that_receives_it(string definition) =>
        Assert.Equal("s c e", Dry.Run(
            Drawn.Process(Catching(definition), """<message id="m" name="Reply"/><interface id="i" name="i"><operation id="op" name="op"><inMessageRef>m</inMessageRef></operation></interface>"""),
            """{"message":"Reply"}""").Line());

    [Theory]
    [InlineData("<messageEventDefinition/>", "message")]
    [InlineData("<signalEventDefinition/>", "signal")]
    public void An_event_that_refers_to_nothing_is_known_by_its_own_id(string definition, string step) =>
        Assert.Equal("s c e", Dry.Run(Drawn.Process(Catching(definition)), $$"""{"{{step}}":"c"}""").Line());

    [Fact]
    public void An_event_definition_at_the_root_of_the_file_serves_every_event_that_refers_to_it()
    {
        var xml = Drawn.Process(Catching("<eventDefinitionRef>def</eventDefinitionRef>"), """<signal id="sg" name="S"/><signalEventDefinition id="def" signalRef="sg"/>""");

        Assert.Equal("s c e", Dry.Run(xml, """{"signal":"S"}""").Line());
    }

    [Theory]
    [InlineData("<eventDefinitionRef>nowhere</eventDefinitionRef>", "event-without-definition")]
    [InlineData("<eventDefinitionRef>s</eventDefinitionRef>", "event-without-definition")]
    [InlineData("""<signalEventDefinition signalRef="nowhere"/>""", null)]
    [InlineData("""<messageEventDefinition messageRef="s"/>""", null)]
    public void A_reference_to_what_is_not_there_or_is_something_else_is_refused(string definition, string? further)
    {
        var errors = Drawn.Errors(Drawn.Process(Catching(definition)));

        Assert.Contains("dangling-reference", errors);
        Assert.Equal(further is not null, errors.Contains("event-without-definition"));
    }

    [Theory]
    [InlineData("""<error id="x" errorCode=" E "/>""", "E")]
    [InlineData("""<error id="x" name="ignored"/>""", "x")]
    [InlineData("""<error id="x" errorCode=""/>""", "x")]
    public void An_error_is_known_by_its_code_or_else_by_its_id(string root, string code)
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><serviceTask id="t"/><boundaryEvent id="b" attachedToRef="t"><errorEventDefinition errorRef="x"/></boundaryEvent><endEvent id="e"/><endEvent id="bad"/>«s>t»«t>e»«b>bad»
            """, root);

        Assert.Equal("s b bad", Dry.Run(xml, $$"""{"fail":"t","error":"{{code}}"}""").Line());
        Assert.Equal("s", Dry.Run(xml, """{"fail":"t","error":"another"}""").Line());
    }

    [Fact]
    public void A_boundary_without_an_error_catches_every_one() =>
        Assert.Equal("s b bad", Dry.Run(
            Drawn.Process("""<startEvent id="s"/><serviceTask id="t"/><boundaryEvent id="b" attachedToRef="t"><errorEventDefinition/></boundaryEvent><endEvent id="bad"/>«s>t»«b>bad»"""),
            """{"fail":"t","error":"any"}""").Line());

    [Fact]
    public void A_script_names_a_message_by_name_or_id_and_another_is_not_heard()
    {
        var xml = Drawn.Process(Catching("""<messageEventDefinition messageRef="m"/>"""), """<message id="m" name="Reply"/>""");
        var run = Dry.Run(xml, """{"message":"Other"},{"message":"reply"},{"signal":"Reply"}""");

        Assert.Equal(("s c", "waiting"), (run.Line(), run.State)); // an event stands in the trace once it is entered
        Assert.Equal(["c"], run.Waiting);
        Assert.Equal("s c e", Dry.Run(xml, """{"message":"m"}""").Line());
    }
}
