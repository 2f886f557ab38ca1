using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Checking;

namespace ErAlerts.UnitTests.Workflow.Checking;

/// <summary>Joins that can open, can stay shut, or never open, by every way in which a token leaves an element.</summary>
public class DeadlockTests
{
    private const string None = "";
    private const string Deadlock = "j:deadlock";
    private const string Never = "j:cannot-join";

    [Theory]
    [InlineData("""<exclusiveGateway id="f"/>""", "«f>a | n = 1»«f>b | n = 2»", Never)]
    [InlineData("""<inclusiveGateway id="f"/>""", "«f>a | n = 1»«f>b | n = 2»", Deadlock)]
    [InlineData("""<inclusiveGateway id="f" default="f-b"/>""", "«f>a | n = 1»«f>b»", Never)]
    [InlineData("""<inclusiveGateway id="f"/>""", "«f>a»«f>b»", None)]
    [InlineData("""<inclusiveGateway id="f"/>""", "«f>a»«f>b | n = 1»", Deadlock)]
    [InlineData("""<complexGateway id="f"/>""", "«f>a»«f>b»", None)]
    [InlineData("""<complexGateway id="f"/>""", "«f>a | n = 1»«f>b | n = 2»", Deadlock)]
    [InlineData("""<parallelGateway id="f"/>""", "«f>a»«f>b»", None)]
    [InlineData("""<task id="f"/>""", "«f>a»«f>b»", None)]
    [InlineData("""<task id="f"/>""", "«f>a | n = 1»«f>b»", Deadlock)]
    [InlineData("""<task id="f" default="f-b"/>""", "«f>a | n = 1»«f>b»", Never)]
    public void A_parallel_join_gets_what_its_fork_gives(string fork, string flows, string expected) =>
        Assert.Equal(expected, Stuck($"""<startEvent id="s"/>{fork}<task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»{flows}«a>j»«b>j»«j>e»"""));

    [Theory]
    [InlineData("<terminateEventDefinition/>", None)]
    [InlineData("<errorEventDefinition errorRef=\"err\"/>", None)]
    [InlineData("<signalEventDefinition signalRef=\"sig\"/>", Deadlock)]
    [InlineData("", Deadlock)]
    public void An_end_that_ends_everything_leaves_nobody_waiting(string definition, string expected) =>
        Assert.Equal(expected, Stuck(
            $"""<startEvent id="s"/><parallelGateway id="f"/><exclusiveGateway id="x" default="x-b"/><task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="e"/><endEvent id="t">{definition}</endEvent>«s>f»«f>a»«f>x»«x>b»«x>t | n = 1»«a>j»«b>j»«j>e»""",
            """<error id="err" errorCode="E"/><signal id="sig" name="S"/>"""));

    [Theory]
    [InlineData("true", Deadlock)]
    [InlineData("false", None)]
    public void A_boundary_event_takes_the_token_or_adds_one(string cancel, string expected) =>
        Assert.Equal(expected, Stuck($"""
            <startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><task id="b"/><boundaryEvent id="t" attachedToRef="a" cancelActivity="{cancel}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
            <task id="late"/><parallelGateway id="j"/><endEvent id="e"/><endEvent id="e2"/>«s>f»«f>a»«f>b»«a>j»«b>j»«j>e»«t>late»«late>e2»
            """));

    [Fact]
    public void A_compensation_boundary_makes_no_token() =>
        Assert.Equal(None, Stuck("""
            <startEvent id="s"/><parallelGateway id="f"/><task id="a"/><task id="b"/><boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="undo" isForCompensation="true"/>
            <association id="as" sourceRef="c" targetRef="undo"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>b»«a>j»«b>j»«j>e»
            """));

    [Fact]
    public void A_non_interrupting_boundary_that_leads_into_the_join_leaves_its_token_there() =>
        Assert.Equal(Deadlock, Stuck("""
            <startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><task id="b"/><boundaryEvent id="t" attachedToRef="a" cancelActivity="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
            <exclusiveGateway id="m"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>b»«a>m»«t>m»«m>j»«b>j»«j>e»
            """));

    [Fact]
    public void An_event_gateway_chooses_one_of_its_events() =>
        Assert.Equal(Never, Stuck("""
            <startEvent id="s"/><eventBasedGateway id="f"/><receiveTask id="a"/><receiveTask id="b"/><parallelGateway id="j"/>«s>f»«f>a»«f>b»«a>j»«b>j»
            """));

