using ErAlerts.Workflow.Dmn.Boxed;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Compiles FEEL texts of a model and reports those that are no FEEL.</summary>
internal sealed class FeelCompiler(DmnFindings findings)
{
    /// <summary>An expression; one that does not parse is null when it is evaluated.</summary>
    public BoxedExpression Expression(string text, KnownNames names, string element)
    {
        var parse = FeelExpression.Parse(text, names.Vocabulary);
        if (parse.Expression is not { } expression)
        {
            var reason = $"'{Excerpt(text)}' is not FEEL: {parse.Error?.Message}";
            findings.Error(element, "feel-syntax", reason);
            return new RefusedBox(reason);
        }

        return expression.Tree switch
        {
            { Constant: { } value } => new ConstantBox(value),
            NameReference name => new PathBox(expression, name.Name, component: null),
            PathExpression { Source: NameReference name } path => new PathBox(expression, name.Name, path.Name),
            _ => new LiteralBox(expression),
        };
    }

    /// <summary>Unary tests; null, and reported, when they do not parse.</summary>
    public FeelUnaryTests? Tests(string text, KnownNames names, string element, string place)
    {
        var parse = FeelUnaryTests.Parse(text, names.Vocabulary);
        if (parse.Tests is null)
        {
            findings.Error(element, "feel-syntax", $"{place}: '{Excerpt(text)}' is not FEEL: {parse.Error?.Message}");
        }

        return parse.Tests;
    }

    private static string Excerpt(string text) => text.Trim() is { Length: > 60 } trimmed ? trimmed[..60] + "…" : text.Trim();
}
