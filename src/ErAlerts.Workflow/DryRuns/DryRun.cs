using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>Runs a process in memory by a script, on a clock that moves only by its steps. Nothing is stored or sent.</summary>
public static class DryRun
{
    /// <summary>
    /// Runs a process of one file; others of the file answer its calls and messages. Without an id it is the first executable
    /// process that begins without an event, else the first.
    /// </summary>
    /// <param name="definitions">The processes of the file.</param>
    /// <param name="processId">Which one to run.</param>
    /// <param name="script">What happens.</param>
    /// <param name="dueAt">When a timer that counts from an instant is due, by the host's calendar and zone.</param>
    /// <param name="options">Settings of the interpreter.</param>
    public static DryRunResult Run(
        IReadOnlyList<ProcessDefinition> definitions,
        string? processId,
        DryRunScript script,
        Func<TimerLength, DateTimeOffset, DateTimeOffset> dueAt,
        RunOptions? options = null) =>
        Run(new DryFile(definitions, dueAt), processId, script, options ?? RunOptions.None);

    internal static DryRunResult Run(DryFile file, string? processId, DryRunScript script, RunOptions options)
    {
        var main = Choose(file.Definitions, processId);
        if (main is null)
        {
            return new([], "failed", script.Variables, []) { Notes = [$"There is no executable process {processId} in the file."] };
        }

        var world = new DryWorld(file, main, script, options);
        var steps = new DrySteps(world);
        world.Open();
        foreach (var step in script.Steps)
        {
            steps.Take(step);
        }

        return world.Result();
    }

    private static ProcessDefinition? Choose(IReadOnlyList<ProcessDefinition> definitions, string? processId)
    {
        var runnable = definitions.Where(definition => definition.IsExecutable && !definition.IsGlobalTask).ToList();
        return processId is not null
            ? definitions.FirstOrDefault(definition => string.Equals(definition.Id, processId, StringComparison.Ordinal))
            : runnable.Find(definition => definition.Starts.Any(start => start.Trigger == StartTrigger.None)) ?? runnable.FirstOrDefault();
    }
}
