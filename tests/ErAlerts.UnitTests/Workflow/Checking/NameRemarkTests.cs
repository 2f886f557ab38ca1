using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Checking;

namespace ErAlerts.UnitTests.Workflow.Checking;

/// <summary>Names that nothing sets: when one is a warning, when it is only told, and which known name it may stand for.</summary>
public class NameRemarkTests
{
    [Theory]
    [InlineData("Amount", true)]
    [InlineData("amoun", true)]
    [InlineData("amounts", true)]
    [InlineData("mount", true)]
    [InlineData("xamount", true)]
    [InlineData("amxount", true)]
    [InlineData("emount", true)]
    [InlineData("amoant", true)]
    [InlineData("amounx", true)]
    [InlineData("maount", true)]
    [InlineData("amoutn", true)]
    [InlineData("amuont", true)]
    [InlineData("amo", false)]
    [InlineData("amou", false)]
    [InlineData("amountxy", false)]
    [InlineData("emuunt", false)]
    [InlineData("amxxnt", false)]
    [InlineData("tmouna", false)]
    [InlineData("oamunt", false)]
    [InlineData("amxuntx", false)]
    public void A_slip_is_the_case_or_one_letter_more_less_other_or_swapped(string read, bool slip)
    {
        var finding = Unbound($"""<startEvent id="s"/><scriptTask id="t" er:x="1"><script>{"{amount: 5}"}</script></scriptTask><userTask id="u"/><task id="a"/>«s>t»«t>u»«u>a | {read} = 1»""");

        Assert.Equal(slip ? Severity.Warning : Severity.Info, finding.Severity);
        Assert.Equal("u-a", finding.Element);
        Assert.Equal(slip, finding.Message.Contains("amount meant", StringComparison.Ordinal));
    }

    [Fact]
    public void Short_names_are_not_taken_for_slips_of_each_other() =>
        Assert.Equal(Severity.Info, Unbound("""<startEvent id="s"/><scriptTask id="t"><script>{abc: 5}</script></scriptTask><userTask id="u"/><task id="a"/>«s>t»«t>u»«u>a | abd = 1»""").Severity);

    [Theory]
    [InlineData("""<userTask id="o"/>""", true)]
    [InlineData("""<manualTask id="o"/>""", false)]
    [InlineData("""<serviceTask id="o"/>""", true)]
    [InlineData("""<receiveTask id="o"/>""", true)]
    [InlineData("""<callActivity id="o" calledElement="q"/>""", true)]
    [InlineData("""<intermediateCatchEvent id="o"><messageEventDefinition/></intermediateCatchEvent>""", true)]
    [InlineData("""<intermediateCatchEvent id="o"><signalEventDefinition/></intermediateCatchEvent>""", true)]
    [InlineData("""<intermediateCatchEvent id="o"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>""", false)]
    [InlineData("""<task id="o"/>""", false)]
    public void What_may_bring_variables_makes_an_unbound_name_a_remark_only(string element, bool brings) =>
        Assert.Equal(
            brings ? Severity.Info : Severity.Warning,
            Unbound($"""<startEvent id="s"/>{element}<task id="t"/><task id="a"/>«s>o»«o>t»«t>a | total = 1»""").Severity);

    [Fact]
    public void A_name_is_remarked_once_at_the_first_element_that_reads_it_and_names_come_in_order()
    {
        var findings = BpmnCheck.Check(Drawn.Read(Drawn.Process("""<startEvent id="s"/><userTask id="u"/><task id="a"/><task id="b"/><task id="c"/>«s>u»«u>a | zeta = 1»«u>b | zeta = 2»«u>c | alpha = 1»""")))
            .Where(finding => finding.Code == "unbound-name");

        Assert.Equal(["u-c", "u-a"], findings.Select(finding => finding.Element));
    }

    [Fact]
    public void Data_of_any_scope_loops_and_gateways_bring_their_own_names()
    {
        var findings = BpmnCheck.Check(Drawn.Read(Drawn.Process("""
            <dataObject id="d1" name="first"/><startEvent id="s"/><subProcess id="sub"><dataObject id="d2" name="second"/><task id="i"/><task id="j"/>«i>j | second = d2 and first = d1»</subProcess>
            <task id="l"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><completionCondition>numberOfCompletedInstances > 1 and loopCounter = 1</completionCondition></multiInstanceLoopCharacteristics></task>
            <task id="a"/><task id="b"/><complexGateway id="g"><activationCondition>activationCount > 1 and waitingForStart</activationCondition></complexGateway><task id="z"/>
            «s>sub»«sub>l»«l>a»«l>b»«a>g»«b>g»«g>z | waitingForStart»
            """)));

        Assert.DoesNotContain(findings, finding => finding.Code == "unbound-name");
    }

