using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Checking;

namespace ErAlerts.UnitTests.Workflow.Checking;

/// <summary>Where the checks of a process stop, wait or say nothing.</summary>
public class CheckEdgeTests
{
    [Fact]
    public void What_is_unconditional_goes_with_each_of_more_than_four_free_flows()
    {
        var ways = string.Concat(Enumerable.Range(1, 5).Select(i => $"<task id=\"b{i}\"/>«f>b{i} | n = {i}»«b{i}>i»"));

        Assert.DoesNotContain(Codes($"""<startEvent id="s"/><inclusiveGateway id="f"/><task id="a"/>{ways}<task id="c"/><inclusiveGateway id="i"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>c»«c>i»«a>j»«i>j»«j>e»"""), code => code != "unbound-name");
    }

    [Theory]
    [InlineData(4, "deadlock")]
    [InlineData(5, "cannot-join")]
    public void Up_to_four_free_flows_every_choice_is_tried_beyond_that_each_and_all(int flows, string code)
    {
        // The join opens only by the first two without the third, which ends everything: with five flows that choice is not among those tried.
        var ways = string.Concat(Enumerable.Range(1, flows).Select(i => $"<task id=\"b{i}\"/>«f>b{i} | n = {i}»"));
        var findings = BpmnCheck.Check(Drawn.Read(Drawn.Process($"""
            <startEvent id="s"/><inclusiveGateway id="f"/>{ways}<task id="c1"/><task id="c2"/><task id="d1"/><task id="d2"/><parallelGateway id="j"/><task id="e"/><endEvent id="t"><terminateEventDefinition/></endEvent>
            «s>f»«b1>c1»«c1>d1»«d1>j»«b2>c2»«c2>d2»«d2>j»«b3>t»«j>e»
            """)));

        Assert.Equal(code, Assert.Single(findings, finding => finding.Element == "j").Code);
    }

    [Fact]
    public void A_choice_that_leads_nowhere_or_one_way_is_none()
    {
        Assert.Equal(["dead-end"], Codes("""<startEvent id="s"/><parallelGateway id="f"/><exclusiveGateway id="x"/><task id="a"/><task id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>x»«f>a»«f>b»«a>j»«b>j»«j>e»"""));
        Assert.Empty(Codes("""<startEvent id="s"/><exclusiveGateway id="x"/><task id="a"/>«s>x»«x>a»"""));
        Assert.Empty(Codes("""<startEvent id="s"/><eventBasedGateway id="x"/><receiveTask id="a"/>«s>x»«x>a»"""));
    }

