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

    /// <summary>Those that the event of a multi-instance bears (BPMN table 10.30): its associations may read them, but they are nobody's variables.</summary>
    public static Variables In(Variables payload) => payload.ContainsKey(Counter) && payload.ContainsKey("numberOfInstances")
        ? Variables.Of(payload.Where(entry => All.Contains(entry.Key, StringComparer.Ordinal)))
        : Variables.Empty;

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
