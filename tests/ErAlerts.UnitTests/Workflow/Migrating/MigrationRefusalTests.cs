using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Migrating;

public class MigrationRefusalTests
{
    private const string Task = """<startEvent id="s"/><userTask id="u"/><endEvent id="e"/>«s>u»«u>e»""";
    private const string Multiple = """
        <startEvent id="s"/><userTask id="u"><multiInstanceLoopCharacteristics isSequential="false"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>«s>u»
        """;

    [Theory]
    [InlineData("unknown-source", "nobody", "u")]
    [InlineData("unknown-target", "u", "nobody")]
    public void The_plan_names_elements_that_there_are(string code, string from, string to) =>
        Assert.Contains(code, Problems(Begun(Process(Task)).State, Process(Task), Plan(TimerChoice.Keep, (from, to))));

    [Fact]
    public void The_process_stays_the_same_and_the_drawing_is_the_one_named()
    {
        var state = Begun(Process(Task)).State;
        var other = Drawn.Definition(Drawn.Process(Task).Replace("id=\"p\"", "id=\"q\"", StringComparison.Ordinal));

        Assert.Equal(["other-process"], Problems(state, other, Plan()));
        Assert.Equal("other-definition", Assert.IsType<Step.Refused>(Interpreter.Advance(other, state, new ProcessEvent.Migrated(Later, "0", Plan()))).Code);
        Assert.Equal("other-definition", Assert.IsType<Step.Refused>(Interpreter.Advance(other, state, new ProcessEvent.TaskCompleted(Later, 2, Variables.Empty))).Code);
    }

    [Fact]
    public void An_instance_that_has_ended_stays_where_it_is()
    {
        var ended = After(Begun(Process(Task)).State, new ProcessEvent.Withdrawn(At, "")).State;

        Assert.Equal("already-ended", Assert.Single(Migration.Preview(ended, Process(Task), Plan(), Later).Problems).Code);
        Assert.IsType<Step.Ignored>(Interpreter.Advance(Process(Task), ended, new ProcessEvent.Migrated(Later, Process(Task).Hash, Plan())));
    }

    [Theory]
    [InlineData("kind-changed", """<startEvent id="s"/><serviceTask id="u"/><endEvent id="e"/>«s>u»«u>e»""")]
    [InlineData("element-gone", """<startEvent id="s"/><userTask id="v"/>«s>v»""")]
    [InlineData("scope-changed", """<startEvent id="s"/><subProcess id="sub"><userTask id="u"/></subProcess>«s>sub»""")]
    [InlineData("loop-changed", Multiple)]
    public void What_waits_cannot_become_something_else(string code, string body) =>
        Assert.Equal([code], Problems(Begun(Process(Task)).State, Process(body), Plan()));

    [Fact]
    public void Instances_at_work_keep_the_way_in_which_they_repeat()
    {
        var state = Begun(Process(Multiple)).State;

        Assert.Equal(["loop-changed"], Problems(state, Process(Multiple.Replace("\"false\"", "\"true\"", StringComparison.Ordinal)), Plan()));
        Assert.Equal(["loop-changed"], Problems(state, Process(Task), Plan()));
        Assert.Equal(2, Moved(state, Process(Multiple.Replace(">2<", ">5<", StringComparison.Ordinal)), Plan()).State.Waiting.Count(waiting => waiting.ElementId == "u"));
    }

    [Fact]
    public void An_awaited_event_keeps_its_kind_and_its_owner()
    {
        const string Bordered = """<startEvent id="s"/><userTask id="u"/><userTask id="v"/><boundaryEvent id="b" attachedToRef="u"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>«s>u»«u>v»""";
        var state = Begun(Process(Bordered)).State;

        Assert.Equal(["event-changed"], Problems(state, Process(Bordered.Replace("<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>", "<signalEventDefinition/>", StringComparison.Ordinal)), Plan()));
        Assert.Equal(["scope-changed"], Problems(state, Process(Bordered.Replace("attachedToRef=\"u\"", "attachedToRef=\"v\"", StringComparison.Ordinal)), Plan()));
        Assert.Equal(["event-not-awaited"], Problems(state, Process(Bordered.Replace("P1D", "nothing", StringComparison.Ordinal)), Plan(TimerChoice.Rebase)));
        Assert.Equal(["event-not-awaited"], Problems(
            state, Process(Bordered + """<boundaryEvent id="n" attachedToRef="u"><timerEventDefinition><timeDuration>nothing</timeDuration></timerEventDefinition></boundaryEvent>"""), Plan()));
    }

