using System.CommandLine;

namespace ErAlerts.Cli;

/// <summary>The options that every verb takes. They override the settings of the environment and of <c>appsettings.json</c>.</summary>
internal static class GlobalOptions
{
    public const string JsonName = "--json";

    public static Option<bool> Json { get; } = new(JsonName) { Description = "Answer with JSON.", Recursive = true };

    public static Option<string?> Database { get; } = new("--database") { Description = "SQLite file, or a connection string.", HelpName = "FILE", Recursive = true };

    public static Option<string?> Workflows { get; } = new("--workflows") { Description = "Folder of the policy files.", HelpName = "FOLDER", Recursive = true };

    public static Option<bool> Demo { get; } = new("--demo") { Description = "Work on the demo county, with its clock.", Recursive = true };
}
