using System.Collections.Immutable;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>A decision service: a function whose parameters are its input data, then its input decisions (DMN 10.4).</summary>
internal sealed class DecisionServiceNode(string id, string name, ModelFunction function) : ModelNode(id, name, function.Signature)
{
    public ModelFunction Function => function;

    /// <summary>Where each argument goes.</summary>
    public ImmutableArray<DecisionServiceInput> Inputs { get; init; } = [];

    /// <summary>Output decisions, each with the path of imports to its model.</summary>
    public ImmutableArray<DecisionServiceOutput> Outputs { get; init; } = [];

    /// <summary>The service invoked from outside. Inputs it needs but does not list may be given too (DMN 10.4: the lists need not be complete).</summary>
    public FeelValue Evaluate(ModelState state, FeelContext arguments)
    {
        for (var at = 0; at < Inputs.Length; at++)
        {
            var isGiven = arguments.TryGetValue(Inputs[at].Name, out var given);
            if (isGiven || Inputs[at].Node is DecisionNode)
            {
                // An input decision is a parameter: what is not given is null, not decided.
                Inputs[at].Set(state, isGiven ? Function.Parameters[at].Bind(given!, state.Run) : FeelValue.Null);
            }
        }

        return Function.Bind(Result(state), state.Run);
    }

    /// <summary>The service's result from a state in which its inputs are set.</summary>
    public FeelValue Result(ModelState state)
    {
        if (Outputs.Length == 1)
        {
            return Outputs[0].Value(state);
        }

        return FeelContext.Of(Outputs.Select(output => KeyValuePair.Create(output.Name, output.Value(state))));
    }
}
