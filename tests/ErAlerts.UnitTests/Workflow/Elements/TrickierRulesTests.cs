using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Rules of BPMN 10 and 13 where two elements meet; each trace was written from the standard's text before it was run.</summary>
public class TrickierRulesTests
{
    private const string Roots = """<message id="m" name="M"/><signal id="sig" name="S"/><error id="x1" errorCode="X1"/><error id="x2" errorCode="X2"/>""";

    [Theory]
    [InlineData(
        "a loop before an inclusive join keeps it waiting",
        """<inclusiveGateway id="f"/><userTask id="a"/><userTask id="b"/><exclusiveGateway id="x" default="x-j"/><inclusiveGateway id="j"/>«s>f»«f>a | true»«f>b | true»«a>x»«x>a | again»«x>j»«b>j»""",
        """{"complete":"b"},{"complete":"a","variables":{"again":true}},{"complete":"a","variables":{"again":false}}""",
        "s f b a x a x j")]
    [InlineData(
        "termination ends its own instance of a multi-instance sub-process",
        """<subProcess id="in"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="i"/><userTask id="a"/><userTask id="b"/><endEvent id="te"><terminateEventDefinition/></endEvent>«i>a»«i>b»«a>te»</subProcess><endEvent id="e"/>«s>in»«in>e»""",
        """{"complete":"a"},{"complete":"a"}""",
        "s i i a te in a te in e")]
    [InlineData(
        "an error ends every instance of a multi-instance sub-process",
        """<subProcess id="in"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics><startEvent id="i"/><userTask id="a"/><endEvent id="ee"><errorEventDefinition errorRef="x1"/></endEvent>«i>a»«a>ee»</subProcess><boundaryEvent id="b" attachedToRef="in"><errorEventDefinition/></boundaryEvent><task id="h"/><endEvent id="e"/>«s>in»«in>e»«b>h»""",
        """{"complete":"a"}""",
        "s i i i a ee b h")]
    [InlineData(
        "the border of a loop belongs to the whole",
        """<userTask id="a"><standardLoopCharacteristics loopMaximum="3"><loopCondition>true</loopCondition></standardLoopCharacteristics></userTask><boundaryEvent id="b" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><task id="h"/><endEvent id="e"/>«s>a»«a>e»«b>h»""",
        """{"advance":"PT40M"},{"complete":"a"},{"advance":"PT30M"}""",
        "s a b h")]
    [InlineData(
        "an error thrown by a handler climbs on from its scope",
        """<subProcess id="in"><startEvent id="i"/><endEvent id="ee"><errorEventDefinition errorRef="x1"/></endEvent><subProcess id="es" triggeredByEvent="true"><startEvent id="es1"><errorEventDefinition/></startEvent><endEvent id="e2"><errorEventDefinition errorRef="x2"/></endEvent>«es1>e2»</subProcess>«i>ee»</subProcess><boundaryEvent id="b" attachedToRef="in"><errorEventDefinition errorRef="x2"/></boundaryEvent><task id="h"/>«s>in»«b>h»""",
        "",
        "s i ee es1 e2 b h")]
    [InlineData(
        "a signal interrupts and is heard elsewhere as well",
        """<userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><signalEventDefinition signalRef="sig"/></boundaryEvent><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent><task id="x"/><task id="y"/>«s>u»«s>c»«b>x»«c>y»""",
        """{"signal":"S"}""",
        "s c b x y")]
    [InlineData(
        "a non-interrupting event sub-process may run several times",
        """<userTask id="u"/><subProcess id="es" triggeredByEvent="true"><startEvent id="es1" isInterrupting="false"><messageEventDefinition messageRef="m"/></startEvent><userTask id="w"/>«es1>w»</subProcess>«s>u»""",
        """{"message":"M"},{"message":"M"},{"complete":"u"},{"complete":"w"},{"complete":"w"}""",
        "s es1 es1 u w es w es")]
    [InlineData(
        "a condition must have been false before it occurs again",
        """<userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><conditionalEventDefinition><condition>n > 5</condition></conditionalEventDefinition></boundaryEvent><task id="h"/><userTask id="v"/><userTask id="w"/><userTask id="x"/>«s>u»«s>v»«v>w»«w>x»«b>h»""",
        """{"complete":"v","variables":{"n":9}},{"complete":"w","variables":{"n":8}},{"complete":"x","variables":{"n":7}},{"complete":"u"}""",
        "s v b h w x u")]
    public void Events_loops_and_scopes_meet_as_the_text_says(string rule, string body, string steps, string trace)
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/>""" + body, Roots), steps, """{"n":0}""");

        Assert.Equal((rule, trace, "completed"), (rule, run.Line(), run.State));
    }

    [Theory]
    [InlineData("""«s>a»«a>th»«th>th2»""", "s a th ua th2")]
    [InlineData("""«s>a»«a>th»«th>z»«z>th2»""", "s a th ua z th2")]
    public void What_was_undone_once_is_not_undone_again(string flows, string trace)
    {
        var run = Dry.Run(Drawn.Process($"""<startEvent id="s"/><task id="a"/>{Undone("task")}<intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent><intermediateThrowEvent id="th2"><compensateEventDefinition/></intermediateThrowEvent>"""
            + (flows.Contains('z', StringComparison.Ordinal) ? "<task id=\"z\"/>" : "") + flows));

        Assert.Equal((trace, "completed"), (run.Line(), run.State));
    }

    [Theory]
    [InlineData("true", "s a th ua e")]
    [InlineData("false", "s a th e ua")]
    public void A_thrower_waits_for_the_undoing_unless_it_says_otherwise(string waits, string trace)
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><task id="a"/>{Undone("userTask")}<intermediateThrowEvent id="th"><compensateEventDefinition waitForCompletion="{waits}"/></intermediateThrowEvent><endEvent id="e"/>«s>a»«a>th»«th>e»
            """), """{"complete":"ua"}""");

        Assert.Equal((trace, "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void A_cancellation_deep_inside_a_transaction_undoes_what_the_whole_transaction_completed()
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><transaction id="t"><startEvent id="i"/><task id="a"/>{Undone("task")}
              <subProcess id="in"><startEvent id="j"/><endEvent id="ce"><cancelEventDefinition/></endEvent>«j>ce»</subProcess>«i>a»«a>in»</transaction>
            <boundaryEvent id="cb" attachedToRef="t"><cancelEventDefinition/></boundaryEvent><endEvent id="no"/><endEvent id="yes"/>«s>t»«t>yes»«cb>no»
            """));

        Assert.Equal(("s i a j ce ua cb no", "completed"), (run.Line(), run.State));
    }

    private static string Undone(string kind) =>
        $"<boundaryEvent id=\"ba\" attachedToRef=\"a\"><compensateEventDefinition/></boundaryEvent><{kind} id=\"ua\" isForCompensation=\"true\"/><association id=\"ab\" sourceRef=\"ba\" targetRef=\"ua\"/>";

    [Fact]
    public void All_conditions_that_become_true_by_one_change_occur_whatever_the_first_sets_going() =>
        Assert.Equal("s a b u back go", Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="u"/><scriptTask id="back"><script>{n: 0}</script></scriptTask><task id="go"/>
                <intermediateCatchEvent id="a"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></intermediateCatchEvent>
                <intermediateCatchEvent id="b"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></intermediateCatchEvent>
                «s>a»«s>b»«s>u»«a>back»«b>go»
                """),
            """{"complete":"u","variables":{"n":2}}""",
            """{"n":1}""").Line());
}
