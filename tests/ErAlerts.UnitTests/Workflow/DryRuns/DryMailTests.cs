using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.DryRuns;

/// <summary>How the messages and signals of a dry run find those who wait for them.</summary>
public class DryMailTests
{
    [Fact]
    public void A_message_goes_to_the_oldest_that_waits_and_to_one_alone()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><receiveTask id="a" messageRef="m"/><receiveTask id="b" messageRef="m"/>«s>a»«s>b»""", """<message id="m" name="M"/>""");

        var one = Dry.Run(xml, """{"message":"M","variables":{"n":1}}""");
        Assert.Equal(("s a", "1"), (one.Line(), one.Value("n")));
        Assert.Equal(["b"], one.Waiting);
        Assert.Empty(one.Notes);
        Assert.Equal("s a b", Dry.Run(xml, """{"message":"M"},{"message":"M"}""").Line());
        Assert.Single(Dry.Run(xml, """{"message":"M"},{"message":"M"},{"message":"M"}""").Notes);
    }

    [Fact]
    public void A_message_without_a_receiver_begins_another_process_with_the_variables_of_the_start()
    {
        var run = Dry.Run(Drawn.File("""
            <message id="m" name="M"/><process id="p" isExecutable="true"><startEvent id="s"/><userTask id="u"/>«s>u»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="m"/></startEvent><exclusiveGateway id="x" default="x-no"/><task id="yes"/><task id="no"/>«qs>x»«x>yes | n = 1 and k = 2»«x>no»</process>
            """), """{"message":"M","variables":{"k":2}}""", """{"n":1}""", "p");

        Assert.Equal("s qs x yes", run.Line());
    }

    [Fact]
    public void A_signal_reaches_all_who_wait_and_begins_what_it_can()
    {
        var xml = Drawn.File("""
            <signal id="sig" name="S"/>
            <process id="p" isExecutable="true"><startEvent id="s"/><intermediateCatchEvent id="a"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent><intermediateCatchEvent id="b"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent><task id="ta"/><task id="tb"/>«s>a»«s>b»«a>ta»«b>tb»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"><signalEventDefinition signalRef="sig"/></startEvent></process>
            """);
        var run = Dry.Run(xml, """{"signal":"S"}""", process: "p");

        Assert.Equal("s a b qs ta tb", run.Line());
        Assert.Empty(run.Notes);
        Assert.Single(Dry.Run(xml, """{"signal":"T"}""", process: "p").Notes);
        Assert.Empty(Dry.Run(xml, """{"signal":"S"},{"signal":"S"}""", process: "p").Notes);
    }

    [Fact]
    public void A_signal_thrown_in_one_process_is_heard_in_another()
    {
        var run = Dry.Run(Drawn.File("""
            <signal id="sig" name="S"/><message id="m" name="M"/>
            <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="ask" messageRef="m"/><userTask id="u"/><intermediateThrowEvent id="x"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent>«s>ask»«ask>u»«u>x»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="m"/></startEvent><intermediateCatchEvent id="h"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent><task id="heard"/>«qs>h»«h>heard»</process>
            """), """{"complete":"u"}""", process: "p");

        Assert.Equal("s ask qs h u x heard", run.Line());
    }

    [Fact]
    public void A_message_over_a_flow_comes_before_its_receiver_waits_and_is_kept_for_it()
    {
        var run = Dry.Run(Pools("ask", "pay", "<task id=\"t1\"/><task id=\"t2\"/><receiveTask id=\"pay\" messageRef=\"m\"/><endEvent id=\"qe\"/>«qs>t1»«t1>t2»«t2>pay»«pay>qe»"), """{"complete":"u"}""", process: "p");

        Assert.Equal("completed", run.State);
        Assert.Contains("pay", run.Trace);
        Assert.Equal("qe", run.Trace[^1]);
    }

    [Theory]
    [InlineData("pay", "pay")]
    [InlineData("two", "pay")]
    public void A_message_that_finds_nobody_waiting_is_kept_until_its_receiver_waits(string target, string receiver)
    {
        var file = Pools("ask", target, $"""<userTask id="w"/><receiveTask id="{receiver}" messageRef="m"/><endEvent id="qe"/>«qs>w»«w>{receiver}»«{receiver}>qe»""");
        var before = Dry.Run(file, """{"complete":"u"}""", process: "p");
        var after = Dry.Run(file, """{"complete":"u"},{"complete":"w"}""", process: "p");

        Assert.Equal(target == "pay" ? "w" : "", string.Join(' ', before.Waiting));
        Assert.Equal(target == "pay", after.Trace.Contains("qe"));
        Assert.Single(after.Trace, id => id == "ask");
    }

    [Fact]
    public void One_message_kept_serves_one_receiver()
    {
        var run = Dry.Run(
            Pools("ask", "pay", """<userTask id="w"/><receiveTask id="pay" messageRef="m"><standardLoopCharacteristics loopMaximum="2"/></receiveTask>«qs>w»«w>pay»"""),
            """{"complete":"u"},{"complete":"w"}""", process: "p");

        Assert.Single(run.Trace, id => id == "pay");
        Assert.Equal(["pay"], run.Waiting);
    }

    [Fact]
    public void A_message_to_a_whole_pool_begins_or_reaches_what_waits_in_it()
    {
        var begun = Dry.Run(Drawn.File("""
            <message id="m" name="M"/>
            <collaboration id="co"><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f" sourceRef="ask" targetRef="two"/></collaboration>
            <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="ask" messageRef="m"/>«s>ask»</process>
            <process id="q" isExecutable="true"><startEvent id="qs"><messageEventDefinition messageRef="m"/></startEvent></process>
            """), process: "p");

        Assert.Equal("s ask qs", begun.Line());
    }

    [Fact]
    public void A_message_to_a_pool_drawn_empty_goes_nowhere_and_is_no_trouble()
    {
        var run = Dry.Run(Drawn.File("""
            <message id="m" name="M"/>
            <collaboration id="co"><participant id="one" processRef="p"/><participant id="outside"/><messageFlow id="f" sourceRef="ask" targetRef="outside"/></collaboration>
            <process id="p" isExecutable="true"><startEvent id="s"/><sendTask id="ask" messageRef="m"/><receiveTask id="r" messageRef="m"/>«s>ask»«ask>r»</process>
            """), process: "p");

        Assert.Equal(("waiting", "s ask"), (run.State, run.Line()));
        Assert.Empty(run.Notes);
    }

    private static string Pools(string source, string target, string receiving) => Drawn.File($"""
        <message id="m" name="M"/>
        <collaboration id="co"><participant id="one" processRef="p"/><participant id="two" processRef="q"/><messageFlow id="f" sourceRef="{source}" targetRef="{target}"/></collaboration>
        <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="u"/><sendTask id="ask" messageRef="m"/><endEvent id="e"/>«s>u»«u>ask»«ask>e»</process>
        <process id="q" isExecutable="true"><startEvent id="qs"/>{receiving}</process>
        """);
}
