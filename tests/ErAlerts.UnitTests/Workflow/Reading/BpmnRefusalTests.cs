using System.Text;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Every code with which a BPMN file is refused.</summary>
public class BpmnRefusalTests
{
    private const string Start = """<startEvent id="s"/>""";

    [Theory]
    [InlineData("duplicate-id", """<task id="s"/>""")]
    [InlineData("unknown-element", """<usrTask id="u"/>""")]
    [InlineData("unsupported-element", """<choreographyTask id="c"/>""")]
    [InlineData("attribute-missing", """<task id="t"/><boundaryEvent id="b"><errorEventDefinition/></boundaryEvent>""")]
    [InlineData("bad-value", """<receiveTask id="r" instantiate="maybe"/>""")]
    [InlineData("bad-value", """<task id="t" startQuantity="0"/>""")]
    [InlineData("dangling-reference", """<sequenceFlow id="f" sourceRef="s" targetRef="nowhere"/>""")]
    [InlineData("dangling-reference", """<receiveTask id="r" messageRef="nothing"/>""")]
    [InlineData("dangling-reference", """<exclusiveGateway id="x" default="nothing"/>""")]
    [InlineData("flow-crosses-border", """<subProcess id="sub"><task id="t"/></subProcess>«s>t»""")]
    [InlineData("flow-not-allowed", """<endEvent id="e"/><task id="t"/>«e>t»""")]
    [InlineData("condition-not-allowed", """<parallelGateway id="g"/><task id="t"/>«g>t | true»""")]
    [InlineData("empty-expression", """<task id="t"/><sequenceFlow id="f" sourceRef="s" targetRef="t"><conditionExpression/></sequenceFlow>""")]
    [InlineData("expression-syntax", """<task id="a"/><task id="t"/>«a>t | ${approved}»""")]
    [InlineData("other-language", """<scriptTask id="c" scriptFormat="groovy"><script>x = 1</script></scriptTask>""")]
    [InlineData("event-without-definition", """<intermediateCatchEvent id="c"/>""")]
    [InlineData("event-not-allowed", """<intermediateCatchEvent id="c"><errorEventDefinition/></intermediateCatchEvent>""")]
    [InlineData("timer-without-time", """<intermediateCatchEvent id="c"><timerEventDefinition/></intermediateCatchEvent>""")]
    [InlineData("bad-timer", """<intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>P1X</timeDuration></timerEventDefinition></intermediateCatchEvent>""")]
    [InlineData("bad-timer", """<intermediateCatchEvent id="c"><timerEventDefinition><timeDuration er:days="business">PT5H</timeDuration></timerEventDefinition></intermediateCatchEvent>""")]
    [InlineData("bad-timer", """<intermediateCatchEvent id="c"><timerEventDefinition><timeCycle>R3/PT0S</timeCycle></timerEventDefinition></intermediateCatchEvent>""")]
    [InlineData("condition-missing", """<intermediateCatchEvent id="c"><conditionalEventDefinition/></intermediateCatchEvent>""")]
    [InlineData("link-without-target", """<intermediateThrowEvent id="c"><linkEventDefinition name="L"/></intermediateThrowEvent>""")]
    [InlineData("compensation-without-handler", """<task id="t"/><boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>""")]
    [InlineData("cancel-outside-transaction", """<endEvent id="e"><cancelEventDefinition/></endEvent>""")]
    [InlineData("must-interrupt", """<task id="t"/><boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><errorEventDefinition/></boundaryEvent>""")]
    [InlineData("loop-without-end", """<task id="t"><standardLoopCharacteristics/></task>""")]
    [InlineData("multi-instance-without-number", """<task id="t"><multiInstanceLoopCharacteristics/></task>""")]
    [InlineData("unknown-value", """<task id="t"><multiInstanceLoopCharacteristics behavior="Some"><loopCardinality>1</loopCardinality></multiInstanceLoopCharacteristics></task>""")]
    [InlineData("call-without-target", """<callActivity id="c"/>""")]
    [InlineData("complex-without-activation", """<task id="a"/><task id="b"/><complexGateway id="g"/>«a>g»«b>g»""")]
    [InlineData("event-gateway-target", """<eventBasedGateway id="g"/><task id="t"/>«g>t»""")]
    [InlineData("parallel-event-gateway", """<eventBasedGateway id="g" eventGatewayType="Parallel"/><receiveTask id="r"/>«s>g»«g>r»""")]
    [InlineData("event-sub-process-start", """<subProcess id="sub" triggeredByEvent="true"/>""")]
    [InlineData("ad-hoc-with-events", """<adHocSubProcess id="a"><startEvent id="i"/></adHocSubProcess>""")]
    [InlineData("loop-not-allowed", """<subProcess id="sub" triggeredByEvent="true"><startEvent id="i"><errorEventDefinition/></startEvent><standardLoopCharacteristics loopMaximum="2"/></subProcess>""")]
    [InlineData("assignment-without-target", """<task id="t"><dataInputAssociation><assignment><from>1</from></assignment></dataInputAssociation></task>""")]
    public void A_file_that_cannot_be_run_is_refused_by_code(string code, string body) =>
        Assert.Contains(code, Drawn.Errors(Drawn.Process(Start + body)));