    [Fact]
    public void Among_thousands_of_names_none_is_looked_for_that_resembles_another()
    {
        static string Unbound(int names) => Assert.Single(
            BpmnCheck.Check(Drawn.Read(Drawn.Process(
                string.Concat(Enumerable.Range(0, names).Select(i => $"<dataObject id=\"d{i}\" name=\"amount{i:0000}\"/>")) + """<task id="s"/><task id="t"/>«s>t | amount000 = 1»"""))),
            finding => finding.Code == "unbound-name").Message;

        Assert.Contains("amount0000 meant", Unbound(900), StringComparison.Ordinal);
        Assert.DoesNotContain("meant", Unbound(1100), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inclusive_join_waits_for_what_stands_before_another_join_and_may_come_by_a_boundary_event() =>
        Assert.DoesNotContain(
            Codes("""
                <startEvent id="s"/><parallelGateway id="f"/><task id="b"/><task id="c"/><task id="d"/><task id="g"/><inclusiveGateway id="j"/><inclusiveGateway id="k"/><userTask id="a"/>
                <boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><task id="late"/><parallelGateway id="p"/><endEvent id="e"/><endEvent id="e2"/>
                «s>f»«f>b»«b>j»«f>c»«c>k»«f>d»«d>k»«k>a»«a>e2»«t>late»«late>j»«f>g»«g>p»«j>p»«p>e»
                """),
            code => code is "deadlock" or "cannot-join");

    [Fact]
    public void An_inclusive_join_waits_for_what_comes_round_by_two_ways_and_not_for_what_would_have_to_pass_it() =>
        Assert.DoesNotContain(
            Codes("""
                <startEvent id="s"/><parallelGateway id="f"/><task id="b"/><task id="c"/><task id="d"/><task id="g"/><exclusiveGateway id="m"/><inclusiveGateway id="j"/><inclusiveGateway id="k"/>
                <exclusiveGateway id="x" default="x-y"/><task id="y"/><task id="z"/><exclusiveGateway id="w"/><parallelGateway id="p"/><exclusiveGateway id="q" default="q-e"/><endEvent id="e"/>
                «s>f»«f>b»«b>j»«f>c»«c>k»«f>d»«d>k»«k>x»«x>y»«x>z | n = 1»«y>w»«z>w»«w>m»«m>j»«f>g»«g>p»«j>p»«p>q»«q>e»
                """),
            code => code is "deadlock" or "cannot-join");

    [Fact]
    public void Tokens_that_multiply_by_whatever_event_begins_are_told_once()
    {
        const string Loop = """<exclusiveGateway id="m"/><task id="a"/><parallelGateway id="f"/><task id="z"/><parallelGateway id="j"/>«m>a»«a>f»«f>m»«f>j»«z>j»""";

        var codes = Codes($"""<startEvent id="s1"><messageEventDefinition/></startEvent><startEvent id="s2"><signalEventDefinition/></startEvent>{Loop}«s1>m»«s2>m»""").ToList();
        Assert.Single(codes, code => code == "tokens-multiply");
        Assert.DoesNotContain("search-bounded", codes);
    }

    [Theory]
    [InlineData("""<startEvent id="x"/><task id="t"/>«x>t»""", "No token ever comes to x.")]
    [InlineData("""<task id="x"/>""", "No token ever comes to x: nothing leads there, and where a start event is used everything else must be led to (BPMN 10.5.2).")]
    [InlineData("""<task id="x"/><task id="t"/>«x>t»«t>x»""", "No token ever comes to x.")]
    public void What_is_never_reached_is_told_with_the_rule_where_nothing_leads_there(string body, string message) => Assert.Equal(
        message, Assert.Single(BpmnCheck.Check(Drawn.Read(Drawn.Process($"""<startEvent id="s"/>{body}"""))), finding => finding is { Element: "x", Code: "unreachable" }).Message);

    /// <summary>Fifty, and two for each of the five places of s, a and j and of the flows between them.</summary>
    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void As_many_tokens_as_a_drawing_of_that_size_may_need_are_followed(int tokens, bool multiply) => Assert.Equal(
        multiply, Codes($"""<startEvent id="s"/><task id="a" completionQuantity="{tokens}"/><task id="j" startQuantity="{tokens}"/>«s>a»«a>j»""").Contains("tokens-multiply"));

    [Theory]
    [InlineData(1, 1, 2, "")]
    [InlineData(2, 2, 4, "")]
    [InlineData(2, 2, 3, "deadlock one from a.")]
    [InlineData(2, 1, 2, "deadlock one from a.")]
    [InlineData(1, 1, 3, "cannot-join enough others.")]
    public void Tokens_of_all_flows_are_collected_up_to_the_start_quantity(int a, int b, int quantity, string told) => Assert.Equal(
        told,
        string.Join('|', BpmnCheck.Check(Drawn.Read(Drawn.Process($"""<startEvent id="s"/><task id="a" completionQuantity="{a}"/><task id="b" completionQuantity="{b}"/><task id="j" startQuantity="{quantity}"/>«s>a»«s>b»«a>j»«b>j»""")))
            .Select(finding => $"{finding.Code} {finding.Message[(finding.Message.LastIndexOf("for ", StringComparison.Ordinal) + 4)..]}")));

    [Theory]
    [InlineData(9, "one from t2, t3, t4, t5, t6, t7, t8, t9.")]
    [InlineData(10, "one from t2, t3, t4, t5, t6, t7, t8, t9 and others.")]
    public void Up_to_eight_are_named_from_which_a_token_is_missing(int ways, string told)
    {
        var tasks = string.Concat(Enumerable.Range(1, ways).Select(i => $"<task id=\"t{i}\"/>«x>t{i} | n = {i}»«t{i}>j»"));

        Assert.EndsWith(" " + told, Assert.Single(
            BpmnCheck.Check(Drawn.Read(Drawn.Process($"""<startEvent id="s"/><exclusiveGateway id="x"/>{tasks}<parallelGateway id="j"/>«s>x»"""))), finding => finding.Code == "cannot-join").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_empty_sub_process_nothing_is_said() => Assert.Empty(Codes("""<startEvent id="s"/><subProcess id="b"/>«s>b»"""));

    [Theory]
    [InlineData("<errorEventDefinition/>", true)]
    [InlineData("<escalationEventDefinition/>", true)]
    [InlineData("<errorEventDefinition errorRef=\"er\"/>", false)]
    [InlineData("<escalationEventDefinition escalationRef=\"es\"/>", false)]
    [InlineData("<signalEventDefinition/>", false)]
    [InlineData("<escalationEventDefinition escalationRef=\"es\"/><errorEventDefinition/>", true)]
    public void An_end_that_throws_without_a_code_is_named(string definition, bool named) =>
        Assert.Equal(named ? ["code-missing"] : [], Codes($"""<startEvent id="s"/><endEvent id="e">{definition}</endEvent>«s>e»""", """<error id="er" errorCode="E"/><escalation id="es" escalationCode="S"/>"""));

    [Fact]
    public void A_call_of_nothing_in_a_drawing_for_people_is_told_by_the_reader_alone()
    {
        var findings = BpmnCheck.Check(Drawn.Read(Drawn.File("""<process id="p" isExecutable="false"><startEvent id="s"/><callActivity id="c"/><callActivity id="d" calledElement="p"/><callActivity id="f" calledElement="far"/>«s>c»«c>d»«d>f»</process>""")));

        Assert.Equal(["c call-without-target"], findings.Select(finding => $"{finding.Element} {finding.Code}").Order());
    }

    [Fact]
    public void Global_tasks_are_called_and_not_checked() =>
        Assert.Empty(BpmnCheck.Check(Drawn.Read(Drawn.File("""<globalScriptTask id="g"><script>{x: absent}</script></globalScriptTask><process id="p" isExecutable="true"><startEvent id="s"/><callActivity id="c" calledElement="g"/>«s>c»</process>"""))));

    [Theory]
    [InlineData("""<adHocSubProcess id="h"><task id="i"/><task id="k"/>«i>k»</adHocSubProcess>""", "")]
    [InlineData("""<subProcess id="h"><startEvent id="i"/><task id="k"/>«i>k»<task id="lost"/></subProcess>""", "lost unreachable")]
    [InlineData("""<subProcess id="h"><startEvent id="i"/><endEvent id="ie"/><task id="k"/>«i>k»«i>ie»</subProcess>""", "k dead-end")]
    [InlineData("""<subProcess id="h"><startEvent id="i"/><endEvent id="ie"/>«i>ie»</subProcess><boundaryEvent id="b" attachedToRef="h"><signalEventDefinition/></boundaryEvent>""", "b dead-end")]
    [InlineData("""<subProcess id="h"><startEvent id="i"/><endEvent id="ie"/>«i>ie»</subProcess><boundaryEvent id="b" attachedToRef="h"><compensateEventDefinition/></boundaryEvent><task id="undo" isForCompensation="true"/><association sourceRef="b" targetRef="undo"/>""", "")]
    [InlineData("""<task id="h"/><subProcess id="ev" triggeredByEvent="true"><startEvent id="i"><signalEventDefinition/></startEvent></subProcess>""", "")]
    [InlineData("""<intermediateThrowEvent id="h"/><intermediateThrowEvent id="l"><linkEventDefinition name="L"/></intermediateThrowEvent>«h>l»<intermediateCatchEvent id="m"><linkEventDefinition name="L"/></intermediateCatchEvent>«m>e»""", "")]
    [InlineData("""<task id="h"/><eventBasedGateway id="g" instantiate="true"/><receiveTask id="r"/>«g>r»«r>e»""", "")]
    public void Whatever_begins_or_ends_by_rule_is_neither_lost_nor_a_dead_end(string body, string told) => Assert.Equal(
        told,
        string.Join('|', BpmnCheck.Check(Drawn.Read(Drawn.Process($"""<startEvent id="s"/><endEvent id="e"/>{body}«s>h»«h>e»"""))).Where(finding => finding.Code is "unreachable" or "dead-end" or "no-way-to-an-end").Select(finding => $"{finding.Element} {finding.Code}")));

    private static IEnumerable<string> Codes(string body, string roots = "") => BpmnCheck.Check(Drawn.Read(Drawn.Process(body, roots))).Select(finding => finding.Code);
}
