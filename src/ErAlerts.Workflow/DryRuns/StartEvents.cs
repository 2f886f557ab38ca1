using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.DryRuns;

/// <summary>Timers and conditions that begin a process, looked at before there is an instance.</summary>
internal static class StartEvents
{
    /// <summary>Some condition of the start event is true with these variables.</summary>
    public static bool Holds(ProcessDefinition definition, string element, Variables variables, DateTimeOffset now, RunOptions options) =>
        definition.Find(element) is StartEvent start && start.Definitions.OfType<ConditionalEventDefinition>().Any(caught =>
            caught.Condition.Evaluate(FeelScope.Of(variables), new FeelOptions(now, options.Zone)).Value.IsTrue);

    /// <summary>The length of a start timer; null where its expression gives none.</summary>
    public static TimerLength? Length(ProcessDefinition definition, ProcessStart start, Variables variables, DateTimeOffset now, RunOptions options) =>
        (definition.Find(start.ElementId!) as ICatching)?.Catches.OfType<TimerEventDefinition>()
            .Select(timer => timer.Evaluate(FeelScope.Of(variables), new FeelOptions(now, options.Zone)).Length).FirstOrDefault();
}
