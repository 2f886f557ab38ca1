using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>What the file is written in: names of the standard, drawings without effect, and the extensions of others.</summary>
public class VocabularyTests
{
    private const string Keep = "Auditing and monitoring elements are kept and have no effect; every step is kept in the history anyway.";
    private const string Choreography = "A choreography says how parties exchange messages; it is no process and is not run.";

    [Theory]
    [InlineData("<process isExecutable=\"true\"><startEvent id=\"s\"/></process>", "process")]
    [InlineData("<message name=\"M\"/>", "message")]
    [InlineData("<signal name=\"M\"/>", "signal")]
    [InlineData("<error errorCode=\"M\"/>", "error")]
    [InlineData("<escalation escalationCode=\"M\"/>", "escalation")]
    [InlineData("<message id=\" \" name=\"M\"/>", "message")]
    public void What_others_refer_to_wants_an_id(string root, string name)
    {
        var finding = Assert.Single(Drawn.Read(Drawn.File(root + """<process id="p" isExecutable="true"><startEvent id="t"/></process>""")).Findings, finding => finding.Code == "id-missing");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains($"The {name} on line 3 has no id", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_refers_to_does_without_an_id() =>
        Assert.Empty(Drawn.Read(Drawn.Process("""<documentation>d</documentation><startEvent id="s"><documentation>e</documentation></startEvent>""")).Findings);

    [Theory]
    [InlineData("""<startEvent id="s"/><task id="t"><incoming>gone</incoming></task>«s>t»""", "t", "incoming", "gone")]
    [InlineData("""<startEvent id="s"><outgoing>gone</outgoing></startEvent><task id="t"/>«s>t»""", "s", "outgoing", "gone")]
    [InlineData("""<laneSet id="ls"><lane id="l"><flowNodeRef> gone </flowNodeRef></lane></laneSet><startEvent id="s"/>""", "l", "flowNodeRef", "gone")]
    [InlineData("""<startEvent id="s"><outgoing> </outgoing></startEvent><task id="t"/>«s>t»""", "s", "outgoing", "nothing")]
    public void A_drawing_that_refers_to_what_is_not_there_is_named(string body, string element, string reference, string to)
    {
        var finding = Assert.Single(Drawn.Read(Drawn.Process(body)).Findings);

        Assert.Equal((Severity.Warning, element, "dangling-reference"), (finding.Severity, finding.Element, finding.Code));
        Assert.Equal($"{element} refers as {reference} to {to}, which is not in the file.", finding.Message);
    }

    [Theory]
    [InlineData("""<collaboration id="co"><conversation id="x"/></collaboration>""", "Conversations are drawn and have no effect.")]
    [InlineData("""<collaboration id="co"><subConversation id="x"/></collaboration>""", "Conversations are drawn and have no effect.")]
    [InlineData("""<collaboration id="co"><callConversation id="x"/></collaboration>""", "Conversations are drawn and have no effect.")]
    [InlineData("""<globalConversation id="x"/>""", "Conversations are drawn and have no effect.")]
    [InlineData("""<choreography id="x"/>""", Choreography)]
    [InlineData("""<globalChoreographyTask id="x"/>""", Choreography)]
    [InlineData("""<category id="c"><auditing id="x"/></category>""", Keep)]
    [InlineData("""<category id="c"><monitoring id="x"/></category>""", Keep)]
    public void What_moves_no_token_is_told(string root, string why)
    {
        var finding = Assert.Single(Drawn.Read(Drawn.File(root + """<process id="p" isExecutable="true"><startEvent id="s"/></process>""")).Findings);

        Assert.Equal((Severity.Info, "x", "without-effect", why), (finding.Severity, finding.Element, finding.Code, finding.Message));
    }

    [Fact]
    public void A_correlation_key_that_no_process_subscribes_to_is_a_warning()
    {
        var finding = Assert.Single(Drawn.Read(Drawn.File("""
            <collaboration id="co"><participant id="pa" processRef="p"/><correlationKey id="ck" name="k"/></collaboration><process id="p" isExecutable="true"><startEvent id="s"/></process>
            """)).Findings);

        Assert.Equal((Severity.Warning, "ck", "without-effect"), (finding.Severity, finding.Element, finding.Code));
    }

    [Theory]
    [InlineData("""<userTask id="u" camunda:formKey="f" camunda:assignee="a"/><task id="t" camunda:formKey="g"/>""", "camunda:assignee is kept and has no meaning here (1 times|camunda:formKey is kept and has no meaning here (2 times")]
    [InlineData("""<task id="u"><extensionElements><z:thing xmlns:z="urn:z"/><z:thing xmlns:z="urn:z"/></extensionElements></task>""", "thing (urn:z) is kept and has no meaning here (2 times")]
    [InlineData("""<task id="u" er:action="a" xml:lang="en" xsi:type="tTask"><extensionElements><er:thing/></extensionElements></task>""", "")]
    [InlineData("""<task id="u" xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" bpmn:name="n"/>""", "")]
    [InlineData("""<task id="u" xmlns:mine="urn:other:ErAlerts" mine:action="a"><extensionElements><mine:thing/></extensionElements></task>""", "")]
    public void The_words_of_others_are_counted_and_told_at_the_first_place(string body, string told)
    {
        var findings = Drawn.Read(Drawn.Process(body)).Findings.Where(finding => finding.Code == "foreign-extension").ToList();

        Assert.Equal(told.Length == 0 ? 0 : told.Split('|').Length, findings.Count);
        Assert.All(findings.Zip(told.Split('|')), pair => Assert.Contains(pair.Second, pair.First.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal((Severity.Info, "u"), (finding.Severity, finding.Element)));
    }

    [Fact]
    public void A_word_that_the_standard_has_not_is_an_error_with_its_line()
    {
        var finding = Assert.Single(Drawn.Read(Drawn.Process("\n<startEvent id=\"s\"/>\n<task id=\"t\"><usrTask/></task>«s>t»")).Findings, finding => finding.Code == "unknown-element");

        Assert.Equal((Severity.Error, "t"), (finding.Severity, finding.Element));
        Assert.Equal("BPMN 2.0 has no element \"usrTask\" (line 5).", finding.Message);
    }

    [Theory]
    [InlineData("""<startEvent id="s"/><scriptTask id="t"><script>1</script><documentation>d</documentation></scriptTask>""", "documentation", "script")]
    [InlineData("""<startEvent id="s"><messageEventDefinition/><outgoing>s-t</outgoing></startEvent><task id="t"/>«s>t»""", "outgoing", "messageEventDefinition")]
    [InlineData("""<startEvent id="s"/><task id="t"/><sequenceFlow id="f" sourceRef="s" targetRef="t"><conditionExpression>true</conditionExpression><documentation>d</documentation></sequenceFlow>""", "documentation", "conditionExpression")]
    [InlineData("""<startEvent id="s"/><task id="t"><multiInstanceLoopCharacteristics><completionCondition>true</completionCondition><loopCardinality>1</loopCardinality></multiInstanceLoopCharacteristics></task>""", "loopCardinality", "completionCondition")]
    [InlineData("""<textAnnotation id="a"/><startEvent id="s"/>""", "startEvent", "textAnnotation")]
    [InlineData("""<startEvent id="s"/><laneSet id="l"/>""", "laneSet", "startEvent")]
    [InlineData("""<startEvent id="s"/><exclusiveGateway id="x"><outgoing>x-t</outgoing><incoming>s-x</incoming></exclusiveGateway><task id="t"/>«s>x»«x>t»""", "incoming", "outgoing")]
    [InlineData("""<dataObject id="d"/><startEvent id="s"/><task id="t"><dataOutputAssociation><targetRef>d</targetRef><sourceRef>d</sourceRef></dataOutputAssociation></task>""", "sourceRef", "targetRef")]
    [InlineData("""<startEvent id="s"/><endEvent id="e"><terminateEventDefinition/><incoming>s-e</incoming></endEvent>«s>e»""", "incoming", "terminateEventDefinition")]
    [InlineData("""<startEvent id="s"/><subProcess id="b"><task id="i"/><incoming>s-b</incoming></subProcess>«s>b»""", "incoming", "task")]
    public void What_stands_too_late_for_the_schema_is_named_with_what_stands_before_it(string body, string after, string before)
    {
        var finding = Assert.Single(Drawn.Read(Drawn.Process(body)).Findings, finding => finding.Code == "schema-order");

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains($"a {after} stands after a {before};", finding.Message, StringComparison.Ordinal);
    }
}
