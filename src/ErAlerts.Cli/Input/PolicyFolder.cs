using ErAlerts.Domain;

namespace ErAlerts.Cli.Input;

/// <summary>The folder of policy files that the settings name.</summary>
internal static class PolicyFolder
{
    /// <summary>Its path; refuses <c>no-policy-folder</c>.</summary>
    public static Outcome<string> Of(Call call) => call.ErAlerts().Then<Infrastructure.Registration.ErAlertsSettings, string>(settings =>
        Directory.Exists(settings.WorkflowsFolder)
            ? settings.WorkflowsFolder
            : new Refusal("no-policy-folder", $"There is no folder '{settings.WorkflowsFolder}'.", "workflows"));
}
