using System.Text;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Checking;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Writing;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Files as they come from outside: very large, very wrong, and with parts that move no token.</summary>
public class BpmnFileTests
{
    [Fact]
    public void What_is_drawn_without_effect_is_mentioned_once()
    {
        var findings = Drawn.Read(Drawn.File("""
            <correlationProperty id="cp"/><collaboration id="co"><participant id="pa" processRef="p"/><conversation id="cv"><correlationKey id="ck"/><correlationKey id="ck2"/></conversation></collaboration>
            <choreography id="ch"/><process id="p" isExecutable="true"><correlationSubscription id="cs" correlationKeyRef="ck"/><startEvent id="s"/></process>
            """)).Findings;

        Assert.Equal(["ch Info", "ck2 Warning", "cv Info"], findings.Where(finding => finding.Code == "without-effect").OrderBy(finding => finding.Element, StringComparer.Ordinal).Select(finding => $"{finding.Element} {finding.Severity}"));
    }

    [Fact]
    public void A_file_without_a_process_says_so() =>
        Assert.Equal("no-process", Assert.Single(Drawn.Read(Drawn.File("""<message id="m" name="M"/>""")).Findings).Code);

    [Fact]
    public void Findings_beyond_some_hundreds_are_counted_instead_of_told()
    {
        var same = string.Concat(Enumerable.Repeat("""<task id="t"/>""", 700));
        var unbound = string.Concat(Enumerable.Range(0, 150).Select(i => $"""<task id="t{i}"/>«s>t{i} | v{i}»"""));

        Assert.Contains("more findings are left out", Assert.Single(Drawn.Read(Drawn.Process(same)).Findings, finding => finding.Code == "more-findings").Message, StringComparison.Ordinal);
        Assert.Contains(BpmnCheck.Check(Drawn.Read(Drawn.Process("""<task id="s"/>""" + unbound))), finding => finding.Code == "more-findings" && finding.Message.StartsWith("50 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40_000)]
    public void A_hundred_thousand_elements_are_read_and_checked(int tasks)
    {
        var text = new StringBuilder("""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" isExecutable="true"><startEvent id="t-1"/>""");
        for (var i = 0; i < tasks; i++)
        {
            text.Append(null, $"""<exclusiveGateway id="t{i}"/><sequenceFlow id="f{i}" sourceRef="t{i - 1}" targetRef="t{i}"/>""");
            text.Append(i % 4 == 0 ? $"""<task id="a{i}"/><sequenceFlow id="c{i}" sourceRef="t{i}" targetRef="a{i}"><conditionExpression>v{i} = 1</conditionExpression></sequenceFlow>""" : "");
        }

        var xml = Encoding.UTF8.GetBytes(text.Append("</process></definitions>").ToString());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var findings = BpmnCheck.Check(xml, "large.bpmn");

        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_by_its_size() =>
        Assert.Equal("too-large", Assert.Single(BpmnReader.Read(new byte[100 * 1024 * 1024], "huge.bpmn").Findings).Code);

    [Theory]
    [InlineData("""<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><definitions>&b;</definitions>""")]
    [InlineData("""<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><definitions>&e;</definitions>""")]
    public void Entities_are_never_expanded(string xml) => Assert.Equal("document-type", Assert.Single(Drawn.Read(xml).Findings).Code);

    [Theory]
    [InlineData("windows-1252", 1252, "ä")]
    [InlineData("ISO-8859-15", 28605, "€")]
    [InlineData("GBK", 936, "中")]
    [InlineData("Shift_JIS", 932, "日")]
    [InlineData("utf8", 65001, "ä")]
    [InlineData("UTF-16", 1200, "日")]
    [InlineData("UTF-16", 65001, "日")]
    [InlineData("utf16", 65001, "日")]
    [InlineData("Unicode", 65001, "日")]
    [InlineData("UCS-2", 65001, "日")]
    public void A_file_is_read_in_the_encoding_that_it_names(string name, int codePage, string letter)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var bytes = encoding.GetBytes($"""<?xml version="1.0" encoding="{name}"?>{Drawn.Process($"""<task id="t" name="{letter}"/>""")}""");
        var reading = BpmnReader.Read(bytes, "test.bpmn");

        Assert.Empty(reading.Findings);
        Assert.Equal(letter, Assert.Single(reading.Processes[0].Elements).Name);
        Assert.Contains(letter, Encoding.UTF8.GetString(BpmnDocument.Read(bytes, "test.bpmn").Document!.With("t", "isForCompensation", "false")!.Write().Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<startEvent id="s"/><task id="t"/><sequenceFlow sourceRef="s" targetRef="t"/>""", "p.sequenceFlow.1", "id-missing")]
    [InlineData("""<startEvent id="s"><outgoing>nowhere</outgoing></startEvent>""", "s", "dangling-reference")]
    [InlineData("""<laneSet id="ls"><lane id="l"><flowNodeRef>nobody</flowNodeRef></lane></laneSet><startEvent id="s"/>""", "l", "dangling-reference")]
    [InlineData("""<startEvent id="s"><outgoing>s-t</outgoing><documentation>late</documentation></startEvent><task id="t"/>«s>t»""", "s", "schema-order")]
    [InlineData("""<task id="t"><dataInputAssociation><sourceRef>t</sourceRef><targetRef>t</targetRef></dataInputAssociation></task>""", "t", "data-of-an-element")]
    public void What_breaks_the_drawing_but_not_the_running_is_a_warning(string body, string element, string code)
    {
        var reading = Drawn.Read(Drawn.Process(body));

        Assert.False(reading.IsRefused);
        Assert.Contains(reading.Findings, finding => finding.Severity == Severity.Warning && finding.Element == element && finding.Code == code);
    }

    [Fact]
    public void The_standard_s_order_of_children_is_no_cause_for_a_warning() =>
        Assert.DoesNotContain(
            Drawn.Read(Drawn.Process("""
                <documentation>d</documentation><laneSet id="ls"/><startEvent id="s"><documentation>d</documentation><outgoing>s-t</outgoing><timerEventDefinition><timeDate>2026-03-02T10:00:00Z</timeDate></timerEventDefinition></startEvent>
                <subProcess id="t"><extensionElements/><incoming>s-t</incoming><multiInstanceLoopCharacteristics><loopCardinality>1</loopCardinality><completionCondition>true</completionCondition></multiInstanceLoopCharacteristics><task id="u"/></subProcess>
                «s>t»<textAnnotation id="ta"/>
                """)).Findings,
            finding => finding.Code == "schema-order");

    [Fact]
    public void Another_language_of_expressions_is_called_by_its_name() =>
        Assert.Contains("JUEL", Assert.Single(Drawn.Read(Drawn.Process("""<startEvent id="s"/><task id="t"/>«s>t | ${n > 1}»""")).Findings, finding => finding.Severity == Severity.Error).Message, StringComparison.Ordinal);

    [Fact]
    public void Ids_that_are_no_xml_names_are_mentioned_once_and_run()
    {
        var reading = Drawn.Read(Drawn.File("""<process id="25.a" isExecutable="true"><task id="a b"/><task id="c/d"/><task id="任务-1.ä_"/></process>"""));
        var finding = Assert.Single(reading.Findings);

        Assert.Equal(("25.a", "id-no-name", Severity.Warning), (finding.Element, finding.Code, finding.Severity));
        Assert.Contains("3 such ids", finding.Message, StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(reading.Processes).Elements.Count);
    }

    [Fact]
    public void The_language_of_java_engines_is_called_by_its_name_whatever_the_file_says() =>
        Assert.Contains("(JUEL)", Assert.Single(Drawn.Read(Drawn.Process("""<startEvent id="s"/><task id="t"/><task id="u"/>«s>t»«t>u | ${ok}»""").Replace("targetNamespace", "expressionLanguage=\"http://www.w3.org/1999/XPath\" targetNamespace", StringComparison.Ordinal)).Findings).Message, StringComparison.Ordinal);
}
