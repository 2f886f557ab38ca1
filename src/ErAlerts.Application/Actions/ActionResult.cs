using ErAlerts.Workflow.Running;

namespace ErAlerts.Application.Actions;

/// <summary>How an action ended.</summary>
public abstract record ActionResult
{
    private ActionResult()
    {
    }

    /// <summary>Done; the variables are set in the process.</summary>
    public sealed record Done(Variables Variables) : ActionResult;

    /// <summary>It cannot be done; becomes an incident on which people act. Nothing else of the step is lost.</summary>
    public sealed record Stuck(string Code, string Why) : ActionResult;

    /// <summary>Done without a result.</summary>
    public static ActionResult Ok { get; } = new Done(Variables.Empty);
}
