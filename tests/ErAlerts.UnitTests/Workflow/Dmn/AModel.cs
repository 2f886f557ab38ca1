using System.Text;
using ErAlerts.Workflow.Dmn;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.UnitTests.Workflow.Dmn;

/// <summary>The vocabulary of the DMN tests: models written as text, inputs and results as FEEL.</summary>
internal static class AModel
{
    public const string Latest = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>A whole file around the given elements.</summary>
    public static string Xml(string elements, string name = "model", string space = "https://example.org/model", string version = Latest) =>
        $"""<definitions xmlns="{version}" xmlns:feel="http://www.omg.org/spec/FEEL/20140401" id="{name}-id" name="{name}" namespace="{space}">{elements}</definitions>""";

    public static DmnReading Read(string xml, params (string Namespace, string Xml)[] imports)
    {
        var known = imports.ToDictionary(import => import.Namespace, import => Encoding.UTF8.GetBytes(import.Xml), StringComparer.Ordinal);
        return DmnReader.Read(Encoding.UTF8.GetBytes(xml), "model.dmn", known.GetValueOrDefault);
    }

    /// <summary>A model without any error finding.</summary>
    public static DecisionModel Of(string elements, params (string Namespace, string Xml)[] imports)
    {
        var reading = Read(Xml(elements), imports);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == ErAlerts.Workflow.Severity.Error);
        return reading.Model!;
    }

    /// <summary>The codes of the findings on a model that has some.</summary>
    public static IEnumerable<string> Codes(string elements, params (string Namespace, string Xml)[] imports) =>
        Read(Xml(elements), imports).Findings.Select(finding => finding.Code);

    public static FeelValue Evaluated(string text)
    {
        var parse = FeelExpression.Parse(text);
        Assert.True(parse.Expression is not null, $"{text}: {parse.Error}");
        return parse.Expression.Evaluate(FeelScope.Empty).Value;
    }

    /// <summary>A decision's value for inputs that a FEEL context gives.</summary>
    public static DecisionResult Decide(this DecisionModel model, string decision, string inputs = "{}") =>
        model.Evaluate(decision, (FeelContext)Evaluated(inputs));

    /// <summary>The decision comes to the value of a FEEL text.</summary>
    public static void Gives(this DecisionModel model, string decision, string expected, string inputs = "{}")
    {
        var result = model.Decide(decision, inputs);
        Assert.True(Evaluated(expected).Equals(result.Value), $"{decision} is {result.Value}, not {expected}. {string.Join("; ", result.Problems)}");
    }

    /// <summary>The decision comes to null and says why.</summary>
    public static void Fails(this DecisionModel model, string decision, string code, string inputs = "{}")
    {
        var result = model.Decide(decision, inputs);
        Assert.True(result.Value.IsNull, $"{decision} is {result.Value}");
        Assert.Contains(result.Problems, problem => problem.Code == code);
    }

    public static string Input(string name, string type = "Any") =>
        $"""<inputData id="{Id(name)}" name="{name}"><variable name="{name}" typeRef="{type}"/></inputData>""";

    /// <summary>A decision with a boxed expression and what it requires, by name.</summary>
    public static string Decision(string name, string logic, string type = "Any", string inputs = "", string decisions = "", string knowledge = "") =>
        $"""<decision id="{Id(name)}" name="{name}"><variable name="{name}" typeRef="{type}"/>{Requirements(inputs, decisions, knowledge)}{logic}</decision>""";

    public static string Knowledge(string name, string parameters, string body, string type = "Any", string knowledge = "") =>
        $"""
         <businessKnowledgeModel id="{Id(name)}" name="{name}"><variable name="{name}" typeRef="{type}"/>
         <encapsulatedLogic>{Parameters(parameters)}{body}</encapsulatedLogic>{Requirements("", "", knowledge)}</businessKnowledgeModel>
         """;

    public static string Item(string name, string content) => $"""<itemDefinition id="{Id(name)}" name="{name}">{content}</itemDefinition>""";

    public static string Literal(string text) => $"<literalExpression><text>{Escape(text)}</text></literalExpression>";

    /// <summary>Formal parameters written <c>a: number; b</c>.</summary>
    public static string Parameters(string parameters) => string.Concat(Parts(parameters).Select(parameter => parameter.Split(": ") is [var name, var type]
        ? $"""<formalParameter name="{name}" typeRef="{type}"/>"""
        : $"""<formalParameter name="{parameter}"/>"""));

    public static string Escape(string text) => System.Security.SecurityElement.Escape(text);

    public static string Id(string name) => "_" + name.Replace(' ', '_');

    private static string Requirements(string inputs, string decisions, string knowledge) => string.Concat(
        Parts(inputs).Select(name => $"""<informationRequirement><requiredInput href="{Href(name)}"/></informationRequirement>""")
            .Concat(Parts(decisions).Select(name => $"""<informationRequirement><requiredDecision href="{Href(name)}"/></informationRequirement>"""))
            .Concat(Parts(knowledge).Select(name => $"""<knowledgeRequirement><requiredKnowledge href="{Href(name)}"/></knowledgeRequirement>""")));

    private static string Href(string name) => name.Contains('#', StringComparison.Ordinal) ? name : "#" + Id(name);

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
