using ErAlerts.Domain;

namespace ErAlerts.Cli.Input;

/// <summary>The folder of policy files: as the call names it, else the setting, else the repository's <c>workflows/</c>.</summary>
internal static class PolicyFolder
{
    /// <summary>The folder's path; refuses <c>no-policy-folder</c>.</summary>
    public static Outcome<string> Of(Call call)
    {
        var named = call.Workflows ?? Environment.GetEnvironmentVariable("ERALERTS__WORKFLOWS");
        var folder = named ?? Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory);
        return folder is not null && Directory.Exists(folder)
            ? folder
            : new Refusal("no-policy-folder", folder is null ? "No folder of policy files was named, and none stands above here." : $"There is no folder '{folder}'.", "workflows");
    }

    private static string? Above(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ErAlerts.sln")))
            {
                return Path.Combine(at.FullName, "workflows");
            }
        }

        return null;
    }
}
