using System.Diagnostics;
using System.Text;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Checking;

namespace ErAlerts.UnitTests.Workflow.Checking;

public class BpmnCheckTests
{
    private static IReadOnlyList<(string Element, string Code)> Remarks(string body, string roots = "") =>
        [.. BpmnCheck.Check(Encoding.UTF8.GetBytes(Drawn.Process(body, roots)), "test.bpmn").Select(finding => (finding.Element, finding.Code))];

    [Fact]
    public void A_sound_process_has_nothing_to_be_said_of_it() =>
        Assert.Empty(Remarks("""<startEvent id="s"/><parallelGateway id="f"/><task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>b»«a>j»«b>j»«j>e»"""));

    [Fact]
    public void The_county_s_own_files_have_no_warning()
    {
        var findings = BpmnCheck.Check(Encoding.UTF8.GetBytes(PolicyFolder.Read("er-alert-review.bpmn")), "er-alert-review.bpmn");

        Assert.DoesNotContain(findings, finding => finding.Severity != Severity.Info);
    }

    [Fact]
    public void An_exclusive_split_never_joins_in_parallel() =>
        Assert.Equal([("j", "cannot-join")], Remarks("""<startEvent id="s"/><exclusiveGateway id="f" default="f-b"/><task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>a | true»«f>b»«a>j»«b>j»«j>e»"""));

    [Fact]
    public void A_deadlock_that_hangs_on_a_decision_is_found() =>
        Assert.Equal([("j", "deadlock")], Remarks("""
            <startEvent id="s"/><parallelGateway id="f"/><exclusiveGateway id="x" default="x-b"/><task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="e"/><endEvent id="e2"/>
            «s>f»«f>a»«f>x»«x>b»«x>e2 | true»«a>j»«b>j»«j>e»
            """));

    [Fact]
    public void An_inclusive_join_does_not_deadlock() =>
        Assert.Empty(Remarks("""
            <startEvent id="s"/><inclusiveGateway id="f" default="f-c"/><task id="a"/><task id="b"/><task id="c"/><inclusiveGateway id="j"/><endEvent id="e"/>
            «s>f»«f>a | true»«f>b | true»«f>c»«a>j»«b>j»«c>j»«j>e»
            """));

    [Fact]
    public void An_interrupting_boundary_can_starve_a_join() =>
        Assert.Contains(("j", "deadlock"), Remarks("""
            <startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
            <task id="b"/><parallelGateway id="j"/><endEvent id="e"/><endEvent id="late"/>«s>f»«f>a»«f>b»«a>j»«b>j»«j>e»«t>late»
            """));

    [Fact]
    public void Tokens_that_multiply_without_end_are_found() =>
        Assert.Contains(("p", "tokens-multiply"), Remarks("""<startEvent id="s"/><exclusiveGateway id="m"/><task id="a"/><task id="z"/><parallelGateway id="f"/><parallelGateway id="j"/>«s>m»«m>a»«a>f»«f>m»«f>j»«z>j»"""));

    [Fact]
    public void What_cannot_be_reached_or_left_is_named()
    {
        var remarks = Remarks("""<startEvent id="s"/><task id="a"/><endEvent id="e"/><task id="island"/><task id="stop"/><exclusiveGateway id="x" default="x-e"/><task id="r1"/><task id="r2"/>«s>a»«a>x»«x>e»«x>stop | true»«x>r1 | true»«r1>r2»«r2>r1»""");

        Assert.Contains(("island", "unreachable"), remarks);
        Assert.Contains(("stop", "dead-end"), remarks);
        Assert.Contains(("r1", "no-way-to-an-end"), remarks);
        Assert.Contains(("r2", "no-way-to-an-end"), remarks);
    }

    [Fact]
    public void A_process_in_which_nothing_begins_is_named() =>
        Assert.Contains(("p", "nothing-begins"), Remarks("""<task id="a"/><task id="b"/>«a>b»«b>a»"""));

    [Fact]
    public void A_second_start_without_a_trigger_is_named() =>
        Assert.Contains(("s2", "several-starts"), Remarks("""<startEvent id="s"/><startEvent id="s2"/><task id="a"/>«s>a»«s2>a»"""));

    [Fact]
    public void Conditions_where_they_are_missing_or_ignored_are_named()
    {
        var remarks = Remarks("""<startEvent id="s"/><exclusiveGateway id="x" default="x-b"/><task id="a"/><task id="b"/><task id="c"/>«s>x»«x>a | true»«x>b | false»«x>c»""");

        Assert.Contains(("x-b", "condition-ignored"), remarks);
        Assert.Contains(("x-c", "condition-missing"), remarks);
        Assert.Contains(("y", "no-default"), Remarks("""<startEvent id="s"/><exclusiveGateway id="y"/><task id="a"/><task id="b"/>«s>y»«y>a | true»«y>b | false»"""));
    }

