using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.Benchmarks.Engine;

/// <summary>What instances do while they are measured.</summary>
internal static class Lives
{
    private static readonly DateTimeOffset At = new(2026, 6, 30, 21, 0, 0, TimeSpan.Zero);

    /// <summary>Start, first task, timer, second task, end.</summary>
    public static void OfReview(ProcessDefinition definition)
    {
        var state = Begun(definition, Variables.Of("referral", FeelString.Of("1234567890123456789")));
        state = Done(state, "a");
        state = After(state, new ProcessEvent.TimerFired(At, Wait(state, "t")));
        state = Done(state, "b");
        if (state.Status != ProcessStatus.Completed)
        {
            throw new InvalidOperationException("The review did not end.");
        }
    }

    public static ProcessState Begun(ProcessDefinition definition, Variables variables) => After(definition, null, new ProcessEvent.Started(At, variables));

    /// <summary>An instance that already did one round, so that the one measured is like all that follow.</summary>
    public static ProcessState AtWork(string body, int variables = 0) => Done(
        Begun(MadeUp.Process(body), Variables.Of(Enumerable.Range(0, variables).Select(i => KeyValuePair.Create<string, FeelValue>($"v{i}", FeelNumber.Of(i))))), "a");

    /// <summary>Completes the user task, with one variable that changes.</summary>
    public static ProcessState Done(ProcessState state, string element) =>
        After(state, new ProcessEvent.TaskCompleted(At, Wait(state, element), Variables.Of("v0", FeelNumber.Of(1))));

    public static ProcessEvent.TaskCompleted Completion(ProcessState state) => new(At, Wait(state, "a"), Variables.Of("v0", FeelString.Of("another")));

    public static ProcessState After(ProcessState state, ProcessEvent e) => After(state.Definition, state, e);

    /// <summary>Bytes stored after so many rounds of one loop.</summary>
    public static int StoredAfter(int rounds)
    {
        var state = AtWork(MadeUp.Round);
        for (var i = 0; i < rounds; i++)
        {
            state = Done(state, "a");
        }

        return StateFormat.Write(state).Length;
    }

    private static int Wait(ProcessState state, string element) => state.Waiting.Last(waiting => waiting.ElementId == element).Wait;

    private static ProcessState After(ProcessDefinition definition, ProcessState? state, ProcessEvent e) =>
        Interpreter.Advance(definition, state, e) is Step.Taken taken ? taken.State : throw new InvalidOperationException($"{e.GetType().Name} was not taken.");
}