    /// <summary>Wherever an expression stands, the names that it reads are looked at; x is the element or flow.</summary>
    [Theory]
    [InlineData("""<exclusiveGateway id="g"/><task id="t"/><sequenceFlow id="x" sourceRef="g" targetRef="t"><conditionExpression>absent</conditionExpression></sequenceFlow>«s>g»""")]
    [InlineData("""<scriptTask id="x"><script>{r: absent}</script></scriptTask>«s>x»""")]
    [InlineData("""<scriptTask id="x"><standardLoopCharacteristics><loopCondition>absent</loopCondition></standardLoopCharacteristics><script>1</script></scriptTask>«s>x»""")]
    [InlineData("""<task id="x"><standardLoopCharacteristics><loopMaximum>absent</loopMaximum></standardLoopCharacteristics></task>«s>x»""")]
    [InlineData("""<task id="x"><multiInstanceLoopCharacteristics><loopCardinality>absent</loopCardinality></multiInstanceLoopCharacteristics></task>«s>x»""")]
    [InlineData("""<task id="x"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><completionCondition>absent</completionCondition></multiInstanceLoopCharacteristics></task>«s>x»""")]
    [InlineData("""<task id="x"><multiInstanceLoopCharacteristics behavior="Complex"><loopCardinality>2</loopCardinality><complexBehaviorDefinition><condition>absent</condition><event/></complexBehaviorDefinition></multiInstanceLoopCharacteristics></task>«s>x»""")]
    [InlineData("""<intermediateCatchEvent id="x"><conditionalEventDefinition><condition>absent</condition></conditionalEventDefinition></intermediateCatchEvent>«s>x»""")]
    [InlineData("""<intermediateCatchEvent id="x"><timerEventDefinition><timeDuration>absent</timeDuration></timerEventDefinition></intermediateCatchEvent>«s>x»""")]
    [InlineData("""<intermediateCatchEvent id="x" er:correlation="absent"><messageEventDefinition/></intermediateCatchEvent>«s>x»""")]
    [InlineData("""<task id="x"><dataInputAssociation><assignment><from>absent</from><to>r</to></assignment></dataInputAssociation></task>«s>x»""")]
    [InlineData("""<dataObject id="r"/><task id="x"><dataOutputAssociation><targetRef>r</targetRef><transformation>absent</transformation></dataOutputAssociation></task>«s>x»""")]
    [InlineData("""<intermediateThrowEvent id="x"><dataInputAssociation><assignment><from>absent</from><to>r</to></assignment></dataInputAssociation><signalEventDefinition/></intermediateThrowEvent>«s>x»""")]
    [InlineData("""<task id="a"/><task id="b"/><complexGateway id="x"><activationCondition>absent</activationCondition></complexGateway>«s>a»«s>b»«a>x»«b>x»""")]
    [InlineData("""<adHocSubProcess id="x"><task id="t"/><completionCondition>absent</completionCondition></adHocSubProcess>«s>x»""")]
    [InlineData("""<adHocSubProcess id="x"><dataInputAssociation><assignment><from>absent</from><to>r</to></assignment></dataInputAssociation><task id="t"/><completionCondition>true</completionCondition></adHocSubProcess>«s>x»""")]
    public void Every_expression_is_looked_at(string body) => Assert.Equal("x", Unbound("""<startEvent id="s"/>""" + body).Element);

    /// <summary>Wherever something is set, its name is known: amount is read in the condition behind x.</summary>
    [Theory]
    [InlineData("""<scriptTask id="x"><script>{amount: 1}</script></scriptTask>""")]
    [InlineData("""<scriptTask id="x" er:resultVariable="amount"><script>1</script></scriptTask>""")]
    [InlineData("""<businessRuleTask id="x" er:resultVariable="amount"/>""")]
    [InlineData("""<serviceTask id="x" er:resultVariable="amount"/>""")]
    [InlineData("""<task id="x"><ioSpecification><dataOutput id="o" name="amount"/></ioSpecification></task>""")]
    [InlineData("""<task id="x"><ioSpecification><dataInput id="i" name="amount"/></ioSpecification></task>""")]
    [InlineData("""<task id="x"><property id="amount"/></task>""")]
    [InlineData("""<task id="x"><dataInputAssociation><assignment><from>1</from><to>amount</to></assignment></dataInputAssociation></task>""")]
    [InlineData("""<task id="x"><dataOutputAssociation><assignment><from>1</from><to>amount</to></assignment></dataOutputAssociation></task>""")]
    [InlineData("""<dataObject id="d" name="amount"/><task id="x"/>""")]
    [InlineData("""<dataObject id="amount"/><task id="x"/>""")]
    [InlineData("""<property id="amount"/><task id="x"/>""")]
    [InlineData("""<subProcess id="x"><dataObject id="amount"/></subProcess>""")]
    [InlineData("""<task id="x"><multiInstanceLoopCharacteristics><loopDataInputRef>d</loopDataInputRef><inputDataItem id="i" name="amount"/></multiInstanceLoopCharacteristics></task><dataObject id="d"/>""")]
    [InlineData("""<task id="x"><multiInstanceLoopCharacteristics><loopCardinality>1</loopCardinality><outputDataItem id="i" name="amount"/></multiInstanceLoopCharacteristics></task>""")]
    [InlineData("""<intermediateCatchEvent id="x"><dataOutput id="o" name="amount"/><dataOutputAssociation><sourceRef>o</sourceRef><targetRef>d</targetRef></dataOutputAssociation><signalEventDefinition/></intermediateCatchEvent><dataObject id="d"/>""")]
    [InlineData("""<intermediateThrowEvent id="x"><dataInput id="o" name="amount"/><signalEventDefinition/></intermediateThrowEvent>""")]
    public void Whatever_sets_a_name_makes_it_known(string element) => Assert.DoesNotContain(
        BpmnCheck.Check(Drawn.Read(Drawn.Process($"""<startEvent id="s"/>{element}<exclusiveGateway id="g" default="g-b"/><task id="a"/><task id="b"/>«s>x»«x>g»«g>a | amount = 1»«g>b»"""))),
        finding => finding.Code == "unbound-name");

    private static Finding Unbound(string body) =>
        Assert.Single(BpmnCheck.Check(Drawn.Read(Drawn.Process(body))), finding => finding.Code == "unbound-name");
}
