using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn;

/// <summary>A decision model, compiled once and safe to use from many threads.</summary>
public sealed class DecisionModel
{
    private readonly Dictionary<string, ModelNode> _nodes = new(StringComparer.Ordinal);

    internal DecisionModel(CompiledModel compiled)
    {
        Compiled = compiled;
        foreach (var node in compiled.Decisions.Concat<ModelNode>(compiled.Services).Concat(compiled.Knowledge))
        {
            _nodes.TryAdd(node.Name, node);
        }

        foreach (var node in compiled.Decisions.Concat<ModelNode>(compiled.Services).Concat(compiled.Knowledge))
        {
            _nodes.TryAdd(node.Id, node);
        }
    }

    /// <summary>The model's name.</summary>
    public string Name => Compiled.Definition.Name;

    /// <summary>The namespace by which other models import it.</summary>
    public string Namespace => Compiled.Definition.Namespace;

    /// <summary>Names of its decisions.</summary>
    public IReadOnlyList<string> Decisions => [.. Compiled.Decisions.Select(decision => decision.Name)];

    /// <summary>Names of its input data.</summary>
    public IReadOnlyList<string> Inputs => [.. Compiled.Inputs.Select(input => input.Name)];

    internal CompiledModel Compiled { get; }

    /// <summary>Names of a decision service's outputs; empty for anything else.</summary>
    internal IReadOnlyList<string> OutputsOf(string service) =>
        Compiled.Services.FirstOrDefault(node => node.Name == service || node.Id == service) is { } node ? [.. node.Outputs.Select(output => output.Name)] : [];

    /// <summary>Invokes a decision service or knowledge model, also where a decision has the same name.</summary>
    internal DecisionResult Invoke(string nameOrId, FeelContext arguments, FeelOptions? options) =>
        Evaluate(Compiled.Services.Concat<ModelNode>(Compiled.Knowledge).FirstOrDefault(node => node.Name == nameOrId || node.Id == nameOrId), nameOrId, arguments, options, explains: false);

    /// <summary>
    /// Evaluates as a test case does, in which decisions too may be given: a made-up value stands for what they would decide, so that
    /// those that ask the clock can be tested (DMN 10.3.4.11).
    /// </summary>
    internal DecisionResult EvaluateWithGiven(string nameOrId, FeelContext given, FeelOptions? options)
    {
        var node = _nodes.GetValueOrDefault(nameOrId);
        var decided = Compiled.Decisions.Where(decision => !ReferenceEquals(decision, node) && given.ContainsKey(decision.Name)
            && Compiled.Inputs.All(input => input.Name != decision.Name));
        return Evaluate(node, nameOrId, given, options, explains: false, [.. decided]);
    }

    /// <summary>Evaluates a decision, decision service or knowledge model. Never throws; trouble is null with problems.</summary>
    /// <param name="decisionNameOrId">Its name or id.</param>
    /// <param name="input">Input data by name; for a service or knowledge model its arguments by name.</param>
    /// <param name="options">Clock and limits.</param>
    public DecisionResult Evaluate(string decisionNameOrId, FeelContext input, FeelOptions? options = null) =>
        Evaluate(_nodes.GetValueOrDefault(decisionNameOrId), decisionNameOrId, input, options, explains: false);

    /// <summary>As <see cref="Evaluate(string, FeelContext, FeelOptions?)"/>, and says of each rule whether it matched or which cell failed first.</summary>
    public DecisionResult Explain(string decisionNameOrId, FeelContext input, FeelOptions? options = null) =>
        Evaluate(_nodes.GetValueOrDefault(decisionNameOrId), decisionNameOrId, input, options, explains: true);

    /// <summary>Input in which texts stand for dates, times and durations, as in JSON, with those values where the model's types ask for them.</summary>
    public FeelContext Typed(FeelContext input) => FeelContext.Of(input.Select(entry => Compiled.Inputs.FirstOrDefault(node => node.Name == entry.Key) is { } node
        ? KeyValuePair.Create(entry.Key, TextInput.Read(entry.Value, node.Variable.Type))
        : entry));

    private DecisionResult Evaluate(
        ModelNode? node, string nameOrId, FeelContext input, FeelOptions? options, bool explains, params ReadOnlySpan<DecisionNode> given)
    {
        var run = new FeelRun(options ?? FeelOptions.Default);
        if (node is null)
        {
            return Result(run, run.Fail("unknown-decision", $"The model '{Name}' has no decision '{nameOrId}'."), [], []);
        }

        var state = new ModelState(Compiled, input, run);
        foreach (var decision in given)
        {
            state.Set(decision, decision.Variable.Bind(input[decision.Name], run));
        }

        return node switch
        {
            DecisionNode { Logic: TableBox table } decision => Table(decision, table, state, explains),
            DecisionNode decision => Result(run, state.Value(decision), [], []),
            DecisionServiceNode service => Result(run, service.Evaluate(state, input), [], []),
            KnowledgeNode knowledge => Result(run, knowledge.Invoke(input, run), [], []),
            _ => Result(run, FeelValue.Null, [], []),
        };
    }

    private static DecisionResult Table(DecisionNode decision, TableBox table, ModelState state, bool explains)
    {
        var value = state.Value(decision, table, out var matched);
        var explanations = explains ? TableExplainer.Explain(table, decision.Names.Over(state), state.Run) : [];
        return Result(state.Run, value, [.. matched.Select(rule => rule + 1)], explanations);
    }

    private static DecisionResult Result(FeelRun run, FeelValue value, int[] matched, IReadOnlyList<RuleExplanation> explanations)
    {
        var result = run.Result(value);
        return new DecisionResult(result.Value, matched, explanations, result.Problems);
    }
}
