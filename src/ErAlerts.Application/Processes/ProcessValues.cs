using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Processes;

/// <summary>Plain values as variables of a process.</summary>
internal static class ProcessValues
{
    public static Variables Of(string name, string value) => Variables.Of(name, FeelString.Of(value));

    public static Variables Of(string name, int value) => Variables.Of(name, FeelNumber.Of(value));
}
