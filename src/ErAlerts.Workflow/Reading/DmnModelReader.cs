using System.Collections.Immutable;
using System.Xml.Linq;
using ErAlerts.Workflow.Dmn.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>Reads <c>definitions</c>: imports, types and the elements of the requirement graph.</summary>
internal sealed class DmnModelReader
{
    private readonly XElement _root;
    private readonly DmnFindings _findings;
    private readonly DmnExpressionReader _expressions;
    private readonly string _namespace;

    private DmnModelReader(XElement root, DmnFindings findings)
    {
        _root = root;
        _findings = findings;
        _namespace = root.Text("namespace") ?? "";
        _expressions = new DmnExpressionReader(findings, root.Text("expressionLanguage"));
    }

    public static ModelDefinition Read(XElement root, DmnFindings findings) => new DmnModelReader(root, findings).Read();

    private ModelDefinition Read() => new(
        _findings.File,
        _namespace,
        DmnXml.Name(_root.Text("name") ?? ""),
        [.. Imports()],
        [.. _root.Named("itemDefinition").Select(DmnItemReader.Read)],
        [.. _root.Named("inputData").Where(Identified).Select(Input)],
        [.. _root.Named("decision").Where(Identified).Select(Decision)],
        [.. _root.Named("businessKnowledgeModel").Where(Identified).Select(Knowledge)],
        [.. _root.Named("decisionService").Where(Identified).Select(Service)]);

    private IEnumerable<ImportDefinition> Imports()
    {
        foreach (var import in _root.Named("import"))
        {
            var space = import.Text("namespace") ?? "";
            if (DmnVersion.IsModel(import.Text("importType")))
            {
                yield return new ImportDefinition(DmnXml.Name(import.Text("name") ?? ""), space);
            }
            else
            {
                _findings.Warning(import.Text("name") ?? space, "import-ignored", $"Imports of type '{import.Text("importType")}' are not read, only decision models.");
            }
        }
    }

    private bool Identified(XElement element)
    {
        if (!string.IsNullOrWhiteSpace(element.Text("name")))
        {
            return true;
        }

        _findings.Error(element.Text("id") ?? "", "name-missing", $"A {element.Name.LocalName} needs a name.");
        return false;
    }

    private static string NameOf(XElement element) => DmnXml.Name(element.Text("name") ?? "");

    private static string IdOf(XElement element) => element.Text("id") ?? NameOf(element);

    private static TypeName? VariableType(XElement element) => element.First("variable") is { } variable ? DmnItemReader.Type(variable) : null;

    private InputDefinition Input(XElement element) => new(IdOf(element), NameOf(element), VariableType(element));

    private DecisionDefinition Decision(XElement element) => new(
        IdOf(element),
        NameOf(element),
        VariableType(element),
        [.. Targets(element, "informationRequirement", "requiredInput"), .. Targets(element, "informationRequirement", "requiredDecision")],
        [.. Targets(element, "knowledgeRequirement", "requiredKnowledge")],
        _expressions.Child(element, IdOf(element)));

    private KnowledgeDefinition Knowledge(XElement element) => new(
        IdOf(element),
        NameOf(element),
        VariableType(element),
        [.. Targets(element, "knowledgeRequirement", "requiredKnowledge")],
        element.First("encapsulatedLogic") is { } logic ? _expressions.Function(logic, IdOf(element)) : null);

    private DecisionServiceDefinition Service(XElement element) => new(
        IdOf(element),
        NameOf(element),
        VariableType(element),
        References(element, "inputData"),
        References(element, "inputDecision"),
        References(element, "encapsulatedDecision"),
        References(element, "outputDecision"));

    private IEnumerable<ElementReference> Targets(XElement element, string requirement, string target) =>
        element.Named(requirement).SelectMany(found => References(found, target));

    private ImmutableArray<ElementReference> References(XElement element, string name) =>
        [.. element.Named(name).Select(found => Reference(found.Text("href") ?? ""))];

    private ElementReference Reference(string href)
    {
        var mark = href.LastIndexOf('#');
        var space = mark > 0 ? href[..mark] : _namespace;
        return new ElementReference(space, href[(mark + 1)..]);
    }
}
