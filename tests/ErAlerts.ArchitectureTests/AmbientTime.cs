using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErAlerts.ArchitectureTests;

public sealed class AmbientTime
{
    private static readonly string[] Clocks =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow",
        "TimeZoneInfo.Local", "Environment.TickCount", "Environment.TickCount64", "Thread.Sleep",
    ];

    private static readonly string[] AlsoImpure = ["Random.Shared", "Guid.NewGuid", "Guid.CreateVersion7", "TimeProvider.System", "Stopwatch.GetTimestamp", "Task.Delay"];

    [Fact]
    public void Nobody_reads_the_ambient_clock() =>
        Violations.None("The time comes from a TimeProvider, the zone from the calendar.", Uses(SourceTree.Trees, Clocks));

    [Fact]
    public void The_systems_clock_is_named_where_the_parts_are_put_together_only() =>
        Violations.None(
            "TimeProvider.System is chosen once, at composition.",
            Uses(SourceTree.Trees.Where(t => !IsComposition(t)), ["TimeProvider.System"]));

    [Fact]
    public void Pure_projects_have_no_clock_no_chance_and_no_ids_from_thin_air() =>
        Violations.None(
            "Pure code takes the instant, the seed and the id as parameters.",
            Repository.PureProjects.SelectMany(p => Uses(SourceTree.Of(p), [.. Clocks, .. AlsoImpure])));

    [Fact]
    public void Pure_projects_are_compiled_with_the_banned_symbols() =>
        Violations.None(
            "The list of banned symbols makes an impurity a build error.",
            Repository.PureProjects.Append("ErAlerts.Application").Where(p => !Bans(p)));

    private static IEnumerable<string> Uses(IEnumerable<SyntaxTree> trees, string[] banned) =>
        trees.SelectMany(t => t.Nodes<MemberAccessExpressionSyntax>())
            .Where(m => banned.Contains(LastTwoNames(m), StringComparer.Ordinal))
            .Select(m => $"{m.Place()}: {m}");

    private static string LastTwoNames(MemberAccessExpressionSyntax access)
    {
        var owner = access.Expression is MemberAccessExpressionSyntax inner ? inner.Name : access.Expression;
        return $"{owner}.{access.Name}";
    }

    private static bool IsComposition(SyntaxTree tree)
    {
        var file = Path.GetFileName(tree.FilePath);
        return file == "Program.cs" || file.EndsWith("Registration.cs", StringComparison.Ordinal) || SourceTree.ProjectOf(tree) == "ErAlerts.Cli";
    }

    private static bool Bans(string project)
    {
        var text = File.ReadAllText(Repository.At("src", project, project + ".csproj"));
        return text.Contains("BannedApiAnalyzers", StringComparison.Ordinal) && text.Contains("BannedSymbols.txt", StringComparison.Ordinal);
    }
}
