using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErAlerts.ArchitectureTests;

/// <summary>The C# of src with names bound to what they mean, for rules that the text alone cannot tell.</summary>
internal static class BoundSource
{
    private const string GlobalUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    /// <summary>Every text that is passed for a parameter called <c>code</c> or ending in <c>Code</c>, with the place.</summary>
    public static IEnumerable<(string Code, string Place)> Codes() =>
        Compiled.Value.SyntaxTrees.Where(t => t.FilePath.Length > 0).AsParallel().AsOrdered().SelectMany(CodesOf);

    private static IEnumerable<(string Code, string Place)> CodesOf(SyntaxTree tree)
    {
        var model = Compiled.Value.GetSemanticModel(tree);
        return tree.Nodes<ArgumentSyntax>()
            .Where(a => IsACode(model, a))
            .SelectMany(a => Texts(a.Expression))
            .Select(e => (Value: model.GetConstantValue(e), Place: e.Place()))
            .Where(c => c.Value is { HasValue: true, Value: string })
            .Select(c => ((string)c.Value.Value!, c.Place))
            .ToList();
    }

    /// <summary>The texts that an argument may be: itself, or either branch of a choice.</summary>
    private static IEnumerable<ExpressionSyntax> Texts(ExpressionSyntax expression) => expression switch
    {
        ConditionalExpressionSyntax choice => Texts(choice.WhenTrue).Concat(Texts(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(a => Texts(a.Expression)),
        ParenthesizedExpressionSyntax inner => Texts(inner.Expression),
        _ => [expression],
    };

    private static bool IsACode(SemanticModel model, ArgumentSyntax argument)
    {
        if (argument.Parent is not BaseArgumentListSyntax { Parent: { } call } arguments || model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        var position = arguments.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { } named
            ? method.Parameters.FirstOrDefault(p => p.Name == named.Name.Identifier.Text)
            : method.Parameters.ElementAtOrDefault(position);
        return parameter is { Type.SpecialType: SpecialType.System_String } && IsWithin(method.ContainingNamespace, "ErAlerts")
            && (parameter.Name is "code" or "Code" || parameter.Name.EndsWith("Code", StringComparison.Ordinal));
    }

    private static bool IsWithin(INamespaceSymbol? space, string root) => space?.ToDisplayString().StartsWith(root, StringComparison.Ordinal) == true;

    private static CSharpCompilation Compile()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(f => !Path.GetFileName(f).StartsWith("ErAlerts.", StringComparison.Ordinal) && Path.GetFileName(f) != "eralerts.dll")
            .Select(f => MetadataReference.CreateFromFile(f));
        var trees = SourceTree.Trees.Where(t => t.FilePath.EndsWith(".cs", StringComparison.Ordinal));
        var usings = CSharpSyntaxTree.ParseText(GlobalUsings, (CSharpParseOptions)SourceTree.Trees[0].Options);
        return CSharpCompilation.Create("Bound", [.. trees, usings], platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
