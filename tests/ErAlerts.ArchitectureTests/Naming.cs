using ErAlerts.Domain;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErAlerts.ArchitectureTests;

public sealed class Naming
{
    private static readonly string[] ForbiddenFolders = ["Common", "Shared", "Core", "Helpers", "Utils", "Abstractions", "Contracts"];
    private static readonly string[] ForbiddenEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Base"];

    [Fact]
    public void No_project_or_folder_has_a_name_that_says_nothing() =>
        Violations.None(
            "A folder is named for what it holds.",
            new[] { "src", "tests" }.SelectMany(Repository.Folders).Select(Repository.Relative)
                .Where(f => Path.GetFileName(f).Split('.').Any(p => ForbiddenFolders.Contains(p, StringComparer.OrdinalIgnoreCase))));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Violations.None(
            "A type is named for what it is.",
            SourceTree.Trees.SelectMany(t => t.Nodes<BaseTypeDeclarationSyntax>())
                .Where(t => ForbiddenEndings.Any(e => t.Identifier.Text.EndsWith(e, StringComparison.Ordinal)))
                .Select(t => $"{t.Place()}: {t.Identifier.Text}"));

    [Fact]
    public void The_word_service_is_kept_for_the_standards_service_task_and_decision_service() =>
        Violations.None(
            "Service means BPMN's service task or DMN's decision service and nothing else.",
            SourceTree.Trees.SelectMany(t => t.Nodes<BaseTypeDeclarationSyntax>())
                .Where(t => t.Identifier.Text.Contains("Service", StringComparison.Ordinal) && !IsTheStandardsService(t.Identifier.Text))
                .Select(t => $"{t.Place()}: {t.Identifier.Text}"));

    [Fact]
    public void Every_file_is_named_for_a_type_in_it() =>
        Violations.None(
            "One idea a file, and the file is named for its type.",
            SourceTree.Trees.Where(t => t.FilePath.EndsWith(".cs", StringComparison.Ordinal))
                .Select(t => (File: Path.GetFileName(t.FilePath).Split('.')[0], Tree: t, Types: t.TopTypes().Select(SourceTree.NameOf).ToList()))
                .Where(f => f.Types.Count > 0 && !f.Types.Contains(f.File, StringComparer.Ordinal))
                .Select(f => $"{Repository.Relative(f.Tree.FilePath)} holds {string.Join(", ", f.Types)}"));

    [Fact]
    public void Every_namespace_is_file_scoped_and_follows_the_folders() =>
        Violations.None(
            "The namespace is the folder path.",
            SourceTree.Trees.SelectMany(t => t.Nodes<BaseNamespaceDeclarationSyntax>())
                .Where(n => n is not FileScopedNamespaceDeclarationSyntax || n.Name.ToString() != NamespaceOf(n.SyntaxTree.FilePath))
                .Select(n => $"{n.Place()}: {n.Name}, expected {NamespaceOf(n.SyntaxTree.FilePath)}"));

    [Fact]
    public void Every_code_of_the_domain_is_kebab_case_and_reads_back()
    {
        var enums = typeof(Codes).Assembly.GetExportedTypes().Where(t => t.IsEnum).ToList();
        Assert.NotEmpty(enums);
        Violations.None("A code is kebab-case, unique and read back to its member.", enums.SelectMany(CodesThatDoNotReadBack));
    }

    private static IEnumerable<string> CodesThatDoNotReadBack(Type type)
    {
        var check = typeof(Naming).GetMethod(nameof(ReadsBack), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type);
        return Enum.GetValues(type).Cast<object>().Where(v => !(bool)check.Invoke(null, [v])!).Select(v => $"{type.Name}.{v}");
    }

    private static bool ReadsBack<T>(T value)
        where T : struct, Enum
    {
        var code = Codes.Of(value);
        return code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && Codes.TryParse<T>(code, out var again) && EqualityComparer<T>.Default.Equals(again, value);
    }

    private static bool IsTheStandardsService(string name) =>
        name is "RunService" or "CancelService" or "ServiceKind"
        || name.Contains("ServiceTask", StringComparison.Ordinal) || name.Contains("DecisionService", StringComparison.Ordinal);

    private static string NamespaceOf(string file) =>
        Path.GetDirectoryName(Repository.Relative(file))!.Replace('\\', '/')["src/".Length..].Replace('/', '.');
}