    [Theory]
    [InlineData("not-xml", "")]
    [InlineData("not-xml", "<a><b></a>")]
    [InlineData("not-bpmn", "<definitions/>")]
    [InlineData("document-type", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("document-type", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")]
    public void What_is_no_bpmn_is_refused_whole(string code, string xml) => Assert.Equal([code], Drawn.Errors(xml));

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Range(0, 150).Select(i => $"<subProcess id=\"d{i}\">")) + string.Concat(Enumerable.Repeat("</subProcess>", 150));

        Assert.Contains("too-deep", Drawn.Errors(Drawn.Process(deep)));
        Assert.Equal(["too-deep"], Drawn.Errors(string.Concat(Enumerable.Repeat("<a>", 5000))));
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_unread() =>
        Assert.Equal("too-large", Assert.Single(BpmnReader.Read(new byte[BpmnXml.MostBytes + 1], "big.bpmn").Findings).Code);

    [Fact]
    public void A_participant_of_a_process_that_is_not_there_is_refused() =>
        Assert.Contains("dangling-reference", Drawn.Errors(Drawn.File("""<collaboration id="c"><participant id="a" processRef="gone"/></collaboration>""")));

    [Fact]
    public void A_process_for_people_only_is_read_with_warnings_instead()
    {
        var reading = Drawn.Read(Drawn.File("""<process id="p" isExecutable="false"><callActivity id="c"/></process>"""));

        Assert.False(reading.IsRefused);
        Assert.Contains(reading.Findings, finding => finding is { Severity: Severity.Warning, Code: "call-without-target" });
    }

    [Fact]
    public void Extensions_of_others_are_named_and_refuse_nothing()
    {
        var reading = Drawn.Read(Drawn.Process("""<startEvent id="s"/><userTask id="u" camunda:formKey="f"/>«s>u»"""));

        Assert.False(reading.IsRefused);
        Assert.Contains(reading.Findings, finding => finding is { Severity: Severity.Info, Code: "foreign-extension", Element: "u" });
    }

    [Fact]
    public void Damaged_files_never_throw()
    {
        var good = Encoding.UTF8.GetBytes(PolicyFiles.PolicyFolder.Read("er-alert-review.bpmn"));
        var random = new Random(20260702);
        for (var round = 0; round < 150; round++)
        {
            var bytes = round % 3 == 0 ? new byte[random.Next(1, 400)] : (byte[])good.Clone();
            if (round % 3 == 0)
            {
                random.NextBytes(bytes);
            }
            else
            {
                for (var damage = 0; damage < 1 + (round % 7); damage++)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(32, 127);
                }
            }

            Assert.NotNull(BpmnReader.Read(round % 5 == 0 ? bytes.AsMemory(0, bytes.Length / 2) : bytes, "damaged.bpmn").Findings);
        }
    }
}
