using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Context-based correlation (BPMN 8.4.2): a message reaches the instance whose data give the same key.</summary>
public class CorrelationTests
{
    private const string Roots = """
        <message id="paid" name="Paid"/><message id="other" name="Other"/>
        <correlationProperty id="number"><correlationPropertyRetrievalExpression messageRef="paid"><messagePath>invoice.number</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
        <correlationProperty id="office"><correlationPropertyRetrievalExpression messageRef="paid"><messagePath>office</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
        <collaboration id="co"><conversation id="cv"><correlationKey id="key"><correlationPropertyRef>number</correlationPropertyRef><correlationPropertyRef>office</correlationPropertyRef></correlationKey><correlationKey id="bare"/></conversation></collaboration>
        """;

    private const string Subscribed = """
        <correlationSubscription id="cs" correlationKeyRef="key">
          <correlationPropertyBinding correlationPropertyRef="office"><dataPath>place</dataPath></correlationPropertyBinding>
          <correlationPropertyBinding correlationPropertyRef="number"><dataPath>n + 1</dataPath></correlationPropertyBinding>
        </correlationSubscription>
        """;

    private const string Waiting = """<startEvent id="s"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="paid"/></intermediateCatchEvent><task id="t"/>«s>c»«c>t»""";

    [Theory]
    [InlineData("""{"invoice":{"number":8},"office":"L"}""", "completed")]
    [InlineData("""{"invoice":{"number":7},"office":"L"}""", "waiting")]
    [InlineData("""{"invoice":{"number":8},"office":"P"}""", "waiting")]
    [InlineData("""{"invoice":{"number":8}}""", "waiting")]
    [InlineData("{}", "waiting")]
    public void A_message_is_taken_only_where_every_property_of_the_key_is_equal(string payload, string state)
    {
        var run = Dry.Run(Drawn.Process(Waiting + Subscribed, Roots), $$"""{"message":"Paid","variables":{{payload}}}""", """{"n":7,"place":"L"}""");

        Assert.Equal(state, run.State);
        Assert.Equal(state == "waiting" ? 1 : 0, run.Notes.Count);
    }

    [Fact]
    public void The_data_of_the_moment_count_and_what_they_lack_fits_any_message()
    {
        var xml = Drawn.Process(Waiting + """<userTask id="u"/>«s>u»""" + Subscribed, Roots);

        Assert.Equal("waiting", Dry.Run(xml, """{"complete":"u","variables":{"n":1}},{"message":"Paid","variables":{"invoice":{"number":8}}}""", """{"n":7}""").State);
        Assert.Equal("completed", Dry.Run(xml, """{"complete":"u"},{"message":"Paid","variables":{"invoice":{"number":8}}}""", """{"n":7}""").State);
        Assert.Equal("completed", Dry.Run(xml, """{"complete":"u"},{"message":"Paid","variables":{"invoice":{"number":8}}}""").State);
    }

    [Fact]
    public void Of_two_instances_the_one_that_fits_takes_it()
    {
        var xml = Drawn.File(Roots + """
            <process id="p" isExecutable="true"><startEvent id="s"/>
              <callActivity id="one" calledElement="q"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><inputDataItem id="n" name="n"/></multiInstanceLoopCharacteristics></callActivity>«s>one»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"/><scriptTask id="k"><script>{n: loopCounter}</script></scriptTask>
              <receiveTask id="r" messageRef="paid"/><endEvent id="e"/>«qs>k»«k>r»«r>e»
              <correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="office"><dataPath>null</dataPath></correlationPropertyBinding>
              <correlationPropertyBinding correlationPropertyRef="number"><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription></process>
            """);

        Assert.DoesNotContain(" e", Dry.Run(xml, """{"message":"Paid","variables":{"invoice":{"number":3}}}""", process: "p").Line(), StringComparison.Ordinal);
        Assert.EndsWith(" r e one", Dry.Run(xml, """{"message":"Paid","variables":{"invoice":{"number":2}}}""", process: "p").Line(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="nothing"/>""")]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="bare"/>""")]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="number"><dataPath>n</dataPath></correlationPropertyBinding></correlationSubscription>""")]
    [InlineData("""<correlationSubscription id="cs" correlationKeyRef="key"><correlationPropertyBinding correlationPropertyRef="number"><dataPath>n</dataPath></correlationPropertyBinding><correlationPropertyBinding correlationPropertyRef="office"><dataPath language="http://www.w3.org/1999/XPath">/a</dataPath></correlationPropertyBinding></correlationSubscription>""")]
    public void A_subscription_that_lacks_a_part_is_warned_of_and_holds_nothing_back(string subscription)
    {
        var xml = Drawn.Process(Waiting + subscription, Roots);

        Assert.Contains(Drawn.Read(xml).Findings, finding => finding is { Severity: Severity.Warning, Code: "correlation-incomplete", Element: "cs" });
        Assert.Equal("completed", Dry.Run(xml, """{"message":"Paid"}""", """{"n":7}""").State);
    }

    [Fact]
    public void A_message_that_the_key_is_not_read_from_is_found_by_its_name()
    {
        var xml = Drawn.Process(Waiting.Replace("messageRef=\"paid\"", "messageRef=\"other\"", StringComparison.Ordinal) + Subscribed, Roots);

        Assert.Equal("completed", Dry.Run(xml, """{"message":"Other"}""", """{"n":7,"place":"L"}""").State);
    }

    [Fact]
    public void A_signal_that_an_instance_waits_for_at_its_parallel_start_begins_no_other()
    {
        var run = Dry.Run(Drawn.Process("""
            <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/><intermediateCatchEvent id="m"><messageEventDefinition messageRef="paid"/></intermediateCatchEvent>
            <intermediateCatchEvent id="c"><signalEventDefinition signalRef="go"/></intermediateCatchEvent><task id="a"/><task id="b"/>«g>m»«g>c»«m>a»«c>b»
            """, Roots + """<signal id="go" name="Go"/>"""), """{"message":"Paid"},{"signal":"Go"}""");

        Assert.Equal(("g m a c b", "completed"), (run.Line(), run.State));
    }
}
