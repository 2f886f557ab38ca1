using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErAlerts.ArchitectureTests;

/// <summary>The C# of src, parsed once: files as they are, and the code blocks of Razor components.</summary>
internal static class SourceTree
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    private static readonly Lazy<IReadOnlyList<SyntaxTree>> Parsed =
        new(() => [.. Repository.Files("src", ".cs").AsParallel().AsOrdered().Select(Parse), .. Repository.Files("src", ".razor").Select(ParseRazor).OfType<SyntaxTree>()]);

    public static IReadOnlyList<SyntaxTree> Trees => Parsed.Value;

    public static IEnumerable<SyntaxTree> Of(string project) => Trees.Where(t => ProjectOf(t) == project);

    public static string ProjectOf(SyntaxTree tree) => Repository.Relative(tree.FilePath).Split('/')[1];

    public static IEnumerable<T> Nodes<T>(this SyntaxTree tree)
        where T : SyntaxNode => tree.GetRoot().DescendantNodes().OfType<T>();

    /// <summary>The types of a file that are not inside another type.</summary>
    public static IEnumerable<MemberDeclarationSyntax> TopTypes(this SyntaxTree tree) =>
        tree.Nodes<MemberDeclarationSyntax>().Where(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && m.Parent is not TypeDeclarationSyntax);

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax t => t.Identifier.Text,
        DelegateDeclarationSyntax d => d.Identifier.Text,
        _ => string.Empty,
    };

    public static string Place(this SyntaxNode node) =>
        $"{Repository.Relative(node.SyntaxTree.FilePath)}:{node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1}";

    private static SyntaxTree Parse(string path) => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Options, path);

    private static SyntaxTree? ParseRazor(string path)
    {
        var text = File.ReadAllText(path);
        var start = text.IndexOf("@code", StringComparison.Ordinal);
        var open = start < 0 ? -1 : text.IndexOf('{', start);
        return open < 0 ? null : CSharpSyntaxTree.ParseText("partial class " + Path.GetFileNameWithoutExtension(path) + text[open..], Options, path);
    }
}
