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

    private const string Talk = """
        <message id="order" name="Order"/><message id="bill" name="Bill"/>
        <correlationProperty id="no"><correlationPropertyRetrievalExpression messageRef="order"><messagePath>orderNo</messagePath></correlationPropertyRetrievalExpression>
          <correlationPropertyRetrievalExpression messageRef="bill"><messagePath>bill.no</messagePath></correlationPropertyRetrievalExpression></correlationProperty>
        <collaboration id="co"><correlationKey id="key"><correlationPropertyRef>no</correlationPropertyRef></correlationKey></collaboration>
        """;

    private const string Seller = """
        <process id="p" isExecutable="true"><startEvent id="s"><messageEventDefinition messageRef="order"/></startEvent><receiveTask id="r" messageRef="bill"/><endEvent id="e"/>«s>r»«r>e»</process>
        """;

    [Theory]
    [InlineData("""{"bill":{"no":1}}""", "s r e")]
    [InlineData("""{"bill":{"no":2}}""", "s")]
    [InlineData("""{"bill":{}}""", "s")]
    public void The_first_message_gives_the_key_its_value_and_a_later_one_must_bear_it(string payload, string trace)
    {
        var xml = Drawn.File(Talk + Seller);

        Assert.Empty(Drawn.Read(xml).Findings);
        Assert.Equal(trace, Dry.Run(xml, """{"message":"Order","variables":{"orderNo":1}},{"message":"Bill","variables":""" + payload + "}").Line());
    }

    [Fact]
    public void Of_two_conversations_a_message_goes_on_with_its_own_and_a_message_of_neither_begins_one()
    {
        var run = Dry.Run(Drawn.File(Talk + Seller), """
            {"message":"Order","variables":{"orderNo":1}},{"message":"Order","variables":{"orderNo":2}},{"message":"Bill","variables":{"bill":{"no":2}}},{"message":"Bill","variables":{"bill":{"no":2}}},{"message":"Bill","variables":{"bill":{"no":1}}}
            """);

        Assert.Equal("s s r e r e", run.Line());
        Assert.Single(run.Notes);
    }

    [Fact]
    public void A_conversation_goes_before_an_instance_that_has_none_yet()
    {
        var run = Dry.Run(Drawn.File(Talk + """
            <process id="p" isExecutable="true"><startEvent id="s"/><receiveTask id="r" messageRef="bill"/><userTask id="old"/>«s>r»«r>old»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="order"/></startEvent><receiveTask id="qr" messageRef="bill"/>«qs>qr»</process>
            """), """{"message":"Order","variables":{"orderNo":1}},{"message":"Bill","variables":{"bill":{"no":1}}}""", process: "p");

        Assert.Equal("s qs qr", run.Line());
    }

    [Fact]
    public void What_is_sent_begins_a_conversation_as_well_and_one_instance_may_hold_several()
    {
        var xml = Drawn.File(Talk + """
            <process id="p" isExecutable="true"><property id="n"/><startEvent id="s"/>
              <sendTask id="ask" messageRef="order"><ioSpecification><dataInput id="di" name="orderNo"/></ioSpecification><dataInputAssociation><sourceRef>n</sourceRef><targetRef>di</targetRef></dataInputAssociation>
                <multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality><inputDataItem id="it" name="n2"/></multiInstanceLoopCharacteristics></sendTask>
              <receiveTask id="r" messageRef="bill"/><endEvent id="e"/>«s>ask»«ask>r»«r>e»</process>
            """.Replace("<sourceRef>n</sourceRef><targetRef>di</targetRef>", "<targetRef>di</targetRef><transformation>loopCounter</transformation>", StringComparison.Ordinal));

        Assert.Equal("s ask ask", Dry.Run(xml, """{"message":"Bill","variables":{"bill":{"no":3}}}""").Line());
        Assert.Equal("s ask ask r e", Dry.Run(xml, """{"message":"Bill","variables":{"bill":{"no":2}}}""").Line());
        Assert.Equal("s ask ask r e", Dry.Run(xml, """{"message":"Bill","variables":{"bill":{"no":1}}}""").Line());
    }

    [Theory]
    [InlineData("""<correlationKey id="key"/>""")]
    [InlineData("""<correlationKey id="key"><correlationPropertyRef>gone</correlationPropertyRef></correlationKey>""")]
    [InlineData("""<correlationKey id="key"><correlationPropertyRef>no</correlationPropertyRef><correlationPropertyRef>path</correlationPropertyRef></correlationKey>""")]
    public void A_key_that_no_message_gives_whole_is_warned_of_and_holds_nothing_back(string key)
    {
        var roots = Talk.Replace("""<correlationKey id="key"><correlationPropertyRef>no</correlationPropertyRef></correlationKey>""", key, StringComparison.Ordinal)
            + """<correlationProperty id="path"><correlationPropertyRetrievalExpression messageRef="order"><messagePath language="http://www.w3.org/1999/XPath">/a</messagePath></correlationPropertyRetrievalExpression></correlationProperty>""";

        Assert.Contains(Drawn.Read(Drawn.File(roots + Seller)).Findings, finding => finding is { Severity: Severity.Warning, Code: "without-effect", Element: "key" });
        Assert.Equal("s r e", Dry.Run(Drawn.File(roots + Seller), """{"message":"Order","variables":{"orderNo":1}},{"message":"Bill","variables":{"bill":{"no":2}}}""").Line());
    }

    [Theory]
    [InlineData("""{"invoice":{"number":8},"office":"X"}""", "completed")]
    [InlineData("""{"invoice":{"number":1},"office":"L"}""", "completed")]
    [InlineData("""{"invoice":{"number":1},"office":"X"}""", "waiting")]
    public void Of_several_keys_any_one_is_enough(string payload, string state)
    {
        const string Two = """
            <collaboration id="co2"><conversation id="cv2"><correlationKey id="byNumber"><correlationPropertyRef>number</correlationPropertyRef></correlationKey><correlationKey id="byOffice"><correlationPropertyRef>office</correlationPropertyRef></correlationKey></conversation></collaboration>
            """;
        const string Subscriptions = """
            <correlationSubscription id="cs1" correlationKeyRef="byNumber"><correlationPropertyBinding correlationPropertyRef="number"><dataPath>n + 1</dataPath></correlationPropertyBinding></correlationSubscription>
            <correlationSubscription id="cs2" correlationKeyRef="byOffice"><correlationPropertyBinding correlationPropertyRef="office"><dataPath>place</dataPath></correlationPropertyBinding></correlationSubscription>
            """;

        Assert.Equal(state, Dry.Run(Drawn.Process(Waiting + Subscriptions, Roots + Two), $$"""{"message":"Paid","variables":{{payload}}}""", """{"n":7,"place":"L"}""").State);
    }
}
