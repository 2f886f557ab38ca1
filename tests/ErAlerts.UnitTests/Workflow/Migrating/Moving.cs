using System.Collections.Immutable;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.Migrating;

/// <summary>Migrations in few words.</summary>
internal static class Moving
{
    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset Later = At.AddDays(2);

    public static ProcessDefinition Process(string body, string roots = "") => Drawn.Definition(Drawn.Process(body, roots));

    public static Step.Taken Begun(ProcessDefinition definition, Variables? variables = null) =>
        Taken(Interpreter.Advance(definition, null, new ProcessEvent.Started(At, variables ?? Variables.Empty)));

    public static Step.Taken After(ProcessState state, ProcessEvent e) => Taken(Interpreter.Advance(state.Definition, state, e));

    public static MigrationPlan Plan(TimerChoice timers = TimerChoice.Keep, params (string From, string? To)[] elements) =>
        new(timers) { Elements = elements.ToImmutableSortedDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal) };

    /// <summary>Moves, and demands that the event does the same after being stored and read.</summary>
    public static Step.Taken Moved(ProcessState state, ProcessDefinition to, MigrationPlan plan)
    {
        var report = Migration.Preview(state, to, plan, Later);
        Assert.Empty(report.Problems);
        var stored = EventFormat.Read(EventFormat.Write(new ProcessEvent.Migrated(Later, to.Hash, plan)));
        var step = Taken(Interpreter.Advance(to, state, Assert.IsType<ProcessEvent.Migrated>(stored)));
        Assert.Equal(StateFormat.Write(report.Step!.State), StateFormat.Write(step.State));
        var reading = StateFormat.Read(to, StateFormat.Write(step.State));
        Assert.Null(reading.Problem);
        return step;
    }

    /// <summary>Codes of the problems; the step is refused with the first of them.</summary>
    public static IReadOnlyList<string> Problems(ProcessState state, ProcessDefinition to, MigrationPlan plan)
    {
        var report = Migration.Preview(state, to, plan, Later);
        Assert.Null(report.Step);
        var refused = Assert.IsType<Step.Refused>(Interpreter.Advance(to, state, new ProcessEvent.Migrated(Later, to.Hash, plan)));
        Assert.Equal(report.Problems[0].Code, refused.Code);
        Assert.DoesNotContain(report.Problems, problem => problem.Message.Length < 10);
        return [.. report.Problems.Select(problem => problem.Code)];
    }

    /// <summary>The step, which leaves a sound state and says of every incident why it is one.</summary>
    private static Step.Taken Taken(Step step)
    {
        var taken = Assert.IsType<Step.Taken>(step);
        Sound.State(taken.State);
        Assert.DoesNotContain(taken.Commands.OfType<Command.RaiseIncident>(), incident => incident.Message.Length < 2);
        return taken;
    }

    public static int WaitAt(this ProcessState state, string element) => state.Waiting.First(waiting => waiting.ElementId == element).Wait;
}
