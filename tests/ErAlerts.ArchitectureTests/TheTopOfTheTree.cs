namespace ErAlerts.ArchitectureTests;

public sealed class TheTopOfTheTree
{
    private static readonly string[] Allowed = ["src", "tests", "workflows", "ErAlerts.sln", "README.md", "LICENSE", "global.json", "nuget.config"];

    [Fact]
    public void Only_the_agreed_entries_stand_at_the_top() =>
        Violations.None(
            "design.md names what may stand at the top of the tree.",
            Directory.EnumerateFileSystemEntries(Repository.Root).Select(e => Path.GetFileName(e)!).Where(e => !IsAllowed(e) && !IsIgnoredByGit(e)));

    private static bool IsAllowed(string entry) =>
        entry.StartsWith('.') || Allowed.Contains(entry, StringComparer.Ordinal)
        || (entry.StartsWith("Directory.", StringComparison.Ordinal) && entry.EndsWith(".props", StringComparison.Ordinal));

    private static bool IsIgnoredByGit(string entry) =>
        File.ReadLines(Repository.At(".gitignore")).Any(line => line.TrimEnd('/') == entry);
}