    [Fact]
    public void A_link_leads_on_to_its_other_end() =>
        Assert.Equal(None, Stuck("""
            <startEvent id="s"/><parallelGateway id="f"/><intermediateThrowEvent id="to"><linkEventDefinition name="L"/></intermediateThrowEvent><intermediateCatchEvent id="from"><linkEventDefinition name="L"/></intermediateCatchEvent>
            <task id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>to»«f>b»«from>j»«b>j»«j>e»
            """));

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, false)]
    [InlineData(3, 2, true)]
    [InlineData(4, 2, false)]
    [InlineData(1, 1, false)]
    public void Tokens_that_fall_short_of_a_start_quantity_stand_for_ever(int completion, int start, bool stuck)
    {
        var findings = Findings($"""<startEvent id="s"/><task id="a" completionQuantity="{completion}"/><task id="j" startQuantity="{start}"/>«s>a»«a>j»""");

        Assert.Equal(stuck, findings.Any(finding => finding.Element == "j" && finding.Code is "cannot-join" or "deadlock"));
    }

    [Fact]
    public void A_loop_back_into_a_parallel_gateway_starves_it() =>
        Assert.Equal(Never, Stuck("""<startEvent id="s"/><parallelGateway id="j"/><task id="a"/><exclusiveGateway id="x" default="x-e"/><endEvent id="e"/>«s>j»«j>a»«a>x»«x>e»«x>j | again»"""));

    [Fact]
    public void A_loop_back_into_an_exclusive_gateway_is_sound() =>
        Assert.Equal(None, Stuck("""<startEvent id="s"/><exclusiveGateway id="m"/><task id="a"/><parallelGateway id="f"/><task id="b"/><task id="c"/><parallelGateway id="j"/><exclusiveGateway id="x" default="x-e"/><endEvent id="e"/>«s>m»«m>a»«a>f»«f>b»«f>c»«b>j»«c>j»«j>x»«x>e»«x>m | again»"""));

    [Fact]
    public void Two_inclusive_joins_that_wait_for_each_other_are_told_apart_from_one_that_opens()
    {
        Assert.Equal(None, Stuck("""
            <startEvent id="s"/><inclusiveGateway id="f"/><task id="a"/><task id="b"/><task id="c"/><inclusiveGateway id="k"/><inclusiveGateway id="j"/><endEvent id="e"/>
            «s>f»«f>a | n = 1»«f>b | n = 2»«f>c | n = 3»«a>k»«b>k»«k>j»«c>j»«j>e»
            """));
    }

    [Theory]
    [InlineData("parallelGateway", Deadlock)]
    [InlineData("inclusiveGateway", None)]
    public void Of_more_than_four_free_flows_each_alone_and_all_together_are_tried(string join, string expected)
    {
        var ways = string.Concat(Enumerable.Range(1, 5).Select(i => $"<task id=\"a{i}\"/>«f>a{i} | n = {i}»«a{i}>j»"));

        Assert.Equal(expected, Stuck($"""<startEvent id="s"/><inclusiveGateway id="f"/>{ways}<{join} id="j"/><endEvent id="e"/>«s>f»«j>e»"""));
        Assert.Equal(None, Stuck($"""<startEvent id="s"/><inclusiveGateway id="f"/>{ways.Replace("«a1>j»", "", StringComparison.Ordinal)}<task id="z"/><exclusiveGateway id="j"/><endEvent id="e"/>«s>f»«a1>z»«z>j»«j>e»"""));
    }

    [Fact]
    public void An_inclusive_join_waits_for_tokens_that_come_by_a_boundary_event_or_round_a_loop()
    {
        Assert.Equal(None, Stuck("""
            <startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><task id="b"/><boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><task id="late"/>
            <inclusiveGateway id="j"/><parallelGateway id="f2"/><task id="c"/><task id="d"/><parallelGateway id="j2"/><endEvent id="e"/>«s>f»«f>a»«f>b»«a>j»«t>late»«late>j»«b>j»«j>f2»«f2>c»«f2>d»«c>j2»«d>j2»«j2>e»
            """));
        Assert.Equal(None, Stuck("""
            <startEvent id="s"/><parallelGateway id="f"/><task id="a"/><exclusiveGateway id="x" default="x-j"/><exclusiveGateway id="m"/><task id="b"/><inclusiveGateway id="j"/><endEvent id="e"/>
            «s>f»«f>m»«m>a»«a>x»«x>m | again»«x>j»«f>b»«b>j»«j>e»
            """));
    }

    [Fact]
    public void The_same_is_said_once_of_one_element()
    {
        var findings = Findings("""<startEvent id="s"/><exclusiveGateway id="x" default="x-b"/><task id="a"/><task id="b"/><task id="c"/>«s>x»«x>a»«x>b | true»«x>c»""");

        Assert.Equal(["x-a", "x-c"], findings.Where(finding => finding.Code == "condition-missing").Select(finding => finding.Element));
        Assert.Single(findings, finding => finding.Code == "condition-ignored");
        Assert.Single(Findings("""<startEvent id="s"/><startEvent id="s2"/><startEvent id="s3"/><task id="t"/>«s>t»«s2>t»«s3>t»"""), finding => finding.Code == "several-starts");
    }

    [Fact]
    public void The_message_names_who_would_have_to_send_the_missing_token_up_to_eight()
    {
        var tasks = string.Concat(Enumerable.Range(1, 10).Select(i => $"<task id=\"t{i}\"/>«x>t{i} | n = {i}»«t{i}>j»"));
        var finding = Assert.Single(Findings($"""<startEvent id="s"/><exclusiveGateway id="x"/>{tasks}<parallelGateway id="j"/>«s>x»"""), finding => finding.Code == "cannot-join");

        Assert.EndsWith("one from t2, t3, t4, t5, t6, t7, t8, t9 and others.", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void Each_sub_process_is_searched_by_itself()
    {
        Assert.Equal(Never, Stuck("""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><exclusiveGateway id="x"/><task id="a"/><task id="b"/><parallelGateway id="j"/>«i>x»«x>a | n = 1»«x>b | n = 2»«a>j»«b>j»</subProcess><endEvent id="e"/>«s>sub»«sub>e»
            """));
        Assert.Equal(None, Stuck("""
            <startEvent id="s"/><parallelGateway id="f"/><subProcess id="sub"><startEvent id="i"/><endEvent id="ie"/>«i>ie»</subProcess><subProcess id="ev" triggeredByEvent="true"><startEvent id="es"><signalEventDefinition/></startEvent></subProcess>
            <task id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>sub»«f>b»«sub>j»«b>j»«j>e»
            """));
    }

    [Fact]
    public void Events_that_begin_a_process_begin_it_one_at_a_time()
    {
        Assert.Equal(Never, Stuck("""
            <startEvent id="s1"><messageEventDefinition/></startEvent><startEvent id="s2"><signalEventDefinition/></startEvent><parallelGateway id="j"/>«s1>j»«s2>j»
            """));
        Assert.Equal(None, Stuck("""<task id="a"/><task id="b"/><parallelGateway id="j"/>«a>j»«b>j»"""));
    }

    [Fact]
    public void More_than_a_hundred_findings_of_one_kind_are_counted()
    {
        var findings = Findings("""<startEvent id="s"/>""" + string.Concat(Enumerable.Range(1, 103).Select(i => $"<userTask id=\"u{i}\"/><exclusiveGateway id=\"g{i}\"/><task id=\"a{i}\"/>«s>u{i}»«u{i}>g{i}»«g{i}>a{i} | true»")));

        Assert.Equal(100, findings.Count(finding => finding.Code == "no-default"));
        var more = Assert.Single(findings, finding => finding.Code == "more-findings");
        Assert.Equal(("p", Severity.Info), (more.Element, more.Severity));
        Assert.StartsWith("3 more findings of the kind no-default", more.Message, StringComparison.Ordinal);
    }

    private static string Stuck(string body, string roots = "") => string.Join(
        ' ', Findings(body, roots).Where(finding => finding.Code is "cannot-join" or "deadlock").Select(finding => $"{finding.Element}:{finding.Code}"));

    private static IReadOnlyList<Finding> Findings(string body, string roots = "") => BpmnCheck.Check(Drawn.Read(Drawn.Process(body, roots)));
}
