using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>A decision table, compiled (DMN 8, 10.3.2.10).</summary>
internal sealed class TableBox : BoxedExpression
{
    private readonly int _words;
    private readonly FeelValue?[] _constantRows;

    public TableBox(TableDefinition definition, ImmutableArray<InputColumn> inputs, ImmutableArray<OutputColumn> outputs, ImmutableArray<ImmutableArray<BoxedExpression>> rows)
    {
        (Definition, Inputs, Outputs, Rows) = (definition, inputs, outputs, rows);
        _words = RuleSet.Words(rows.Length);
        _constantRows = [.. rows.Select(Constant)];
    }

    public TableDefinition Definition { get; }

    public ImmutableArray<InputColumn> Inputs { get; }

    public ImmutableArray<OutputColumn> Outputs { get; }

    /// <summary>Output entries of each rule.</summary>
    public ImmutableArray<ImmutableArray<BoxedExpression>> Rows { get; }

    public override FeelValue Evaluate(IFeelScope scope, FeelRun run) => Evaluate(scope, run, out _);

    /// <summary>The result, and the rules that matched, counted from 0.</summary>
    public FeelValue Evaluate(IFeelScope scope, FeelRun run, out int[] matched)
    {
        Span<ulong> rules = stackalloc ulong[_words];
        RuleSet.Fill(rules, Rows.Length);
        foreach (var input in Inputs)
        {
            input.Narrow(rules, scope, run);
            if (RuleSet.IsEmpty(rules))
            {
                break;
            }
        }

        matched = run.Step(Inputs.Length + 1) ? RuleSet.Rules(rules) : [];
        return matched.Length == 0 ? Default(scope, run) : Hits.Choose(this, matched, scope, run);
    }

    /// <summary>A rule's output: the value of the only output, or a context of several.</summary>
    public FeelValue Output(int rule, IFeelScope scope, FeelRun run) => _constantRows[rule] ?? Row(Rows[rule], scope, run);

    /// <summary>Whether a rule's output is the same in every evaluation.</summary>
    public FeelValue? ConstantOutput(int rule) => _constantRows[rule];

    /// <summary>Where no rule matches: the default outputs or, without any, null whatever the hit policy (DMN 10.3.2.10, step 2).</summary>
    private FeelValue Default(IFeelScope scope, FeelRun run) => Outputs.All(output => output.Default is null)
        ? FeelValue.Null
        : Compose([.. Outputs.Select(output => output.Default?.Evaluate(scope, run) ?? FeelValue.Null)]);

    private FeelValue Row(ImmutableArray<BoxedExpression> row, IFeelScope scope, FeelRun run)
    {
        var values = new FeelValue[row.Length];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Outputs[at].Take(row[at].Evaluate(scope, run), run);
        }

        return Compose(values);
    }

    private FeelValue Compose(FeelValue[] values) => values is [var only]
        ? only
        : FeelContext.Of(Outputs.Select((output, at) => KeyValuePair.Create(output.Variable.Name, values[at])));

    private FeelValue? Constant(ImmutableArray<BoxedExpression> row)
    {
        if (!row.All(cell => cell is Boxed.ConstantBox))
        {
            return null;
        }

        var run = new FeelRun(FeelOptions.Default);
        var value = Row(row, FeelScope.Empty, run);
        return run.Problems.Count == 0 ? value : null;
    }
}