    [Fact]
    public void A_name_that_nothing_sets_is_told_and_a_slip_of_one_is_a_warning()
    {
        const string Body = """<startEvent id="s"/><scriptTask id="t"><script>{amount: 5}</script></scriptTask><task id="a"/><task id="b"/>«s>t»«t>a | READ»""";
        Severity SeverityOf(string read, string more = "") => Assert.Single(
            BpmnCheck.Check(Encoding.UTF8.GetBytes(Drawn.Process(Body.Replace("READ", read, StringComparison.Ordinal) + more)), "test.bpmn"), finding => finding.Code == "unbound-name").Severity;

        Assert.Equal(Severity.Warning, SeverityOf("amuont > 1"));
        Assert.Equal(Severity.Warning, SeverityOf("decision = 1"));
        Assert.Equal(Severity.Info, SeverityOf("decision = 1", """<userTask id="u"/>«b>u»"""));
        Assert.DoesNotContain(Remarks(Body.Replace("READ", "amount > 1", StringComparison.Ordinal)), remark => remark.Code == "unbound-name");
    }

    [Fact]
    public void An_error_thrown_without_a_code_and_a_call_to_elsewhere_are_named()
    {
        var remarks = Remarks("""<startEvent id="s"/><callActivity id="c" calledElement="elsewhere"/><endEvent id="e"><errorEventDefinition/></endEvent>«s>c»«c>e»""");

        Assert.Contains(("e", "code-missing"), remarks);
        Assert.Contains(("c", "call-outside"), remarks);
    }

    [Fact]
    public void A_search_over_too_many_decisions_stops_and_says_so()
    {
        var body = new StringBuilder("""<startEvent id="s"/><parallelGateway id="f"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«j>e»""");
        for (var i = 0; i < 40; i++)
        {
            body.Append($"""<exclusiveGateway id="x{i}" default="x{i}-a{i}"/><task id="a{i}"/><task id="b{i}"/><task id="c{i}"/>«f>x{i}»«x{i}>a{i}»«x{i}>b{i} | true»«a{i}>j»«b{i}>c{i}»«c{i}>j»""");
        }

        var watch = Stopwatch.StartNew();
        Assert.Contains(("p", "search-bounded"), Remarks(body.ToString()));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Many_containers_with_many_decisions_share_one_bounded_search()
    {
        var body = new StringBuilder("""<startEvent id="s"/>""");
        for (var sub = 0; sub < 60; sub++)
        {
            body.Append($"""<subProcess id="p{sub}"><startEvent id="s{sub}"/><parallelGateway id="f{sub}"/><inclusiveGateway id="j{sub}"/>«s{sub}>f{sub}»""");
            for (var i = 0; i < 14; i++)
            {
                body.Append($"""<exclusiveGateway id="x{sub}_{i}"/><task id="a{sub}_{i}"/><task id="b{sub}_{i}"/>«f{sub}>x{sub}_{i}»«x{sub}_{i}>a{sub}_{i} | true»«x{sub}_{i}>b{sub}_{i} | false»«a{sub}_{i}>j{sub}»«b{sub}_{i}>j{sub}»""");
            }

            body.Append("</subProcess>");
        }

        Assert.Equal(60, Remarks(body.ToString()).Count(remark => remark.Code == "search-bounded"));
    }

    [Theory]
    [InlineData(2_000, false)]
    [InlineData(3_010, true)]
    public void A_container_of_more_forks_and_joins_than_one_way_can_be_followed_through_is_not_searched(int pairs, bool bounded)
    {
        var body = new StringBuilder("""<startEvent id="s"/><parallelGateway id="j-1"/>«s>j-1»""");
        for (var i = 0; i < pairs; i++)
        {
            body.Append(null, $"""<parallelGateway id="f{i}"/><parallelGateway id="j{i}"/>«j{i - 1}>f{i}»<sequenceFlow id="a{i}" sourceRef="f{i}" targetRef="j{i}"/><sequenceFlow id="b{i}" sourceRef="f{i}" targetRef="j{i}"/>""");
        }

        Assert.Equal(bounded, Remarks(body.ToString()).Any(remark => remark.Code == "search-bounded"));
    }

    [Fact]
    public void Of_very_many_findings_in_many_processes_the_first_are_told()
    {
        var processes = string.Concat(Enumerable.Range(0, 120).Select(process =>
            $"""<process id="p{process}" isExecutable="true"><startEvent id="s{process}"/>{string.Concat(Enumerable.Range(0, 50).Select(i => $"""<task id="t{process}_{i}"/>"""))}</process>"""));
        var findings = BpmnCheck.Check(Drawn.Read(Drawn.File(processes)));

        Assert.Equal(5_001, findings.Count);
        Assert.Equal("more-findings", findings[^1].Code);
    }

    [Fact]
    public void A_parallel_event_gateway_that_begins_a_process_gives_a_token_to_each_of_its_events() =>
        Assert.DoesNotContain(BpmnCheck.Check(Drawn.Read(Drawn.Process("""
            <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/><receiveTask id="a"/><receiveTask id="b"/><parallelGateway id="j"/>«g>a»«g>b»«a>j»«b>j»
            """))), finding => finding.Code is "cannot-join" or "deadlock");

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    public void A_start_quantity_is_met_by_a_completion_quantity(int completion, bool stuck) =>
        Assert.Equal(stuck, BpmnCheck.Check(Drawn.Read(Drawn.Process($"""
            <startEvent id="s"/><task id="a" completionQuantity="{completion}"/><task id="b" startQuantity="3"/>«s>a»«a>b»
            """))).Any(finding => finding.Code == "cannot-join"));
}
