using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErAlerts.ArchitectureTests;

public sealed class SizeBudgets
{
    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Violations.None("A file holds one idea; none is above 300 lines.", FileLengths().Where(f => f.Lines > 300).Select(f => $"{f.Place}: {f.Lines} lines"));

    [Fact]
    public void Nineteen_files_in_twenty_have_at_most_200_lines() =>
        AssertPercentile(FileLengths(), 200);

    [Fact]
    public void No_method_is_longer_than_50_lines() =>
        Violations.None("A method does one thing; none is above 50 lines.", MethodLengths().Where(m => m.Lines > 50).Select(m => $"{m.Place}: {m.Lines} lines"));

    [Fact]
    public void Nineteen_methods_in_twenty_have_at_most_30_lines() =>
        AssertPercentile(MethodLengths(), 30);

    private static IEnumerable<(string Place, int Lines)> FileLengths() =>
        Repository.Files("src", ".cs", ".razor", ".ts", ".css").Select(f => (Repository.Relative(f), File.ReadLines(f).Count()));

    private static IEnumerable<(string Place, int Lines)> MethodLengths() =>
        SourceTree.Trees.SelectMany(t => t.Nodes<SyntaxNode>())
            .Where(n => n is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax { ExpressionBody: not null })
            .Select(n => (n.Place(), LinesOf(n)));

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static void AssertPercentile(IEnumerable<(string Place, int Lines)> lengths, int most)
    {
        var sorted = lengths.OrderBy(l => l.Lines).ToList();
        var p95 = sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1].Lines;
        Assert.True(p95 <= most, $"The 95th percentile of {sorted.Count} is {p95} lines, above {most}. Longest:\n  {string.Join("\n  ", sorted.TakeLast(15).Reverse())}");
    }
}
