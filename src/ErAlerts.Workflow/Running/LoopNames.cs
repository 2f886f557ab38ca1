using System.Diagnostics.CodeAnalysis;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Running;

/// <summary>Instance attributes of looping activities that expressions may read (BPMN tables 10.27 and 10.30).</summary>
internal static class LoopNames
{
    public const string Counter = "loopCounter";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Counter, "numberOfInstances", "numberOfActiveInstances", "numberOfCompletedInstances", "numberOfTerminatedInstances"];

    /// <summary>A multi-instance's event bears them (BPMN table 10.30); they become variables only where an association asks for them.</summary>
    public static Variables Without(Variables payload) => payload.ContainsKey(Counter) && payload.ContainsKey("numberOfInstances")
        ? Variables.Of(payload.Where(entry => !All.Contains(entry.Key, StringComparer.Ordinal)))
        : payload;

    public static bool TryGet(LoopState loop, string name, [NotNullWhen(true)] out FeelValue? value)
    {
        int? number = name switch
        {
            Counter => loop.Started,
            "numberOfInstances" when loop.Total > 0 => loop.Started,
            "numberOfActiveInstances" when loop.Total > 0 => loop.Started - loop.Completed - loop.Terminated,
            "numberOfCompletedInstances" when loop.Total > 0 => loop.Completed,
            "numberOfTerminatedInstances" when loop.Total > 0 => loop.Terminated,
            _ => null,
        };
        value = number is { } given ? FeelNumber.Of(given) : null;
        return value is not null;
    }
}
