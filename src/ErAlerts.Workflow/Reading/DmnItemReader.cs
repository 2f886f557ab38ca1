using System.Xml.Linq;
using ErAlerts.Workflow.Dmn.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>Reads item definitions and references to types (DMN 7.3.3).</summary>
internal static class DmnItemReader
{
    public static ItemDefinition Read(XElement element)
    {
        var name = DmnXml.Name(element.Text("name") ?? "");
        return new ItemDefinition(
            name,
            element.Text("id") ?? name,
            element.Text("isCollection")?.Trim() is "true" or "1",
            element.First("typeRef") is { } type ? Named(type, type.Value) : null,
            [.. element.Named("itemComponent").Select(Read)],
            element.First("functionItem") is { } function ? Signature(function) : null,
            Tests(element.First("allowedValues")),
            Tests(element.First("typeConstraint")));
    }

    /// <summary>The type an element states in its <c>typeRef</c> attribute; null when it states none.</summary>
    public static TypeName? Type(XElement element) => element.Text("typeRef") is { } text ? Named(element, text) : null;

    public static Variable Variable(XElement element) => new(DmnXml.Name(element.Text("name") ?? ""), Type(element));

    /// <summary>The text of unary tests; null when absent or blank.</summary>
    public static string? Tests(XElement? element) =>
        element?.First("text")?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static FunctionSignature Signature(XElement element) => new(
        [.. element.Named("parameters").Select(Variable)],
        element.Text("outputTypeRef") is { } text ? Named(element, text) : null);

    private static TypeName? Named(XElement element, string text)
    {
        var name = DmnXml.Name(text);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && IsPrefix(name[..colon]) && element.GetNamespaceOfPrefix(name[..colon]) is { } space)
        {
            return new TypeName(space.NamespaceName, name[(colon + 1)..].Trim());
        }

        return name.Length == 0 ? null : new TypeName(null, name);
    }

    private static bool IsPrefix(string text) => text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.');
}
