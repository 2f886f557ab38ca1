using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>adHocSubProcess (BPMN 10.3.5, 13.3.5): what is offered, in which order, and when it is over.</summary>
public class AdHocTests
{
    [Theory]
    [InlineData("true", "s a adhoc e", "")]
    [InlineData("false", "s a", "b")]
    public void What_is_left_when_the_condition_holds_is_cancelled_or_comes_to_its_end(string cancel, string trace, string waiting)
    {
        var xml = Drawn.Process($"""
            <startEvent id="s"/><adHocSubProcess id="adhoc" cancelRemainingInstances="{cancel}"><userTask id="a"/><userTask id="b"/><completionCondition>done</completionCondition></adHocSubProcess><endEvent id="e"/>«s>adhoc»«adhoc>e»
            """);
        var run = Dry.Run(xml, """{"complete":"a","variables":{"done":true}}""");

        Assert.Equal((trace, waiting), (run.Line(), string.Join(' ', run.Waiting)));
        Assert.Equal(cancel == "true" ? "s a adhoc e" : "s a b adhoc e", Dry.Run(xml, """{"complete":"a","variables":{"done":true}},{"complete":"b"}""").Line());
    }

    [Fact]
    public void Without_a_condition_every_task_is_offered_once_and_the_last_one_ends_it()
    {
        var xml = Drawn.Process("""<startEvent id="s"/><adHocSubProcess id="adhoc"><userTask id="a"/><userTask id="b"/></adHocSubProcess><endEvent id="e"/>«s>adhoc»«adhoc>e»""");

        Assert.Equal(["b"], Dry.Run(xml, """{"complete":"a"}""").Waiting);
        Assert.Equal("s a b adhoc e", Dry.Run(xml, """{"complete":"a"},{"complete":"b"}""").Line());
        Assert.Equal("s adhoc e", Dry.Run(xml.Replace("""<userTask id="a"/><userTask id="b"/>""", "", StringComparison.Ordinal)).Line());
    }

    [Fact]
    public void In_sequence_only_work_without_a_person_follows_its_predecessor_and_persons_choose_for_themselves()
    {
        var definition = Process("""
            <startEvent id="s"/><adHocSubProcess id="adhoc" ordering="Sequential"><serviceTask id="a"/><userTask id="u"/><serviceTask id="b"/><task id="after"/>«u>after»<completionCondition>done</completionCondition></adHocSubProcess>«s>adhoc»
            """);
        var state = Begun(definition).State;
        Assert.Equal(["a", "u"], Work(state));

        state = After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("a"), Variables.Empty)).State;
        Assert.Equal(["b", "u"], Work(state));
        state = After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("b"), Variables.Empty)).State;
        Assert.Equal(["u"], Work(state));
        var again = After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("u"), Variables.Empty));
        Assert.Equal(["u", "after"], again.Trace);
        Assert.Equal(["u"], Work(again.State));
        Assert.Equal(ProcessStatus.Completed, After(again.State, new ProcessEvent.TaskCompleted(At, again.State.WaitAt("u"), Variables.Of("done", FeelBoolean.True))).State.Status);
    }

    [Fact]
    public void Work_that_is_at_rest_can_be_chosen_again_as_often_as_wanted()
    {
        var state = Begun(Process("""
            <startEvent id="s"/><adHocSubProcess id="adhoc"><serviceTask id="a"/><serviceTask id="b"/><completionCondition>done</completionCondition></adHocSubProcess>«s>adhoc»
            """)).State;
        var scope = state.Nodes.OfType<Scope>().Single(node => node.Kind == ScopeKind.SubProcess).Id;
        Assert.Equal(["a", "b"], Work(state));
        state = After(After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("a"), Variables.Empty)).State, new ProcessEvent.TaskCompleted(At, state.WaitAt("b"), Variables.Empty)).State;
        Assert.Empty(Work(state));
        Assert.Equal(ProcessStatus.Running, state.Status);

        state = After(state, new ProcessEvent.ActivityChosen(At, scope, "b")).State;
        state = After(state, new ProcessEvent.ActivityChosen(At, scope, "b")).State;
        Assert.Equal(["b", "b"], Work(state));
        Assert.Equal("not-enabled", Assert.IsType<Step.Refused>(Interpreter.Advance(state.Definition, state, new ProcessEvent.ActivityChosen(At, scope, "s"))).Code);
        Assert.Equal(ProcessStatus.Completed, After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("b"), Variables.Of("done", FeelBoolean.True))).State.Status);
    }

    [Fact]
    public void In_sequence_one_can_be_chosen_only_when_nothing_is_at_work()
    {
        var state = Begun(Process("""
            <startEvent id="s"/><adHocSubProcess id="adhoc" ordering="Sequential"><serviceTask id="a"/><completionCondition>done</completionCondition></adHocSubProcess>«s>adhoc»
            """)).State;
        var chosen = new ProcessEvent.ActivityChosen(At, state.Nodes.OfType<Scope>().Single(node => node.Kind == ScopeKind.SubProcess).Id, "a");

        Assert.IsType<Step.Refused>(Interpreter.Advance(state.Definition, state, chosen));
        state = After(After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("a"), Variables.Empty)).State, chosen).State;
        Assert.Equal(["a"], Work(state));
    }

    [Fact]
    public void While_what_is_left_comes_to_its_end_nothing_more_is_begun()
    {
        var state = Begun(Process("""
            <startEvent id="s"/><adHocSubProcess id="adhoc" cancelRemainingInstances="false"><userTask id="a"/><userTask id="b"/><completionCondition>done</completionCondition></adHocSubProcess>«s>adhoc»
            """)).State;
        var scope = state.Nodes.OfType<Scope>().Single(node => node.Kind == ScopeKind.SubProcess).Id;
        state = After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("a"), Variables.Of("done", FeelBoolean.True))).State;

        Assert.Equal(["b"], Work(state));
        Assert.IsType<Step.Refused>(Interpreter.Advance(state.Definition, state, new ProcessEvent.ActivityChosen(At, scope, "a")));
        Assert.Equal(ProcessStatus.Completed, After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt("b"), Variables.Of("done", FeelBoolean.False))).State.Status);
    }

    private static IEnumerable<string> Work(ProcessState state) =>
        state.Waiting.Where(waiting => waiting.For == WaitingFor.Work).Select(waiting => waiting.ElementId).Order(StringComparer.Ordinal);

    [Fact]
    public void Where_nothing_is_at_work_and_the_condition_is_not_true_the_sub_process_itself_waits_for_a_choice() =>
        Assert.Equal(["ah"], DryRuns.Dry.Run(Drawn.Process("""<startEvent id="s"/><adHocSubProcess id="ah"><task id="a"/><completionCondition>done</completionCondition></adHocSubProcess>«s>ah»""")).Waiting);
}
