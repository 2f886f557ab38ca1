using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>One evaluation of a model: what its inputs and decisions are, as far as known. Each import has a state of its own.</summary>
internal sealed class ModelState
{
    private readonly CompiledModel _model;
    private readonly FeelValue?[] _values;
    private readonly FeelContext _inputs;
    private readonly FeelContext _rootInputs;
    private readonly string _path;
    private ModelState?[]? _imported;

    public ModelState(CompiledModel model, FeelContext inputs, FeelRun run)
        : this(model, inputs, inputs, "", run)
    {
    }

    private ModelState(CompiledModel model, FeelContext inputs, FeelContext rootInputs, string path, FeelRun run)
    {
        (_model, _inputs, _rootInputs, _path, Run) = (model, inputs, rootInputs, path, run);
        _values = new FeelValue?[model.Slots];
    }

    public FeelRun Run { get; }

    /// <summary>Gives a node its value from outside, as a decision service does with its arguments.</summary>
    public void Set(ValueNode node, FeelValue value) => _values[node.Slot] = value;

    /// <summary>A node's value, computed once.</summary>
    public FeelValue Value(ValueNode node)
    {
        if (_values[node.Slot] is { } known)
        {
            return known;
        }

        if (node is not DecisionNode decision)
        {
            return _values[node.Slot] = node.Variable.Bind(Input(node.Name), Run);
        }

        DecideRequired(decision);
        return _values[node.Slot] ??= Decide(decision);
    }

    /// <summary>The value of a decision whose logic is a table, and the rules that matched, counted from 0.</summary>
    public FeelValue Value(DecisionNode decision, TableBox table, out int[] matched)
    {
        DecideRequired(decision);
        Run.Place = decision.Name;
        var value = decision.Variable.Bind(table.Evaluate(decision.Names.Over(this), Run, out matched), Run);
        return _values[decision.Slot] = value;
    }

    /// <summary>The state of an imported model.</summary>
    public ModelState Imported(int import)
    {
        _imported ??= new ModelState?[_model.Imports.Length];
        return _imported[import] ??= Open(_model.Imports[import]);
    }

    private ModelState Open(ImportedModel import)
    {
        if (import.Name.Length == 0)
        {
            return new ModelState(import.Model, _inputs, _rootInputs, _path, Run);
        }

        var own = _inputs.TryGetValue(import.Name, out var given) && given is FeelContext context ? context : FeelContext.Empty;
        return new ModelState(import.Model, own, _rootInputs, $"{_path}{import.Name}.", Run);
    }

    /// <summary>Decides what comes before a decision, one after the other: a long chain of requirements needs no deep stack.</summary>
    private void DecideRequired(DecisionNode decision)
    {
        if (decision.Required.IsEmpty)
        {
            return;
        }

        var waiting = new Stack<DecisionNode>();
        waiting.Push(decision);
        while (waiting.TryPeek(out var next))
        {
            if (FirstUndecided(next) is { } before)
            {
                waiting.Push(before);
            }
            else
            {
                waiting.Pop();
                _values[next.Slot] ??= ReferenceEquals(next, decision) ? null : Decide(next);
            }
        }
    }

    private DecisionNode? FirstUndecided(DecisionNode decision)
    {
        foreach (var required in decision.Required)
        {
            if (_values[required.Slot] is null)
            {
                return required;
            }
        }

        return null;
    }

    private FeelValue Decide(DecisionNode decision)
    {
        if (decision.Logic is not { } logic || !Run.Step())
        {
            return FeelValue.Null;
        }

        var outer = Run.Place;
        Run.Place = decision.Name;
        var value = decision.Variable.Bind(logic.Evaluate(decision.Names.Over(this), Run), Run);
        Run.Place = outer;
        return value;
    }

    /// <summary>Input of an imported model is looked for under the import's name, then by its full path, then by its bare name.</summary>
    private FeelValue Input(string name) =>
        _inputs.TryGetValue(name, out var value)
        || (_path.Length > 0 && (_rootInputs.TryGetValue(_path + name, out value) || _rootInputs.TryGetValue(name, out value)))
            ? value
            : FeelValue.Null;
}
