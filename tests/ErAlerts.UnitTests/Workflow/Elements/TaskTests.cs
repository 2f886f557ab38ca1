using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class TaskTests
{
    [Fact]
    public void Automatic_tasks_complete_at_once_in_order()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="t"/><manualTask id="m"/><serviceTask id="v"/><sendTask id="n"/>
            <businessRuleTask id="b"/><scriptTask id="c"><script>{x: 1 + 1}</script></scriptTask><endEvent id="e"/>
            «s>t»«t>m»«m>v»«v>n»«n>b»«b>c»«c>e»
            """));

        Assert.Equal("s t m v n b c e", run.Line());
        Assert.Equal("completed", run.State);
        Assert.Equal("2", run.Value("x"));
    }

    [Fact]
    public void A_user_task_waits_until_it_is_completed()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><userTask id="u"/><endEvent id="e"/>«s>u»«u>e»""");

        var waiting = Dry.Run(xml);
        Assert.Equal("s", waiting.Line());
        Assert.Equal("waiting", waiting.State);
        Assert.Equal(["u"], waiting.Waiting);

        var done = Dry.Run(xml, """{"complete":"u","variables":{"answer":"yes"}}""");
        Assert.Equal("s u e", done.Line());
        Assert.Equal("yes", done.Value("answer"));
    }

    [Fact]
    public void A_service_task_named_by_a_later_step_waits_for_it()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><userTask id="u"/><serviceTask id="v"/><endEvent id="e"/>«s>u»«u>v»«v>e»""");

        var run = Dry.Run(xml, """{"complete":"u"},{"complete":"v","variables":{"n":7}}""");

        Assert.Equal("s u v e", run.Line());
        Assert.Equal("7", run.Value("n"));
        Assert.Equal("s u v e", Dry.Run(xml, """{"complete":"u"}""").Line());
    }

    [Fact]
    public void A_script_assigns_its_result_to_the_result_variable()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><scriptTask id="c" er:resultVariable="sum"><script>a + 1</script></scriptTask>«s>c»
            """), variables: """{"a":41}""");

        Assert.Equal("42", run.Value("sum"));
    }

    [Fact]
    public void A_script_that_fails_becomes_an_incident()
    {
        var run = Dry.Run(Drawn.Process("""<startEvent id="s"/><scriptTask id="c"><script>1 / 0</script></scriptTask>«s>c»"""));

        Assert.Equal("failed", run.State);
        Assert.Equal(["c"], run.Waiting);
    }

    [Fact]
    public void Branches_move_in_turn_whatever_the_kind_of_their_tasks() =>
        Assert.Equal("s f a b c d", Dry.Run(Drawn.Process("""
            <startEvent id="s"/><parallelGateway id="f"/><serviceTask id="a"/><task id="b"/><task id="c"/><serviceTask id="d"/>«s>f»«f>a»«f>b»«a>c»«b>d»
            """)).Line());
}