    [Fact]
    public void A_running_compensation_comes_to_its_end_first()
    {
        const string Undone = """
            <startEvent id="s"/><task id="a"/><boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><userTask id="undo" isForCompensation="true"/>
            <association id="t" sourceRef="c" targetRef="undo"/><intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent>«s>a»«a>th»
            """;
        Assert.Contains("compensation-running", Problems(Begun(Process(Undone)).State, Process(Undone), Plan()));
    }

    [Fact]
    public void What_was_done_and_can_be_compensated_is_carried_over_or_forgotten_by_the_plan()
    {
        const string Done = """
            <startEvent id="s"/><task id="a"/><boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="undo" isForCompensation="true"/>
            <association id="t" sourceRef="c" targetRef="undo"/><userTask id="u"/><intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent>«s>a»«a>u»«u>th»
            """;
        var state = Begun(Process(Done)).State;
        var finish = new ProcessEvent.TaskCompleted(Later, state.WaitAt("u"), Variables.Empty);
        const string Without = """<startEvent id="s"/><userTask id="u"/><intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent>«s>u»«u>th»""";

        Assert.Contains("undo", After(Moved(state, Process(Done), Plan()).State, finish).Trace);
        Assert.Equal(["element-gone"], Problems(state, Process(Without), Plan()));
        Assert.DoesNotContain("undo", After(Moved(state, Process(Without), Plan(TimerChoice.Keep, ("a", null))).State, finish).Trace);
    }

    [Fact]
    public void A_new_drawing_that_never_comes_to_rest_is_refused()
    {
        const string Forked = """<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/>«s>f»«f>a»«f>b»«a>j»""";
        var begun = Begun(Process(Forked + "«b>j»")).State;
        var state = After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State;
        var endless = Process(Forked + """<exclusiveGateway id="x"/><task id="t"/>«j>x»«x>t»«t>x»""");

        Assert.Equal("endless", Assert.Single(Migration.Preview(state, endless, Plan(), Later, new RunOptions { MostMoves = 100 }).Problems).Code);
    }

    [Fact]
    public void Variables_are_set_where_they_are_seen_from()
    {
        var state = Begun(Process("""<startEvent id="s"/><subProcess id="sub"><dataObject id="inner"/><userTask id="u"/></subProcess>«s>sub»""")).State;
        var set = After(state, new ProcessEvent.VariablesSet(At, Variables.Of("inner", FeelNumber.Of(1)).With("outer", FeelNumber.Of(2)), state.WaitAt("u"))).State;

        Assert.False(set.Variables.ContainsKey("inner"));
        Assert.Equal(FeelNumber.Of(2), set.Variables["outer"]);
        Assert.Equal("wait-gone", Assert.IsType<Step.Ignored>(Interpreter.Advance(state.Definition, state, new ProcessEvent.VariablesSet(At, Variables.Empty, 99))).Code);
    }

    [Fact]
    public void A_task_that_failed_is_tried_again_with_variables_that_were_set()
    {
        var state = Begun(Process("""
            <startEvent id="s"/><serviceTask id="w"><ioSpecification><dataInput id="in" name="amount"/></ioSpecification><dataInputAssociation><targetRef>in</targetRef><assignment><from>n * 2</from><to>in</to></assignment></dataInputAssociation></serviceTask>«s>w»
            """), Variables.Of("n", FeelNumber.Of(1))).State;
        var wait = state.WaitAt("w");
        var failed = After(state, new ProcessEvent.TaskFailed(At, wait, null, "no")).State;
        var mended = After(failed, new ProcessEvent.VariablesSet(At, Variables.Of("n", FeelNumber.Of(5)), wait)).State;
        var again = After(mended, new ProcessEvent.IncidentRetried(At, wait)).Commands.OfType<Command.RunService>().Single();

        Assert.Equal(FeelNumber.Of(10), again.Inputs["amount"]);
    }
}
