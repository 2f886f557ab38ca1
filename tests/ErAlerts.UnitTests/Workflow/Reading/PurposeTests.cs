using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Checking;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>What a drawing may leave out depends on whether it says that it is to be run (BPMN table 10.1).</summary>
public class PurposeTests
{
    [Theory]
    [InlineData("""<exclusiveGateway id="g"/><task id="a"/><task id="b"/>«s>g»«g>a | amount over 100 EUR?»«g>b»""", "expression-syntax")]
    [InlineData("""<task id="a"><standardLoopCharacteristics/></task>«s>a»""", "loop-without-end")]
    [InlineData("""<task id="a"><multiInstanceLoopCharacteristics/></task>«s>a»""", "multi-instance-without-number")]
    [InlineData("""<callActivity id="a"/>«s>a»""", "call-without-target")]
    [InlineData("""<scriptTask id="a" scriptFormat="groovy"><script>x = 1</script></scriptTask>«s>a»""", "other-language")]
    [InlineData("""<intermediateCatchEvent id="a"><timerEventDefinition/></intermediateCatchEvent>«s>a»""", "timer-without-time")]
    [InlineData("""<intermediateCatchEvent id="a"/>«s>a»""", "event-without-definition")]
    [InlineData("""<intermediateCatchEvent id="a"><timerEventDefinition><timeDate>2026-13-01</timeDate></timerEventDefinition></intermediateCatchEvent>«s>a»""", "bad-timer")]
    [InlineData("""<intermediateThrowEvent id="a"><linkEventDefinition name="to page two"/></intermediateThrowEvent>«s>a»""", "link-without-target")]
    [InlineData("""<eventBasedGateway id="g"/><intermediateCatchEvent id="a"><messageEventDefinition/></intermediateCatchEvent><intermediateCatchEvent id="b"><timerEventDefinition/></intermediateCatchEvent>«s>g»«g>a»«g>b»""", "timer-without-time")]
    [InlineData("""<task id="a"/><boundaryEvent id="b" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>«s>a»""", "compensation-without-handler")]
    [InlineData("""<task id="a"/><task id="b"/><complexGateway id="g"/>«s>a»«s>b»«a>g»«b>g»""", "complex-without-activation")]
    public void What_only_running_needs_refuses_a_process_only_if_it_says_that_it_is_to_be_run(string body, string code)
    {
        Assert.Equal([code], Drawn.Errors(Process("isExecutable=\"true\"", body)));
        foreach (var attributes in new[] { "", "isExecutable=\"false\"", "processType=\"Public\"", "processType=\"Private\"" })
        {
            var reading = Drawn.Read(Process(attributes, body));
            Assert.DoesNotContain(BpmnCheck.Check(reading), finding => finding.Severity == Severity.Error);
            Assert.Contains(reading.Findings, finding => finding.Severity == Severity.Warning && finding.Code == code);
            Assert.Equal(attributes is "" or "processType=\"Private\"", reading.Findings.Any(finding => (finding.Element, finding.Code) == ("p", "not-runnable")));
            Assert.Empty(reading.Processes);
        }
    }

    [Theory]
    [InlineData("""«s>gone»""", "dangling-reference")]
    [InlineData("""<task id="s"/>""", "duplicate-id")]
    [InlineData("""<task id="a"/>«s>a»«a>s»""", "flow-not-allowed")]
    [InlineData("""<eventBasedGateway id="g"/><task id="a"/>«s>g»«g>a»""", "event-gateway-target")]
    public void What_is_wrong_in_any_drawing_refuses_it_too_where_nothing_is_said(string body, string code) =>
        Assert.Contains(code, Drawn.Errors(Process("", body)));

    [Fact]
    public void A_process_that_does_not_say_and_can_be_run_is()
    {
        var reading = Drawn.Read(Process("", """<task id="a"/>«s>a»"""));

        Assert.True(Assert.Single(reading.Processes).IsExecutable);
        Assert.Empty(reading.Findings);
    }

    private static string Process(string attributes, string body) => Drawn.File($"""<process id="p" {attributes}><startEvent id="s"/>{body}</process>""");
}
