using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Feel.Builtins;

/// <summary>Calls a function that was given to a built-in one, one level deeper.</summary>
internal static class Calls
{
    public static FeelValue Invoke(FeelFunction function, FeelValue[] arguments, FeelRun run)
    {
        if (!run.Enter())
        {
            return FeelValue.Null;
        }

        var value = function.Invoke(arguments, run);
        run.Leave();
        return value;
    }
}
