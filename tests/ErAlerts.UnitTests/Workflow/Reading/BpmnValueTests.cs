using System.Text;
using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Attributes, references and details of a file, down to their edges.</summary>
public class BpmnValueTests
{
    [Theory]
    [InlineData("""<receiveTask id="r" instantiate="true"/>""", true)]
    [InlineData("""<receiveTask id="r" instantiate="1"/>""", true)]
    [InlineData("""<receiveTask id="r" instantiate=" true "/>""", true)]
    [InlineData("""<receiveTask id="r" instantiate="false"/>""", false)]
    [InlineData("""<receiveTask id="r" instantiate="0"/>""", false)]
    [InlineData("""<receiveTask id="r" instantiate=""/>""", false)]
    [InlineData("""<receiveTask id="r"/>""", false)]
    public void A_flag_is_true_or_false_in_word_or_digit(string element, bool value) =>
        Assert.Equal(value, Assert.IsType<ReceiveTask>(Drawn.Definition(Drawn.Process(element)).Find("r")).Instantiate);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("", true)]
    public void A_flag_that_is_absent_has_the_value_of_the_standard(string value, bool cancels)
    {
        var boundary = Drawn.Definition(Drawn.Process($"""<task id="t"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="{value}"><signalEventDefinition/></boundaryEvent>""")).Find("b");

        Assert.Equal(cancels, Assert.IsType<BoundaryEvent>(boundary).CancelActivity);
    }

    [Theory]
    [InlineData("1", 1, true)]
    [InlineData("1000000", 1_000_000, true)]
    [InlineData("0", 1, false)]
    [InlineData("-1", 1, false)]
    [InlineData("1000001", 1, false)]
    [InlineData("two", 1, false)]
    [InlineData("", 1, false)]
    public void A_quantity_is_a_whole_number_from_one_to_a_million(string text, int value, bool good)
    {
        var reading = Drawn.Read(Drawn.Process($"""<task id="t" startQuantity="{text}"/>"""));

        Assert.Equal(good ? [] : ["bad-value"], reading.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
        Assert.True(!good || ((Activity)reading.Processes[0].Find("t")!).StartQuantity == value);
    }

    [Fact]
    public void A_reference_may_bear_a_prefix_and_blanks()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><sequenceFlow id="f1" sourceRef=" s " targetRef="tns:x"/><exclusiveGateway id="x" default="tns:f3"/><task id="a"/><task id="b"/>
            <sequenceFlow id="f2" sourceRef="x" targetRef="a"><conditionExpression>n = 1</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="x" targetRef="b"/>
            """));

        Assert.Equal("s x b", run.Line());
    }

    [Theory]
    [InlineData("<outgoing>f3</outgoing><outgoing>f2</outgoing>", "s x b")]
    [InlineData("<outgoing>f2</outgoing><outgoing>f3</outgoing>", "s x a")]
    [InlineData("<outgoing>tns:f3</outgoing><outgoing> f2 </outgoing>", "s x b")]
    [InlineData("<outgoing>f3</outgoing>", "s x a")]
    [InlineData("<outgoing>f3</outgoing><outgoing>f2</outgoing><outgoing>f3</outgoing>", "s x b")]
    [InlineData("", "s x a")]
    public void Conditions_are_looked_at_in_the_order_in_which_the_gateway_lists_its_flows(string listed, string trace) =>
        Assert.Equal(trace, Dry.Run(Drawn.Process($"""
            <startEvent id="s"/>«s>x»<exclusiveGateway id="x">{listed}</exclusiveGateway><task id="a"/><task id="b"/>
            <sequenceFlow id="f2" sourceRef="x" targetRef="a"><conditionExpression>true</conditionExpression></sequenceFlow><sequenceFlow id="f3" sourceRef="x" targetRef="b"><conditionExpression>true</conditionExpression></sequenceFlow>
            """)).Line());

    [Theory]
    [InlineData("""<sequenceFlow id="f" sourceRef="s"/>""", "f", "dangling-reference", "targetRef to nothing")]
    [InlineData("""<sequenceFlow id="f" targetRef="t"/>""", "f", "dangling-reference", "sourceRef to nothing")]
    [InlineData("""<sequenceFlow id="f" sourceRef="s" targetRef="p"/>""", "f", "dangling-reference", "targetRef to p")]
    [InlineData("""<sequenceFlow id="f" sourceRef="s" targetRef="inner"/>""", "f", "flow-crosses-border", "border of sub")]
    [InlineData("""<sequenceFlow id="f" sourceRef="inner" targetRef="t"/>""", "f", "flow-crosses-border", "border of sub")]
    [InlineData("""<boundaryEvent id="b" attachedToRef="s"><signalEventDefinition/></boundaryEvent>""", "b", "dangling-reference", "not an activity")]
    [InlineData("""<boundaryEvent id="b" attachedToRef="inner"><signalEventDefinition/></boundaryEvent>""", "b", "dangling-reference", "another container")]
    [InlineData("""<exclusiveGateway id="g" default="s-t"/>""", "g", "dangling-reference", "does not start there")]
    [InlineData("""<sequenceFlow id="f" sourceRef="s" targetRef="t"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>""", "f", "duplicate-id", "again on line")]
    public void A_broken_reference_is_told_of_the_element_that_has_it(string body, string element, string code, string words)
    {
        var reading = Drawn.Read(Drawn.Process($"""<startEvent id="s"/><task id="t"/>«s>t»<subProcess id="sub"><task id="inner"/></subProcess>{body}"""));
        var finding = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal((element, code, "test.bpmn"), (finding.Element, finding.Code, finding.File));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.True(reading.IsRefused);
    }

    [Theory]
    [InlineData("""<association id="as" sourceRef="c" targetRef="undo"/>""", true)]
    [InlineData("""<association id="as" sourceRef="undo" targetRef="c"/>""", true)]
    [InlineData("""<association id="as" sourceRef="c" targetRef="note"/><textAnnotation id="note"/>""", false)]
    [InlineData("", false)]
    public void A_compensation_event_is_tied_to_its_handler_by_an_association_of_either_direction(string association, bool tied) =>
        Assert.Equal(tied ? [] : ["compensation-without-handler"], Drawn.Errors(Drawn.Process(
            $"""<task id="a"/><boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="undo" isForCompensation="true"/>{association}""")));

    [Theory]
    [InlineData("""<process id="q" isExecutable="true"/>""", "calledElement=\"q\"", "q")]
    [InlineData("""<process id="q" isExecutable="true"/>""", "calledElement=\"tns:q\"", "q")]
    [InlineData("", "calledElement=\" far \"", "far")]
    [InlineData("", "calledElement=\"tns:far\"", "tns:far")]
    public void A_call_names_what_it_calls_with_or_without_a_prefix(string process, string attribute, string called) =>
        Assert.Equal(called, Assert.IsType<CallActivity>(Drawn.Definition(Drawn.File(
            $"""<process id="p" isExecutable="true"><callActivity id="c" {attribute}/></process>{process}""")).Find("c")).CalledElement);

    [Theory]
    [InlineData("participant", """<participant id="a" processRef="p"/><participant id="b"/><messageFlow id="m" sourceRef="a" targetRef="b"/>""", "p", "b")]
    [InlineData("element", """<participant id="a" processRef="p"/><participant id="b" processRef="q"/><messageFlow id="m" sourceRef="ps" targetRef="b"/>""", "ps", "q")]
    public void A_message_flow_leads_from_and_to_elements_or_the_process_of_a_pool(string what, string collaboration, string source, string target)
    {
        var flow = Assert.Single(Drawn.Read(Pools(collaboration)).MessageFlows);

        Assert.Equal((what, "m", source, target), (what, flow.Id, flow.Source, flow.Target));
    }

    [Theory]
    [InlineData("""<messageFlow id="m" sourceRef="gone" targetRef="ps"/>""", "sourceRef to gone")]
    [InlineData("""<messageFlow id="m" sourceRef="ps" targetRef="gone"/>""", "targetRef to gone")]
    [InlineData("""<messageFlow id="m" targetRef="ps"/>""", "sourceRef to nothing")]
    [InlineData("""<participant id="m" processRef="ps"/>""", "process ps")]
    public void A_message_flow_or_pool_of_what_is_not_there_is_refused(string collaboration, string words)
    {
        var finding = Assert.Single(Drawn.Read(Pools(collaboration)).Findings, finding => finding.Severity == Severity.Error);

        Assert.Equal(("m", "dangling-reference"), (finding.Element, finding.Code));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<cancelEventDefinition/>""", "transaction", "")]
    [InlineData("""<cancelEventDefinition/>""", "subProcess", "cancel-outside-transaction")]
    public void A_cancellation_is_caught_at_the_border_of_a_transaction_alone(string definition, string element, string code) =>
        Assert.Equal(code, string.Join(' ', Drawn.Errors(Drawn.Process($"""<startEvent id="s"/><{element} id="t"><task id="i"/></{element}><boundaryEvent id="b" attachedToRef="t">{definition}</boundaryEvent>«s>t»"""))));

    [Fact]
    public void A_cancel_end_may_stand_anywhere_inside_a_transaction() =>
        Assert.Empty(Drawn.Errors(Drawn.Process("""<startEvent id="s"/><transaction id="t"><subProcess id="sub"><endEvent id="e"><cancelEventDefinition/></endEvent></subProcess></transaction>«s>t»""")));

    [Theory]
    [InlineData("""<error id="x"/>""", "errorEventDefinition", "false", "must-interrupt")]
    [InlineData("""<error id="x"/>""", "errorEventDefinition", "true", "")]
    [InlineData("""<escalation id="x"/>""", "escalationEventDefinition", "false", "")]
    public void An_error_that_starts_an_event_sub_process_interrupts(string root, string definition, string interrupting, string code) =>
        Assert.Equal(code, string.Join(' ', Drawn.Errors(Drawn.Process(
            $"""<startEvent id="s"/><subProcess id="sub" triggeredByEvent="true"><startEvent id="i" isInterrupting="{interrupting}"><{definition}/></startEvent></subProcess>""", root))));

    [Fact]
    public void Timers_say_how_they_count_their_days()
    {
        static string Errors(string attributes, string text) => Drawn.Errors(Drawn.Process(
            $"""<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition><timeDuration {attributes}>{text}</timeDuration></timerEventDefinition></intermediateCatchEvent>«s>c»""")).FirstOrDefault("");

        Assert.Equal("", Errors("er:days=\"business\"", " P5D "));
        Assert.Equal("", Errors("er:days=\"calendar\"", "PT5H"));
        Assert.Equal("bad-value", Errors("er:days=\"working\"", "P5D"));
        Assert.Equal("bad-timer", Errors("er:days=\"business\"", "PT5H"));
        Assert.Equal("bad-timer", Errors("", "P5X"));
        Assert.Equal("", Errors("camunda:days=\"working\"", "P5D"));
        Assert.Equal("expression-syntax", Errors("", "5 +"));
        Assert.Equal("", Errors("", "length of pause"));
    }

    [Fact]
    public void Of_the_three_forms_of_a_timer_the_first_in_the_order_of_the_standard_counts()
    {
        var definition = Drawn.Definition(Drawn.Process("""
            <startEvent id="s"><timerEventDefinition><timeCycle>R/PT1H</timeCycle><timeDuration>PT2H</timeDuration><timeDate>2026-03-02</timeDate></timerEventDefinition></startEvent>
            """));

        Assert.IsType<TimerLength.At>(Assert.Single(definition.Starts).Timer);
    }

    [Fact]
    public void Findings_beyond_five_hundred_are_counted_with_the_worst_of_them()
    {
        var findings = Drawn.Read(Drawn.Process(string.Concat(Enumerable.Range(0, 503).Select(i => $"""<callActivity id="c{i}"/>""")))).Findings;

        Assert.Equal(501, findings.Count);
        Assert.Equal((Severity.Error, "", "more-findings"), (findings[^1].Severity, findings[^1].Element, findings[^1].Code));
        Assert.StartsWith("3 more findings", findings[^1].Message, StringComparison.Ordinal);
        Assert.Equal(500, Drawn.Read(Drawn.Process(string.Concat(Enumerable.Range(0, 500).Select(i => $"""<callActivity id="c{i}"/>""")))).Findings.Count);
        var lenient = Drawn.Read(Drawn.File($"""<process id="p" isExecutable="false">{string.Concat(Enumerable.Range(0, 503).Select(i => $"""<callActivity id="c{i}"/>"""))}</process>""")).Findings;
        Assert.Equal(Severity.Warning, lenient[^1].Severity);
    }

    [Fact]
    public void An_element_without_an_id_is_called_by_its_name_and_place()
    {
        var finding = Assert.Single(Drawn.Read("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\" isExecutable=\"true\">\n<callActivity/></process></definitions>").Findings, finding => finding.Code == "call-without-target");

        Assert.Equal("p.callActivity.1", finding.Element);
    }

    [Fact]
    public void Parts_of_other_vendors_that_mean_the_same_are_read()
    {
        static string Run(string body, string name) => Dry.Run(Drawn.Process($"""<startEvent id="s"/>{body}«s>t»""")).Value(name);

        Assert.Equal("3", Run("""<scriptTask id="t" camunda:resultVariable="r"><script>1 + 2</script></scriptTask>""", "r"));
        Assert.Equal("3", Run("""<scriptTask id="t" camunda:resultVariableName="r"><script>1 + 2</script></scriptTask>""", "r"));
        Assert.Equal("4", Run("""<scriptTask id="t" er:resultVariable="own" camunda:resultVariable="r"><script>4</script></scriptTask>""", "own"));
        Assert.Equal("5", Run("""<scriptTask id="t"><extensionElements><z:script xmlns:z="z" expression="2 + 3" resultVariable="r"/></extensionElements></scriptTask>""", "r"));
    }

    [Fact]
    public void Names_of_data_with_blanks_and_operators_in_them_are_known_to_expressions()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <dataObject id="d1" name="gross  income"/><dataObject id="d2" name="tax-rate"/><dataObject id="d3" name="+extra"/><dataObjectReference id="ref" dataObjectRef="d1" name="gross income"/><dataObject id="out"/>
                <startEvent id="s"/><scriptTask id="t"><script>{out: gross income * tax-rate + d2}</script></scriptTask>«s>t»
                """),
            variables: """{"gross income":10,"tax-rate":2}""");

        Assert.Equal("22", run.Value("out"));
    }

    [Theory]
    [InlineData("not-xml", "<a")]
    [InlineData("not-xml", "<?xml version=\"1.0\" encoding=\"no-such-code\"?><a/>")]
    [InlineData("not-bpmn", "<process xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>")]
    public void What_cannot_be_a_file_of_bpmn_has_one_finding(string code, string text)
    {
        var reading = BpmnReader.Read(Encoding.UTF8.GetBytes(text), "odd.bpmn");

        Assert.Equal((code, "odd.bpmn", Severity.Error), (Assert.Single(reading.Findings).Code, reading.Findings[0].File, reading.Findings[0].Severity));
        Assert.Empty(reading.Processes);
        Assert.True(reading.IsRefused);
    }

    private static string Pools(string collaboration) => Drawn.File($"""
        <collaboration id="co">{collaboration}</collaboration>
        <process id="p" isExecutable="true"><startEvent id="ps"/></process><process id="q" isExecutable="true"><startEvent id="qs"/></process>
        """);
}
