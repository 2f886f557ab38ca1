using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Where sequence flows may begin, end and bear conditions: BPMN 2.0.2, 8.4.13 and 10.5 to 10.7.</summary>
public class FlowPlaceTests
{
    private const string Timer = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";

    [Theory]
    [InlineData("""<task id="a"/>""", true)]
    [InlineData("""<subProcess id="a"/>""", true)]
    [InlineData("""<exclusiveGateway id="a"/>""", true)]
    [InlineData("""<inclusiveGateway id="a"/>""", true)]
    [InlineData("""<complexGateway id="a"/>""", true)]
    [InlineData("""<parallelGateway id="a"/>""", false)]
    [InlineData("""<startEvent id="a"/>""", false)]
    [InlineData("""<intermediateThrowEvent id="a"/>""", false)]
    [InlineData($"""<intermediateCatchEvent id="a">{Timer}</intermediateCatchEvent>""", false)]
    [InlineData($"""<task id="t"/><boundaryEvent id="a" attachedToRef="t">{Timer}</boundaryEvent>""", false)]
    public void Conditions_stand_on_flows_out_of_activities_and_choosing_gateways_alone(string source, bool allowed) =>
        Assert.Equal(allowed ? [] : ["condition-not-allowed"], Drawn.Errors(Drawn.Process(source + """<task id="b"/>«a>b | n > 1»""")));

    [Theory]
    [InlineData("""<task id="a"/><startEvent id="b"/>""")]
    [InlineData($"""<task id="a"/><boundaryEvent id="b" attachedToRef="a">{Timer}</boundaryEvent>""")]
    [InlineData("""<endEvent id="a"/><task id="b"/>""")]
    [InlineData("""<task id="a"/><task id="b" isForCompensation="true"/>""")]
    [InlineData("""<task id="a" isForCompensation="true"/><task id="b"/>""")]
    [InlineData("""<task id="a"/><subProcess id="b" triggeredByEvent="true"><startEvent id="i"><errorEventDefinition/></startEvent></subProcess>""")]
    public void What_begins_by_itself_or_stands_outside_the_flow_has_no_flow(string elements) =>
        Assert.Equal(["flow-not-allowed"], Drawn.Errors(Drawn.Process(elements + "«a>b»")));

    [Theory]
    [InlineData("""<receiveTask id="t"/>""", true)]
    [InlineData($"""<intermediateCatchEvent id="t">{Timer}</intermediateCatchEvent>""", true)]
    [InlineData("""<intermediateCatchEvent id="t"><signalEventDefinition/></intermediateCatchEvent>""", true)]
    [InlineData("""<intermediateThrowEvent id="t"/>""", false)]
    [InlineData("""<userTask id="t"/>""", false)]
    [InlineData("""<exclusiveGateway id="t"/>""", false)]
    public void An_event_based_gateway_leads_to_what_waits(string target, bool allowed) =>
        Assert.Equal(!allowed, Drawn.Errors(Drawn.Process($"""<startEvent id="s"/><eventBasedGateway id="g"/>{target}«s>g»«g>t»""")).Contains("event-gateway-target"));

    [Fact]
    public void An_event_based_gateway_that_leads_nowhere_is_refused() =>
        Assert.Equal(["event-gateway-target"], Drawn.Errors(Drawn.Process("""<startEvent id="s"/><eventBasedGateway id="g"/>«s>g»""")));

    [Fact]
    public void A_complex_gateway_needs_a_condition_only_where_it_joins()
    {
        Assert.Empty(Drawn.Errors(Drawn.Process("""<task id="a"/><complexGateway id="g"/><task id="b"/>«a>g»«g>b»""")));
        Assert.Equal(["complex-without-activation"], Drawn.Errors(Drawn.Process("""<task id="a"/><task id="b"/><complexGateway id="g"/>«a>g»«b>g»""")));
    }

    [Theory]
    [InlineData("""<endEvent id="i"/>""")]
    [InlineData("""<startEvent id="i"/>""")]
    public void An_ad_hoc_sub_process_has_neither_start_nor_end(string inside) =>
        Assert.Equal(["ad-hoc-with-events"], Drawn.Errors(Drawn.Process($"""<startEvent id="s"/><adHocSubProcess id="a"><task id="t"/>{inside}</adHocSubProcess>«s>a»""")));

    [Fact]
    public void An_event_sub_process_has_exactly_one_start() =>
        Assert.Equal(["event-sub-process-start"], Drawn.Errors(Drawn.Process("""
            <subProcess id="e" triggeredByEvent="true"><startEvent id="i"><errorEventDefinition/></startEvent><startEvent id="j"><errorEventDefinition/></startEvent></subProcess>
            """)));

    [Theory]
    [InlineData("<conditionExpression/>")]
    [InlineData("<conditionExpression>${approved}</conditionExpression>")]
    [InlineData("""<conditionExpression language="groovy">x</conditionExpression>""")]
    public void A_condition_of_a_default_flow_refuses_nothing_and_any_other_is_refused_with_its_flow(string condition)
    {
        var xml = Drawn.Process($"""<startEvent id="s"/><exclusiveGateway id="g" default="d"/><task id="a"/><task id="b"/>«s>g»<sequenceFlow id="c" sourceRef="g" targetRef="a"><conditionExpression>x</conditionExpression></sequenceFlow><sequenceFlow id="d" sourceRef="g" targetRef="b">{condition}</sequenceFlow>""");
        var finding = Assert.Single(Drawn.Read(xml).Findings);

        Assert.Equal(("d", "condition-ignored", Severity.Warning), (finding.Element, finding.Code, finding.Severity));
        Assert.Equal(("d", Severity.Error), Drawn.Read(xml.Replace(" default=\"d\"", "", StringComparison.Ordinal)).Findings.Select(error => (error.Element, error.Severity)).Single());
    }
}
