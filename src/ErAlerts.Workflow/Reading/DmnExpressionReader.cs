using System.Collections.Immutable;
using System.Xml.Linq;
using ErAlerts.Workflow.Dmn.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>Reads boxed expressions. What cannot run is kept with its reason, so that only its own element fails.</summary>
internal sealed class DmnExpressionReader(DmnFindings findings, string? defaultLanguage)
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "literalExpression", "decisionTable", "context", "invocation", "relation", "list",
        "functionDefinition", "conditional", "filter", "for", "some", "every",
    };

    /// <summary>The first boxed expression inside an element; null when it holds none.</summary>
    public ExpressionDefinition? Child(XElement? parent, string owner) =>
        parent?.Elements().FirstOrDefault(child => child.Name.Namespace == parent.Name.Namespace && Kinds.Contains(child.Name.LocalName)) is { } found
            ? Read(found, owner)
            : null;

    /// <summary>A function definition, or a knowledge model's encapsulated logic, which has the same shape.</summary>
    public FunctionDefinition Function(XElement element, string owner)
    {
        var id = Id(element, owner);
        var kind = element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "kind")?.Value.Trim() ?? "FEEL";
        var isFeel = kind.Length == 0 || kind.StartsWith('F');
        return new FunctionDefinition(
            id,
            DmnItemReader.Type(element),
            [.. element.Named("formalParameter").Select(DmnItemReader.Variable)],
            isFeel ? Child(element, id) : Refuse(id, null, "external-function", $"Functions of kind {kind} are not run; only FEEL is."));
    }

    /// <summary>FEEL text, or a refusal where the language is another.</summary>
    public ExpressionDefinition Literal(XElement element, string owner)
    {
        var id = Id(element, owner);
        var type = DmnItemReader.Type(element);
        var language = element.Text("expressionLanguage") ?? defaultLanguage;
        if (!DmnVersion.IsFeel(language))
        {
            return Refuse(id, type, "language-unsupported", $"The expression language '{language}' is not run; only FEEL is.");
        }

        return element.First("importedValues") is null
            ? new LiteralDefinition(id, type, element.First("text")?.Value ?? "")
            : Refuse(id, type, "imported-values", "Values imported from another document are not read.");
    }

    private static string Id(XElement element, string owner) => element.Text("id") ?? owner;

    private RefusedDefinition Refuse(string id, TypeName? type, string code, string reason)
    {
        findings.Error(id, code, reason);
        return new RefusedDefinition(id, type, reason);
    }

    private ExpressionDefinition Read(XElement element, string owner)
    {
        var id = Id(element, owner);
        var type = DmnItemReader.Type(element);
        return element.Name.LocalName switch
        {
            "literalExpression" => Literal(element, owner),
            "decisionTable" => new DmnTableReader(this, findings).Read(element, id, type),
            "context" => new ContextDefinition(id, type, [.. element.Named("contextEntry").Select(entry => Entry(entry, id))]),
            "invocation" => Invocation(element, id, type),
            "relation" => Relation(element, id, type),
            "list" => new ListDefinition(id, type, Items(element, id)),
            "functionDefinition" => Function(element, owner),
            "conditional" => new ConditionalDefinition(id, type, Part(element, "if", id), Part(element, "then", id), Part(element, "else", id)),
            "filter" => new FilterDefinition(id, type, Part(element, "in", id), Part(element, "match", id)),
            "for" => Iteration(element, id, type, IterationKind.For, "return"),
            "some" => Iteration(element, id, type, IterationKind.Some, "satisfies"),
            _ => Iteration(element, id, type, IterationKind.Every, "satisfies"),
        };
    }

    private ExpressionDefinition? Part(XElement element, string name, string owner) => Child(element.First(name), owner);

    private ContextEntry Entry(XElement entry, string owner) => new(
        entry.First("variable") is { } variable ? DmnItemReader.Variable(variable) : null,
        Child(entry, owner));

    private InvocationDefinition Invocation(XElement element, string id, TypeName? type) => new(
        id,
        type,
        Child(element, id),
        [.. element.Named("binding").Select(binding => new Binding(
            binding.First("parameter") is { } parameter ? DmnItemReader.Variable(parameter) : new Variable("", null),
            Child(binding, id)))]);

    private RelationDefinition Relation(XElement element, string id, TypeName? type) => new(
        id,
        type,
        [.. element.Named("column").Select(DmnItemReader.Variable)],
        [.. element.Named("row").Select(row => Items(row, id))]);

    private ImmutableArray<ExpressionDefinition> Items(XElement element, string owner) =>
        [.. element.Elements()
            .Where(child => child.Name.Namespace == element.Name.Namespace && Kinds.Contains(child.Name.LocalName))
            .Select(child => Read(child, owner))];

    private IterationDefinition Iteration(XElement element, string id, TypeName? type, IterationKind kind, string body) => new(
        id, type, kind, DmnXml.Name(element.Text("iteratorVariable") ?? ""), Part(element, "in", id), Part(element, body, id));
}
