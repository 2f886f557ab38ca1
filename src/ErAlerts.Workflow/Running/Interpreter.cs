using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Migrating;

namespace ErAlerts.Workflow.Running;

/// <summary>
/// Moves a process by one event: a pure function of the definition, the state and the event. It knows no clock, does no input or
/// output and draws every id from the state's counter, so that the same history always gives the same state.
/// </summary>
public static class Interpreter
{
    /// <summary>Code of a step that would move tokens for ever.</summary>
    internal const string Endless = "endless";

    /// <summary>The message goes on with a conversation that the instance holds and in which it waits for it (BPMN 8.4.2).</summary>
    public static bool GoesOn(ProcessState state, string message, Variables payload, DateTimeOffset at) =>
        new Execution(state.Definition, state, at.ToUniversalTime(), RunOptions.None).GoesOnHere(state.Definition.MessageName(message), payload);

    /// <summary>The step that <paramref name="e"/> causes. A null state is an instance that does not exist yet.</summary>
    public static Step Advance(ProcessDefinition definition, ProcessState? state, ProcessEvent e, RunOptions? options = null)
    {
        if (e is ProcessEvent.Started != (state is null))
        {
            return state is null
                ? new Step.Refused("not-started", "The first event of an instance is its start.")
                : new Step.Refused("already-started", "The instance has started already.");
        }

        if (state is { Status: not ProcessStatus.Running })
        {
            return new Step.Ignored("already-ended", $"The instance has ended: {state.Status.ToString().ToLowerInvariant()}.");
        }

        if (e is ProcessEvent.Migrated migrated)
        {
            return Migration.Take(definition, state!, migrated, options ?? RunOptions.None);
        }

        if (state is not null && state.Definition != definition && !string.Equals(state.Definition.Hash, definition.Hash, StringComparison.Ordinal))
        {
            return new Step.Refused("other-definition", $"The instance runs in the drawing {state.Definition.Hash}; given was {definition.Hash}.");
        }

        var x = new Execution(definition, state, e.At.ToUniversalTime(), options ?? RunOptions.None);
        var refusal = e is ProcessEvent.Started started ? Starting.Take(x, started) : Taking.Take(x, e);
        if (refusal is not null)
        {
            return refusal;
        }

        x.Settle();
        return x.Exhausted
            ? new Step.Refused(Endless, $"More than {x.Options.MostMoves} tokens moved, or as much else was done, without coming to rest; the process would never wait.")
            : x.Result();
    }
}
