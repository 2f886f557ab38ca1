using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Makes models ready to run, imported ones first.</summary>
internal sealed class ModelCompiler
{
    private readonly IReadOnlyDictionary<string, ModelDefinition> _models;
    private readonly DmnFindings _findings;
    private readonly Dictionary<string, CompiledModel> _compiled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private ModelCompiler(IReadOnlyDictionary<string, ModelDefinition> models, DmnFindings findings) => (_models, _findings) = (models, findings);

    public static DecisionModel Compile(ModelDefinition root, IReadOnlyDictionary<string, ModelDefinition> models, DmnFindings findings) =>
        new(new ModelCompiler(models, findings).Compile(root, findings));

    private CompiledModel Compile(ModelDefinition definition, DmnFindings findings)
    {
        _open.Add(definition.Namespace);
        ImmutableArray<(ImportDefinition Definition, CompiledModel Model)> imports = [.. Imported(definition)];
        _open.Remove(definition.Namespace);

        var types = new TypeTable(definition, [.. imports.Select(import => (import.Definition, import.Model.Types))], findings);
        var model = new CompiledModel(definition, types, [.. imports.Select(import => new ImportedModel(import.Definition.Name, import.Model))]);
        new GraphCompiler(model, findings).Compile();
        return _compiled[definition.Namespace] = model;
    }

    private IEnumerable<(ImportDefinition Definition, CompiledModel Model)> Imported(ModelDefinition definition)
    {
        foreach (var import in definition.Imports)
        {
            if (_open.Contains(import.Namespace))
            {
                _findings.Error(import.Name, "import-circular", $"The models '{definition.Namespace}' and '{import.Namespace}' import each other.");
            }
            else if (_compiled.TryGetValue(import.Namespace, out var known))
            {
                yield return (import, known);
            }
            else if (_models.TryGetValue(import.Namespace, out var next))
            {
                var findings = new DmnFindings(next.File);
                var model = Compile(next, findings);
                _findings.Add(findings.All);
                yield return (import, model);
            }
        }
    }
}
