using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Running;

/// <summary>Builds a state again from its whole history, through every migration in it.</summary>
public static class Replay
{
    /// <summary>
    /// The state after all of <paramref name="history"/>, begun in <paramref name="first"/>; <paramref name="definitions"/> finds by content
    /// hash the drawings to which migrations lead. Every event must be taken, for only those are kept.
    /// </summary>
    public static ReplayResult Of(
        ProcessDefinition first, IEnumerable<ProcessEvent> history, Func<string, ProcessDefinition?> definitions, RunOptions? options = null)
    {
        ProcessState? state = null;
        var number = 0;
        foreach (var e in history)
        {
            var definition = e is ProcessEvent.Migrated migrated ? definitions(migrated.Definition) : state?.Definition ?? first;
            if (definition is null)
            {
                return new(state, number, $"The drawing {((ProcessEvent.Migrated)e).Definition} is not known.");
            }

            switch (Interpreter.Advance(definition, state, e, options))
            {
                case Step.Taken taken:
                    state = taken.State;
                    break;
                case Step.Refused refused:
                    return new(state, number, $"{refused.Code}: {refused.Why}");
                case Step.Ignored ignored:
                    return new(state, number, $"{ignored.Code}: {ignored.Why}");
            }

            number++;
        }

        return new(state, number, null);
    }
}

/// <summary>What came of a replay.</summary>
/// <param name="State">The state as far as it went; null when not even the start was taken.</param>
/// <param name="Taken">Events taken.</param>
/// <param name="Problem">Why it stopped; null when all were taken.</param>
public sealed record ReplayResult(ProcessState? State, int Taken, string? Problem);
