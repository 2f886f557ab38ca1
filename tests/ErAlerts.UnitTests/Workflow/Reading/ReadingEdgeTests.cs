using System.Text;
using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Rare parts of a file: global tasks, foreign children, references of the wrong kind, long texts.</summary>
public class ReadingEdgeTests
{
    [Theory]
    [InlineData("globalTask", ElementKind.Task)]
    [InlineData("globalUserTask", ElementKind.UserTask)]
    [InlineData("globalScriptTask", ElementKind.ScriptTask)]
    [InlineData("globalManualTask", ElementKind.ManualTask)]
    [InlineData("globalBusinessRuleTask", ElementKind.BusinessRuleTask)]
    public void A_global_task_is_a_process_of_that_one_task(string name, ElementKind kind)
    {
        var definition = Assert.Single(Drawn.Read(Drawn.File($"""<{name} id="g" name="G" er:role="ara"/>""")).Processes);

        Assert.Equal((true, "g", "G", true), (definition.IsGlobalTask, definition.Id, definition.Name, definition.IsExecutable));
        Assert.Equal(("g", kind, "ara"), (definition.Elements[0].Id, Assert.Single(definition.Elements).Kind, definition.Elements[0].Attributes["role"]));
        Assert.Equal([new ProcessStart(null, StartTrigger.None)], definition.Starts);
    }

    [Theory]
    [InlineData("isExecutable=\"true\"", true)]
    [InlineData("isExecutable=\"1\"", true)]
    [InlineData("isExecutable=\" true \"", true)]
    [InlineData("isExecutable=\"false\"", false)]
    [InlineData("isExecutable=\"0\"", false)]
    [InlineData("", true)]
    [InlineData("processType=\"Private\"", true)]
    [InlineData("processType=\"Public\"", false)]
    [InlineData("processType=\"Public\" isExecutable=\"true\"", true)]
    [InlineData("isExecutable=\"perhaps\"", true)]
    public void A_process_that_says_nothing_is_meant_to_run_unless_it_is_public(string attributes, bool executable) =>
        Assert.Equal(executable, Assert.Single(Drawn.Read(Drawn.File($"""<process id="p" {attributes}><startEvent id="s"/></process>""")).Processes).IsExecutable);

