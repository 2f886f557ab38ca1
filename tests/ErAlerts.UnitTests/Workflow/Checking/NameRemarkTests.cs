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

    private static Finding Unbound(string body) =>
        Assert.Single(BpmnCheck.Check(Drawn.Read(Drawn.Process(body))), finding => finding.Code == "unbound-name");
}
