using System.Text;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.Storing;

/// <summary>The county's own review process.</summary>
public class ReviewStateTests
{
    private static readonly DateTimeOffset At = new(2026, 6, 30, 21, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_review_file_is_read_without_a_fault() => Assert.DoesNotContain(Read().Findings, finding => finding.Severity != Severity.Info);

    [Fact]
    public void A_waiting_review_is_stored_in_less_than_a_kilobyte()
    {
        var definition = Read().Processes[0];
        var state = Take(Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Of("referral", FeelString.Of("1234567890123456789"))))).State;
        var scsw = state.Waiting.Single(waiting => waiting.ElementId == "scsw-review").Wait;
        var step = Take(Interpreter.Advance(definition, state, new ProcessEvent.TaskCompleted(At, scsw, Variables.Of("scswDecision", FeelString.Of("approve")))));
        var criteria = Assert.IsType<Command.RunService>(Assert.Single(step.Commands, command => command is Command.RunService));
        step = Take(Interpreter.Advance(definition, step.State, new ProcessEvent.TaskCompleted(At, criteria.Wait, Variables.Of("criteria", FeelList.Of(FeelString.Of("prior-referrals"))))));
        var enter = Assert.IsType<Command.RunService>(Assert.Single(step.Commands, command => command is Command.RunService));
        step = Take(Interpreter.Advance(definition, step.State, new ProcessEvent.TaskCompleted(At, enter.Wait, Variables.Empty)));

        Assert.Equal(4, step.Commands.OfType<Command.ArmTimer>().Count());
        Assert.Contains(step.State.Waiting, waiting => waiting.ElementId == "ara-review");
        Assert.InRange(StateFormat.Write(step.State).Length, 100, 900);
    }

    private static Step.Taken Take(Step step) => Assert.IsType<Step.Taken>(step);

    private static BpmnReading Read() => BpmnReader.Read(Encoding.UTF8.GetBytes(PolicyFolder.Read("er-alert-review.bpmn")), "er-alert-review.bpmn");
}
