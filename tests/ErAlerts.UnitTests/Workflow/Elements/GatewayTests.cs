using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class GatewayTests
{
    private const string Exclusive = """
        <startEvent id="s"/><exclusiveGateway id="x" default="x-c"/><task id="a"/><task id="b"/><task id="c"/>
        «s>x»«x>a | n > 10»«x>b | n > 5»«x>c»
        """;

    [Theory]
    [InlineData(11, "s x a")]
    [InlineData(7, "s x b")]
    [InlineData(1, "s x c")]
    public void An_exclusive_gateway_takes_the_first_true_flow_else_the_default(int n, string trace) =>
        Assert.Equal(trace, Dry.Run(Drawn.Process(Exclusive), variables: $$"""{"n":{{n}}}""").Line());

    [Fact]
    public void Without_a_true_condition_or_a_default_an_exclusive_gateway_stops_with_an_incident()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><exclusiveGateway id="x"/><task id="a"/><task id="b"/>«s>x»«x>a | n > 10»«x>b | n > 5»"""), variables: """{"n":1}""");

        Assert.Equal("failed", run.State);
        Assert.Equal(["x"], run.Waiting);
    }

    [Fact]
    public void A_parallel_gateway_forks_and_joins()
    {
        var run = Dry.Run(
            Drawn.Process("""<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>f»«f>a»«f>b»«a>j»«b>j»«j>e»"""),
            """{"complete":"b"},{"complete":"a"}""");

        Assert.Equal("s f b a j e", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void A_parallel_join_that_misses_a_token_waits_for_ever()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><exclusiveGateway id="f" default="f-b"/><task id="a"/><task id="b"/><parallelGateway id="j"/>«s>f»«f>a | false»«f>b»«a>j»«b>j»"""));

        Assert.Equal("waiting", run.State);
        Assert.Equal(["j"], run.Waiting);
    }

    [Fact]
    public void An_exclusive_merge_passes_every_token_on()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><task id="a"/><task id="b"/><exclusiveGateway id="m"/><task id="t"/><endEvent id="e"/>«s>a»«s>b»«a>m»«b>m»«m>t»«t>e»"""));

        Assert.Equal("s a b m m t t e e", run.Line());
    }

    [Theory]
    [InlineData(1, "s f a j e")]
    [InlineData(2, "s f b j e")]
    [InlineData(3, "s f a b j e")]
    [InlineData(0, "s f c j e")]
    public void An_inclusive_join_waits_for_the_flows_that_were_taken(int n, string trace)
    {
        var run = Dry.Run(
            Drawn.Process("""<startEvent id="s"/><inclusiveGateway id="f" default="f-c"/><task id="a"/><task id="b"/><task id="c"/><inclusiveGateway id="j"/><endEvent id="e"/>«s>f»«f>a | n = 1 or n = 3»«f>b | n >= 2»«f>c»«a>j»«b>j»«c>j»«j>e»"""),
            variables: $$"""{"n":{{n}}}""");

        Assert.Equal(trace, run.Line());
    }

    [Fact]
    public void An_inclusive_join_opens_when_the_last_token_turns_away()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><exclusiveGateway id="x"/><endEvent id="away"/>
            <inclusiveGateway id="j"/><endEvent id="e"/>
            «s>f»«f>a»«f>b»«a>j»«b>x»«x>j | stay»«x>away | not(stay)»«j>e»
            """);

        Assert.Equal("s f a b x away j e", Dry.Run(xml, """{"complete":"a"},{"complete":"b","variables":{"stay":false}}""").Line());
        Assert.Equal("s f a b x j e", Dry.Run(xml, """{"complete":"a"},{"complete":"b","variables":{"stay":true}}""").Line());
    }

    [Fact]
    public void The_first_event_after_an_event_based_gateway_decides()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><eventBasedGateway id="g"/>
            <intermediateCatchEvent id="m"><messageEventDefinition messageRef="msg"/></intermediateCatchEvent>
            <intermediateCatchEvent id="t"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
            <receiveTask id="r" messageRef="other"/><endEvent id="e1"/><endEvent id="e2"/><endEvent id="e3"/>
            «s>g»«g>m»«g>t»«g>r»«m>e1»«t>e2»«r>e3»
            """, """<message id="msg" name="Paid"/><message id="other" name="Other"/>""");

        Assert.Equal("s g m e1", Dry.Run(xml, """{"message":"Paid"},{"advance":"PT2H"}""").Line());
        Assert.Equal("s g t e2", Dry.Run(xml, """{"advance":"PT2H"},{"message":"Paid"}""").Line());
        Assert.Equal("s g r e3", Dry.Run(xml, """{"message":"Other"},{"drain":true}""").Line());
        Assert.Equal(["g"], Dry.Run(xml).Waiting);
    }

    [Fact]
    public void A_complex_gateway_starts_at_two_of_three_and_gives_again_when_the_third_comes()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>
                <complexGateway id="g"><activationCondition>activationCount >= 2</activationCondition></complexGateway><task id="t"/>
                «s>a»«s>b»«s>c»«a>g»«b>g»«c>g»«g>t»
                """),
            """{"complete":"c"},{"complete":"a"},{"complete":"b"}""");

        Assert.Equal("s c a g t b g t", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void Conditions_on_flows_out_of_a_task_are_taken_each_on_its_own()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><task id="t" default="t-c"/><task id="a"/><task id="b"/><task id="c"/>«s>t»«t>a | n > 1»«t>b | n > 2»«t>c»""");

        Assert.Equal("s t a b", Dry.Run(xml, variables: """{"n":3}""").Line());
        Assert.Equal("s t c", Dry.Run(xml, variables: """{"n":0}""").Line());
    }
}