    [Theory]
    [InlineData("<fooEventDefinition/>", "unknown-element")]
    [InlineData("<z:messageEventDefinition xmlns:z=\"urn:z\"/>", "")]
    [InlineData("<conditionalEventDefinition/>", "condition-missing")]
    [InlineData("<conditionalEventDefinition><condition> </condition></conditionalEventDefinition>", "empty-expression")]
    [InlineData("<conditionalEventDefinition><condition>1 +</condition></conditionalEventDefinition>", "expression-syntax")]
    [InlineData("<timerEventDefinition/>", "timer-without-time")]
    [InlineData("<timerEventDefinition><timeDuration>P1X</timeDuration></timerEventDefinition>", "bad-timer")]
    [InlineData("<timerEventDefinition><timeDuration>1 +</timeDuration></timerEventDefinition>", "expression-syntax")]
    [InlineData("<eventDefinitionRef>gone</eventDefinitionRef><signalEventDefinition/>", "dangling-reference")]
    [InlineData("<messageEventDefinition operationRef=\"gone\"/>", "")]
    [InlineData("<messageEventDefinition messageRef=\" \"/>", "")]
    public void A_definition_that_cannot_be_read_is_told_of_its_event_alone(string definition, string code) => Assert.Equal(
        code.Length == 0 ? [] : [code],
        Drawn.Errors(Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="c">{definition}</intermediateCatchEvent>«s>c»""")).Where(error => error != "event-without-definition"));

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    public void A_long_expression_is_told_by_its_beginning(int length, bool shortened)
    {
        var text = "1 + " + new string('(', length - 4);
        var finding = Assert.Single(Drawn.Read(Drawn.Process($"""<startEvent id="s"/><scriptTask id="t"><script>{text}</script></scriptTask>«s>t»""")).Findings, finding => finding.Code == "expression-syntax");

        Assert.Contains(shortened ? text[..120] + "…\"" : text + "\"", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<timeDuration er:days="business">PT5H</timeDuration>""", "counts business days, so it must be a whole number of days of at least one.")]
    [InlineData("""<timeCycle>R3/PT0S</timeCycle>""", "repeats without any time between.")]
    [InlineData("""<timeDuration>P1X</timeDuration>""", "is no duration of ISO 8601.")]
    [InlineData("""<timeDate>2026-13-01</timeDate>""", "is no date and time of ISO 8601.")]
    [InlineData("""<timeCycle>R3/P1X</timeCycle>""", "is no cycle of ISO 8601.")]
    public void A_timer_that_cannot_be_counted_is_told_why(string timer, string why) => Assert.EndsWith(
        why,
        Assert.Single(Drawn.Read(Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition>{timer}</timerEventDefinition></intermediateCatchEvent>«s>c»""")).Findings, finding => finding.Code == "bad-timer").Message,
        StringComparison.Ordinal);

    [Fact]
    public void One_error_among_remarks_refuses_a_file()
    {
        Assert.True(Drawn.Read(Drawn.Process("""<startEvent id="s" camunda:x="y"/><callActivity id="c"/>""")).IsRefused);
        Assert.False(Drawn.Read(Drawn.Process("""<startEvent id="s" camunda:x="y"/>""")).IsRefused);
    }

    [Theory]
    [InlineData("", "feel")]
    [InlineData("", "https://www.omg.org/spec/DMN/20191111/FEEL/")]
    [InlineData("expressionLanguage=\"http://www.omg.org/spec/FEEL/20140401\"", "")]
    [InlineData("expressionLanguage=\"http://www.w3.org/1999/XPath\"", "feel")]
    public void Feel_is_run_where_it_is_named_and_an_element_goes_before_the_file(string file, string element) =>
        Assert.Empty(Drawn.Errors(InLanguage(file, element)));

    [Theory]
    [InlineData("", "http://www.w3.org/1999/XPath")]
    [InlineData("expressionLanguage=\"http://www.w3.org/1999/XPath\"", "")]
    [InlineData("expressionLanguage=\"feel\"", "javascript")]
    public void Any_other_language_is_refused(string file, string element) => Assert.Equal(["other-language"], Drawn.Errors(InLanguage(file, element)));

    [Theory]
    [InlineData("= n + 1", "6")]
    [InlineData("=n + 1", "6")]
    [InlineData("  = n + 1  ", "6")]
    [InlineData("n + 1", "6")]
    public void A_leading_equals_sign_is_left_out(string script, string value) =>
        Assert.Equal(value, Dry.Run(Drawn.Process($"""<startEvent id="s"/><scriptTask id="t" er:resultVariable="r"><script>{script}</script></scriptTask>«s>t»"""), variables: """{"n":5}""").Value("r"));

    [Theory]
    [InlineData("""<correlationSubscription id="cs"/>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="gone"/>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="bare"/>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="key"/>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="other"><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="number"><dataPath> </dataPath></correlationPropertyBinding></correlationSubscription>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="number"><dataPath language="xpath">n</dataPath></correlationPropertyBinding></correlationSubscription>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="lost"><correlationPropertyBinding correlationPropertyRef="number"><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription>""", true)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="number"><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription>""", false)]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="tns:key"><correlationPropertyBinding correlationPropertyRef=" number "><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription>""", false)]
    public void A_subscription_that_lacks_a_part_is_warned_of(string subscription, bool incomplete)
    {
        var findings = Drawn.Read(Drawn.Process($"""<startEvent id="s"/>{subscription}""", Correlated)).Findings.Where(finding => finding.Code == "correlation-incomplete").ToList();

        Assert.Equal(incomplete ? [(Severity.Warning, "cs")] : [], findings.Select(finding => (finding.Severity, finding.Element)));
    }

    [Fact]
    public void A_subscription_without_an_id_is_told_of_its_process() =>
        Assert.Equal("p", Assert.Single(Drawn.Read(Drawn.Process("""<startEvent id="s"/><correlationSubscription/>""", Correlated)).Findings, finding => finding.Code == "correlation-incomplete").Element);

    [Theory]
    [InlineData("m", """{"number":4}""", "waiting")]
    [InlineData("m", """{"number":5}""", "completed")]
    [InlineData("k", """{"number":4}""", "completed")]
    public void A_key_says_nothing_of_messages_from_which_it_is_not_read(string message, string payload, string state) =>
        Assert.Equal(state, Dry.Run(
            Drawn.Process($"""
                <startEvent id="s"/><receiveTask id="r" messageRef="{message}"/>«s>r»<correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="number"><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription>
                """, Correlated),
            $$"""{"message":"{{message}}","variables":{{payload}}}""",
            """{"n":5}""").State);

    [Theory]
    [InlineData("default=\"s-t\"", "«s>t»", 0)]
    [InlineData("default=\" s-t \"", "«s>t»", 0)]
    [InlineData("default=\"tns:s-t\"", "«s>t»", 0)]
    [InlineData("default=\"\"", "«s>t»", 0)]
    [InlineData("default=\"t-u\"", "«s>t»«t>u»", 1)]
    [InlineData("default=\"gone\"", "«s>t»", 1)]
    public void A_default_is_a_flow_out_of_its_element(string attribute, string flows, int errors)
    {
        var xml = Drawn.Process($"""<task id="s" {attribute}/><task id="t"/><task id="u"/>{flows}""");

        Assert.Equal(errors, Drawn.Errors(xml).Count);
        Assert.True(errors > 0 || attribute == "default=\"\"" || Assert.Single(Drawn.Read(xml).Processes).Flows[0].IsDefault);
    }

    [Theory]
    [InlineData("sourceRef=\"sub\" targetRef=\"inner\"", "sub")]
    [InlineData("sourceRef=\"inner\" targetRef=\"deep\"", "sub")]
    [InlineData("sourceRef=\"deep\" targetRef=\"s\"", "low")]
    [InlineData("sourceRef=\"inner\" targetRef=\"s\"", "sub")]
    public void A_flow_over_a_border_names_the_border_that_it_crosses(string ends, string border)
    {
        var finding = Assert.Single(
            Drawn.Read(Drawn.Process($"""<startEvent id="s"/><subProcess id="sub"><task id="inner"/><subProcess id="low"><task id="deep"/></subProcess></subProcess><sequenceFlow id="f" {ends}/>""")).Findings,
            finding => finding.Code == "flow-crosses-border");

        Assert.Contains($"border of {border}", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boundary_with_one_compensation_among_its_events_is_tied_to_its_handler() =>
        Assert.Contains("compensation-without-handler", Drawn.Errors(Drawn.Process("""<task id="a"/><boundaryEvent id="c" attachedToRef="a"><signalEventDefinition/><compensateEventDefinition/></boundaryEvent>""")));

    [Fact]
    public void Nothing_but_markup_is_no_file() =>
        Assert.Equal("not-xml", Assert.Single(BpmnReader.Read(Encoding.UTF8.GetBytes("<!-- nothing -->"), "f.bpmn").Findings).Code);

    [Theory]
    [InlineData(401, "too-deep")]
    [InlineData(400, "not-bpmn")]
    public void Nesting_is_read_to_four_hundred(int depth, string code) =>
        Assert.Equal([code], Drawn.Errors(string.Concat(Enumerable.Repeat("<a>", depth + 1)) + string.Concat(Enumerable.Repeat("</a>", depth + 1))));

    [Fact]
    public void Sub_processes_are_read_a_hundred_deep()
    {
        static IReadOnlyList<string> Errors(int depth) => Drawn.Errors(Drawn.Process(
            string.Concat(Enumerable.Range(0, depth).Select(i => $"<subProcess id=\"d{i}\">")) + string.Concat(Enumerable.Repeat("</subProcess>", depth))));

        Assert.Empty(Errors(100));
        Assert.Equal(["too-deep"], Errors(101));
    }

    [Fact]
    public void A_process_without_an_id_is_numbered_among_all_that_can_be_called() => Assert.Equal(
        ["a", "process.2", "c", "globalTask.4"],
        Drawn.Read(Drawn.File("""<process id="a"/><process><task id="t"/></process><process id="c"/><globalTask/>""")).Processes.Select(process => process.Id));

    [Fact]
    public void A_process_with_an_error_is_not_handed_out_and_others_of_its_file_are() => Assert.Equal(
        ["good"],
        Drawn.Read(Drawn.File("""<process id="bad"><callActivity id="c"/></process><process id="good"><startEvent id="s"/></process><process id="worse" isExecutable="false"><callActivity id="d"/></process>""")).Processes.Select(process => process.Id));

    [Fact]
    public void A_repeated_id_refuses_the_processes_in_which_it_stands() => Assert.Equal(
        ["good"],
        Drawn.Read(Drawn.File("""<process id="bad"><task id="t"/><task id="t"/></process><process id="good"><task id="u"/></process>""")).Processes.Select(process => process.Id));

    [Theory]
    [InlineData("<inputDataItem id=\"i\" name=\"item\"/>", "item")]
    [InlineData("<inputDataItem id=\"i\"/>", "i")]
    [InlineData("<inputDataItem name=\"item\"/>", "item")]
    [InlineData("<inputDataItem/>", "")]
    public void The_item_of_an_instance_goes_by_its_name_or_else_by_its_id(string item, string name) => Assert.Equal(
        name,
        string.Join(' ', Drawn.Definition(Drawn.Process($"""<dataObject id="d"/><startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics><loopDataInputRef>d</loopDataInputRef>{item}</multiInstanceLoopCharacteristics></task>«s>t»""")).Find("t")!.Names.Except(["d"])));

    [Theory]
    [InlineData("camunda:collection=\"items\" camunda:elementVariable=\"theirs\"", "<inputDataItem id=\"i\" name=\"ours\"/>", "ours")]
    [InlineData("camunda:collection=\"items\" camunda:elementVariable=\"theirs\"", "", "theirs")]
    [InlineData("", "<extensionElements><z:loopCharacteristics xmlns:z=\"urn:z\" inputCollection=\"items\" inputElement=\"theirs\" outputCollection=\"out\"/></extensionElements><loopDataOutputRef>d</loopDataOutputRef>", "d theirs")]
    [InlineData("", "<extensionElements><z:loopCharacteristics xmlns:z=\"urn:z\" inputCollection=\"items\" outputCollection=\"out\"/></extensionElements>", "out")]
    public void The_standard_s_items_go_before_those_of_others(string attributes, string inside, string names) => Assert.Equal(
        names,
        string.Join(' ', Drawn.Definition(Drawn.Process($"""<dataObject id="d"/><startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics {attributes}>{inside}</multiInstanceLoopCharacteristics></task>«s>t»""")).Find("t")!.Names.Order(StringComparer.Ordinal)));

    [Fact]
    public void A_reference_of_the_wrong_kind_is_told_by_what_was_wanted()
    {
        static string Message(string body) => Assert.Single(Drawn.Read(Drawn.Process("""<startEvent id="s"/>""" + body)).Findings, finding => finding.Code == "dangling-reference").Message;

        Assert.Equal("th refers as activityRef to s, which is not an activity of this process.", Message("""<intermediateThrowEvent id="th"><compensateEventDefinition activityRef=" s "/></intermediateThrowEvent>"""));
        Assert.Equal("b refers as attachedToRef to gone, which is not an activity of this process.", Message("""<boundaryEvent id="b" attachedToRef="gone"><signalEventDefinition/></boundaryEvent>"""));
        Assert.Equal("r refers to the message gone, which is not in the file.", Message("""<receiveTask id="r" messageRef="gone"/>"""));
    }

    [Fact]
    public void An_expression_that_is_no_feel_is_told_by_its_part_in_the_element()
    {
        static string Message(string body) => Assert.Single(Drawn.Read(Drawn.Process("""<startEvent id="s"/>""" + body)).Findings, finding => finding.Code == "expression-syntax").Message;

        Assert.StartsWith("The script of t, \"1 +\", is no FEEL: ", Message("""<scriptTask id="t"><script>1 +</script></scriptTask>"""), StringComparison.Ordinal);
        Assert.StartsWith("The script of t, \"1 +\", is no FEEL: ", Message("""<scriptTask id="t"><extensionElements><z:script xmlns:z="urn:z" expression="1 +"/></extensionElements></scriptTask>"""), StringComparison.Ordinal);
        Assert.StartsWith("The loopCondition of t", Message("""<task id="t"><standardLoopCharacteristics><loopCondition>1 +</loopCondition></standardLoopCharacteristics></task>"""), StringComparison.Ordinal);
        Assert.StartsWith("The standardLoopCharacteristics of t", Message("""<task id="t"><standardLoopCharacteristics loopMaximum="1 +"/></task>"""), StringComparison.Ordinal);
        Assert.StartsWith("The conditionExpression of s-t", Message("""<task id="s2"/><task id="t"/>«s2>t»""".Replace("«s2>t»", """<sequenceFlow id="s-t" sourceRef="s2" targetRef="t"><conditionExpression>1 +</conditionExpression></sequenceFlow>""", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("The correlation of r", Message("""<receiveTask id="r" er:correlation="1 +"/>"""), StringComparison.Ordinal);
        Assert.StartsWith("The collection of t", Message("""<task id="t"><multiInstanceLoopCharacteristics camunda:collection="1 +"/></task>"""), StringComparison.Ordinal);
        Assert.StartsWith("The timeDuration of c", Message("""<intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>1 +</timeDuration></timerEventDefinition></intermediateCatchEvent>"""), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_flow_may_lack_an_id() =>
        Assert.Equal("", Assert.Single(Drawn.Read(Drawn.File("""<collaboration id="co"><participant id="a" processRef="p"/><participant id="b"/><messageFlow sourceRef="a" targetRef="b"/></collaboration><process id="p" isExecutable="true"><startEvent id="s"/></process>""")).MessageFlows).Id);

    [Fact]
    public void Of_messages_with_one_id_or_without_a_name_the_first_and_the_id_count()
    {
        var definition = Drawn.Definition(Drawn.Process("""<startEvent id="s"/>""", """<message id="m" name=" Named "/><message id="blank" name=" "/>"""));

        Assert.Equal(("Named", "blank"), (definition.MessageName("m"), definition.MessageName("blank")));
    }

    private const string Correlated = """
        <message id="m" name="m"/><message id="k" name="k"/>
        <correlationProperty id="number"><correlationPropertyRetrievalExpression messageRef="m"><messagePath>number</messagePath></correlationPropertyRetrievalExpression></correlationProperty><correlationProperty id="other"/>
        <collaboration id="co"><participant id="pa" processRef="p"/><correlationKey id="key"><correlationPropertyRef>number</correlationPropertyRef></correlationKey><correlationKey id="bare"/><correlationKey id="lost"><correlationPropertyRef>gone</correlationPropertyRef></correlationKey></collaboration>
        """;

    private static string InLanguage(string file, string element) => Drawn.Process(
        $"""<startEvent id="s"/><scriptTask id="t"{(element.Length > 0 ? $" scriptFormat=\"{element}\"" : "")}><script>1</script></scriptTask>«s>t»""").Replace("id=\"defs\"", $"id=\"defs\" {file}", StringComparison.Ordinal);

    [Theory]
    [InlineData("""<boundaryEvent id="b" attachedToRef="t"><cancelEventDefinition/><signalEventDefinition/></boundaryEvent>""", "cancel-outside-transaction")]
    [InlineData("""<boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><errorEventDefinition/><signalEventDefinition/></boundaryEvent>""", "must-interrupt")]
    public void One_definition_among_others_is_enough_to_break_a_rule(string boundary, string code) =>
        Assert.Equal([code], Drawn.Errors(Drawn.Process($"""<startEvent id="s"/><task id="t"/>«s>t»{boundary}""")));

    [Fact]
    public void A_file_without_a_process_is_told_by_its_id_or_its_root()
    {
        Assert.Equal("defs", Assert.Single(Drawn.Read(Drawn.File("")).Findings).Element);
        Assert.Equal("definitions", Assert.Single(Drawn.Read("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>").Findings).Element);
    }

    [Fact]
    public void A_message_goes_before_an_operation_and_an_attribute_before_an_element()
    {
        static string Name(string definition) => Assert.Single(Drawn.Definition(Drawn.Process(
            $"""<startEvent id="s">{definition}</startEvent>""",
            """<message id="m" name="M"/><message id="n" name="N"/><interface id="i"><operation id="op"><inMessageRef>n</inMessageRef></operation><operation id="op2"><inMessageRef>m</inMessageRef></operation></interface>""")).Starts).Name!;

        Assert.Equal("M", Name("""<messageEventDefinition messageRef="m" operationRef="op"/>"""));
        Assert.Equal("N", Name("""<messageEventDefinition operationRef="op"><operationRef>op2</operationRef></messageEventDefinition>"""));
    }
}
