using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Makes decision services into functions (DMN 10.4).</summary>
internal sealed class DecisionServiceCompiler(CompiledModel model, DmnFindings findings)
{
    private readonly NodeDirectory _directory = new(model);

    public DecisionServiceNode Compile(DecisionServiceDefinition definition)
    {
        ImmutableArray<(string Name, ImmutableArray<int> Imports, ValueNode Node)> inputs =
            [.. Find(definition.Id, definition.InputData), .. Find(definition.Id, definition.InputDecisions)];
        var type = model.Types.Resolve(definition.Type, definition.Id);
        var function = new ModelFunction(
            definition.Name,
            [.. inputs.Select(input => new TypedName(input.Name, input.Node.Variable.Type))],
            type is FunctionType signature ? signature.Result ?? SimpleType.Any : type);
        var service = new DecisionServiceNode(definition.Id, definition.Name, function)
        {
            Inputs = [.. inputs.Select(input => new DecisionServiceInput(input.Name, input.Imports, input.Node))],
            Outputs = [.. Find(definition.Id, definition.Outputs).Select(output => new DecisionServiceOutput(output.Name, output.Imports, output.Node))],
        };
        function.Body = (arguments, run) =>
        {
            var state = new ModelState(model, FeelContext.Empty, run);
            for (var at = 0; at < arguments.Length; at++)
            {
                service.Inputs[at].Set(state, arguments[at]);
            }

            return service.Result(state);
        };
        if (service.Outputs.IsEmpty)
        {
            findings.Error(definition.Id, "output-missing", $"The decision service '{definition.Name}' has no output decision.");
        }

        return service;
    }

    private IEnumerable<(string Name, ImmutableArray<int> Imports, ValueNode Node)> Find(string owner, ImmutableArray<ElementReference> references)
    {
        foreach (var reference in references)
        {
            if (_directory.Find(reference) is not var (import, found) || found is not ValueNode node)
            {
                findings.Error(owner, "reference-unresolved", $"The element '{reference.Id}' was not found among inputs and decisions.");
            }
            else if (import < 0 || model.Imports[import].Name.Length == 0)
            {
                yield return (node.Name, import < 0 ? [] : [import], node);
            }
            else
            {
                yield return ($"{model.Imports[import].Name}.{node.Name}", [import], node);
            }
        }
    }
}
