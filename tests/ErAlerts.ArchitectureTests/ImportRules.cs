using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErAlerts.ArchitectureTests;

public sealed class ImportRules
{
    private static readonly string[] PlatformOnly = ["System.", "netstandard", "mscorlib", "Microsoft.CSharp"];

    private static readonly string[] OutsideWorld =
        ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql", "Quartz", "CsvHelper", "Bogus", "System.Net.Http", "System.Net.Mail", "System.Net.Sockets"];

    [Fact]
    public void A_project_references_only_what_the_drawing_puts_above_it() =>
        Violations.None(
            "design.md draws who may import whom.",
            Repository.AllowedImports.SelectMany(p => ProjectReferences(p.Key).Except(p.Value, StringComparer.Ordinal).Select(r => $"{p.Key} references {r}")));

    [Fact]
    public void Every_project_of_src_stands_in_the_drawing() =>
        Assert.Equal(
            Repository.AllowedImports.Keys.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Repository.At("src")).Where(d => Directory.EnumerateFiles(d, "*.csproj").Any()).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ErAlerts.Workflow")]
    [InlineData("ErAlerts.Domain")]
    public void The_pure_projects_are_compiled_against_the_platform_only(string project) =>
        Violations.None(
            $"{project} needs the platform and nothing else.",
            References(project).Where(r => !PlatformOnly.Any(p => r.StartsWith(p, StringComparison.Ordinal))));

    [Fact]
    public void The_application_adds_logging_abstractions_and_nothing_else() =>
        Violations.None(
            "Application joins process and domain and knows no technology.",
            References("ErAlerts.Application").Where(r => !PlatformOnly.Any(p => r.StartsWith(p, StringComparison.Ordinal))
                && r is not ("ErAlerts.Domain" or "ErAlerts.Workflow" or "Microsoft.Extensions.Logging.Abstractions")));

    [Fact]
    public void Only_infrastructure_knows_the_database_the_scheduler_and_the_network() =>
        Violations.None(
            "The outside world is Infrastructure's alone.",
            SourceTree.Trees.Where(t => SourceTree.ProjectOf(t) != "ErAlerts.Infrastructure")
                .SelectMany(t => t.Nodes<UsingDirectiveSyntax>())
                .Where(u => OutsideWorld.Any(w => IsWithin(u.NamespaceOrType.ToString(), w)))
                .Select(u => $"{u.Place()}: {u.NamespaceOrType}"));

    [Fact]
    public void Packages_of_the_outside_world_are_referenced_by_infrastructure_only() =>
        Violations.None(
            "The outside world is Infrastructure's alone.",
            Repository.AllowedImports.Keys.Where(p => p != "ErAlerts.Infrastructure")
                .SelectMany(p => Packages(p).Where(k => OutsideWorld.Any(w => IsWithin(k, w))).Select(k => $"{p} references {k}")));

    [Fact]
    public void Internals_are_open_to_tests_and_benchmarks_only() =>
        Violations.None(
            "What another project needs is public.",
            Repository.AllowedImports.Keys.SelectMany(p => Items(p, "InternalsVisibleTo").Where(i => !i.EndsWith("Tests", StringComparison.Ordinal) && i != "ErAlerts.Benchmarks").Select(i => $"{p} opens itself to {i}")));

    private static bool IsWithin(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static IEnumerable<string> References(string project) =>
        Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n != "System");

    private static IEnumerable<string> ProjectReferences(string project) => Items(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')));

    private static IEnumerable<string> Packages(string project) => Items(project, "PackageReference");

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Repository.At("src", project, project + ".csproj")).Descendants(kind).Select(e => (string?)e.Attribute("Include")).OfType<string>();
}
