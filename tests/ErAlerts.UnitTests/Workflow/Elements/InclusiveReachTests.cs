using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>An inclusive join waits for every token that can still reach an empty flow of its own, by whatever way (BPMN 13.4.3).</summary>
public class InclusiveReachTests
{
    [Fact]
    public void A_token_that_could_come_by_a_boundary_event_is_waited_for()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><parallelGateway id="f"/><task id="a"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><signalEventDefinition signalRef="sg"/></boundaryEvent>
            <endEvent id="aside"/><inclusiveGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>u»«a>j»«b>j»«u>aside»«j>e»
            """, """<signal id="sg" name="S"/>""");

        Assert.Equal("s f a", Dry.Run(xml).Line());
        Assert.Equal("s f a b j e", Dry.Run(xml, """{"signal":"S"}""").Line());
        Assert.Equal("s f a u aside j e", Dry.Run(xml, """{"complete":"u"}""").Line());
    }

    [Fact]
    public void A_token_that_could_come_over_a_link_is_waited_for()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><parallelGateway id="f"/><task id="a"/><userTask id="u"/><intermediateThrowEvent id="out"><linkEventDefinition name="L"/></intermediateThrowEvent>
            <intermediateCatchEvent id="in"><linkEventDefinition name="L"/></intermediateCatchEvent><inclusiveGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>u»«a>j»«u>out»«in>j»«j>e»
            """);

        Assert.Equal("s f a", Dry.Run(xml).Line());
        Assert.Equal("s f a u out in j e", Dry.Run(xml, """{"complete":"u"}""").Line());
    }

    [Fact]
    public void A_token_that_could_come_only_through_the_gateway_itself_is_not_waited_for()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><parallelGateway id="f"/><task id="a"/><userTask id="u"/><inclusiveGateway id="j"/><exclusiveGateway id="x"/><task id="again"/><endEvent id="e"/>
            «s>f»«f>a»«f>u»«a>j»«again>j»«j>x»«x>again | n > 5»«x>e | n &lt;= 5»
            """.Replace("&lt;", "<", StringComparison.Ordinal));

        Assert.Equal("s f a j x e", Dry.Run(xml, variables: """{"n":1}""").Line());
    }

    [Fact]
    public void What_the_border_of_an_activity_has_brought_is_no_reason_not_to_wait_for_the_activity()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><inclusiveGateway id="f"/><task id="a"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><signalEventDefinition signalRef="sg"/></boundaryEvent>
            <inclusiveGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>u»«a>j»«b>j»«u>j»«j>e»
            """, """<signal id="sg" name="S"/>""");

        Assert.Equal("s f a b", Dry.Run(xml, """{"signal":"S"}""").Line());
        Assert.Equal("s f a b u j e", Dry.Run(xml, """{"signal":"S"},{"complete":"u"}""").Line());
    }

    [Fact]
    public void A_loop_around_the_border_by_which_both_ways_lead_to_the_join_does_not_wait_for_itself()
    {
        // The token at p could come round again, but over the border to either flow of the join alike.
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><exclusiveGateway id="m"/><parallelGateway id="f"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><signalEventDefinition signalRef="sg"/></boundaryEvent><inclusiveGateway id="o"/><task id="x1"/><task id="x2"/><inclusiveGateway id="j"/>
                <exclusiveGateway id="w"/><userTask id="v"/><parallelGateway id="k"/><exclusiveGateway id="q" default="q-e"/><endEvent id="e"/>
                «s>m»«m>f»«f>u»«b>o»«o>x1 | true»«o>x2 | false»«x1>j»«x2>j»«u>w»«j>w»«w>k»«f>v»«v>k»«k>q»«q>e»«q>m | false»
                """, """<signal id="sg" name="S"/>"""),
            """{"complete":"v"},{"signal":"S"}""");

        Assert.Equal(("s m f v b o x1 j w k q e", "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void What_only_the_border_of_an_activity_could_bring_again_is_not_waited_for_where_it_could_bring_what_has_come()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><signalEventDefinition signalRef="sg"/></boundaryEvent>
            <inclusiveGateway id="f" default="f-a"/><task id="a"/><task id="c"/><inclusiveGateway id="j"/><endEvent id="e"/>«s>u»«b>f»«f>a»«f>c | more»«a>j»«c>j»«j>e»
            """, """<signal id="sg" name="S"/>""");

        Assert.Equal("s b f a j e u", Dry.Run(xml, """{"signal":"S"},{"complete":"u"}""", """{"more":false}""").Line());
        Assert.Equal("s b f a j e b f a j e", Dry.Run(xml, """{"signal":"S"},{"signal":"S"}""", """{"more":false}""").Line());
    }
}
