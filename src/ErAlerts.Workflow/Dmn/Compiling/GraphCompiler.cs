using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Compiles a model's requirement graph: first all nodes, so that they may name each other, then their logic.</summary>
internal sealed class GraphCompiler(CompiledModel model, DmnFindings findings)
{
    private readonly ModelDefinition _definition = model.Definition;
    private readonly ExpressionCompiler _expressions = new(model.Types, findings);

    public void Compile()
    {
        ReportDoubles();
        var slot = 0;
        model.Inputs = [.. _definition.Inputs.Select(input => new InputNode(input.Id, input.Name, Type(input), slot++))];
        model.Decisions = [.. _definition.Decisions.Select(decision => new DecisionNode(decision.Id, decision.Name, Type(decision), slot++))];
        model.Knowledge = [.. _definition.Knowledge.Select(Declare)];
        var services = new DecisionServiceCompiler(model, findings);
        model.Services = [.. _definition.Services.Select(services.Compile)];

        var requirements = new RequirementResolver(model, findings);
        foreach (var (node, definition) in model.Knowledge.Zip(_definition.Knowledge))
        {
            Complete(node, definition, requirements);
        }

        foreach (var (node, definition) in model.Decisions.Zip(_definition.Decisions))
        {
            Complete(node, definition, requirements);
        }

        model.Tables = [.. _expressions.Tables];
        RequirementCycles.Break(model.Decisions, findings);
    }

    private FeelType Type(NodeDefinition definition) => model.Types.Resolve(definition.Type, definition.Id);

    private void ReportDoubles()
    {
        IEnumerable<NodeDefinition> nodes = [.. _definition.Inputs, .. _definition.Decisions, .. _definition.Knowledge, .. _definition.Services];
        var (ids, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in nodes)
        {
            if (!ids.Add(node.Id))
            {
                findings.Error(node.Id, "id-twice", $"The id '{node.Id}' is used twice.");
            }

            if (!names.Add(node.Name))
            {
                findings.Warning(node.Id, "name-twice", $"The name '{node.Name}' is used twice.");
            }
        }
    }

    /// <summary>A knowledge model's variable has the type of the function or, as older files write it, of the function's result.</summary>
    private KnowledgeNode Declare(KnowledgeDefinition definition)
    {
        var result = _expressions.Result(Type(definition), definition.Logic);
        var parameters = definition.Logic is { } logic ? _expressions.Parameters(logic) : [];
        return new KnowledgeNode(definition.Id, definition.Name, new ModelFunction(definition.Name, parameters, result));
    }

    private void Complete(KnowledgeNode node, KnowledgeDefinition definition, RequirementResolver requirements)
    {
        if (definition.Logic?.Body is not { } body)
        {
            findings.Warning(definition.Id, "logic-missing", $"'{definition.Name}' has no logic; its result is null.");
            return;
        }

        var known = requirements.Knowledge(definition, node.Function);
        var names = KnownNames.Of(model).With(known.Names).With(node.Function.ParameterNames);
        var compiled = _expressions.Compile(body, names, node.Function.ParameterNames);
        string[] parameters = [.. node.Function.ParameterNames];
        node.Function.Body = (arguments, run) => compiled.Evaluate(new LocalScope(parameters, arguments, known), run);
    }

    private void Complete(DecisionNode node, DecisionDefinition definition, RequirementResolver requirements)
    {
        (node.Names, node.Required) = requirements.Decision(definition);
        if (definition.Logic is not { } logic)
        {
            findings.Warning(definition.Id, "logic-missing", $"'{definition.Name}' has no logic; its value is null.");
            return;
        }

        // A table without a type of its own has that of its decision (DMN 7.3.1).
        logic = logic is TableDefinition { Type: null } table ? table with { Type = definition.Type } : logic;
        node.Logic = _expressions.Compile(logic, KnownNames.Of(model).With(node.Names.All), ImmutableArray<string>.Empty);
    }
}
