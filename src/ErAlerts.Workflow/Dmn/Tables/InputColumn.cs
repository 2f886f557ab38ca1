using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Expressions;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Tables;

/// <summary>An input column: its expression, and its different tests with the rules that each belongs to.</summary>
internal sealed class InputColumn
{
    private readonly CellTest[] _tests;
    private readonly ulong[][] _rules;
    private readonly ulong[] _dashed;

    /// <summary>A column.</summary>
    /// <param name="label">What people call it.</param>
    /// <param name="expression">What is tested.</param>
    /// <param name="type">The type the table states for it.</param>
    /// <param name="values">Input values: what the column may hold at all; a dash stands for them.</param>
    /// <param name="cells">One cell for each rule.</param>
    public InputColumn(string label, BoxedExpression expression, FeelType type, TableCell? values, ImmutableArray<TableCell> cells)
    {
        (Label, Expression, Type, Values, Cells) = (label, expression, type, values, cells);
        var words = RuleSet.Words(cells.Length);
        _dashed = new ulong[words];
        var distinct = new Dictionary<string, int>(StringComparer.Ordinal);
        var (tests, rules) = (new List<CellTest>(), new List<ulong[]>());
        for (var rule = 0; rule < cells.Length; rule++)
        {
            if (cells[rule].Test is AnyTest)
            {
                RuleSet.Add(_dashed, rule);
                continue;
            }

            if (!distinct.TryGetValue(cells[rule].Text, out var at))
            {
                distinct.Add(cells[rule].Text, at = tests.Count);
                tests.Add(cells[rule].Test);
                rules.Add(new ulong[words]);
            }

            RuleSet.Add(rules[at], rule);
        }

        (_tests, _rules) = ([.. tests], [.. rules]);
    }

    public string Label { get; }

    public BoxedExpression Expression { get; }

    public FeelType Type { get; }

    public TableCell? Values { get; }

    public ImmutableArray<TableCell> Cells { get; }

    /// <summary>Keeps those of the rules whose cell in this column holds.</summary>
    public void Narrow(Span<ulong> rules, IFeelScope scope, FeelRun run)
    {
        if (_tests.Length == 0 && Values is null)
        {
            return;
        }

        var input = Expression.Evaluate(scope, run);
        Span<ulong> holding = stackalloc ulong[rules.Length];
        if (Values is null || Values.Test.Holds(input, scope, run))
        {
            _dashed.CopyTo(holding);
        }

        for (var at = 0; at < _tests.Length; at++)
        {
            if (RuleSet.Meet(_rules[at], rules) && _tests[at].Holds(input, scope, run))
            {
                RuleSet.Unite(holding, _rules[at]);
            }
        }

        RuleSet.Intersect(rules, holding);
    }

    /// <summary>Whether one rule's cell holds for a value.</summary>
    public bool Holds(int rule, FeelValue input, IFeelScope scope, FeelRun run) => Cells[rule].Test is AnyTest
        ? Values is null || Values.Test.Holds(input, scope, run)
        : Cells[rule].Test.Holds(input, scope, run);
}

/// <summary>An input entry: its text, the test made of it, and its syntax where it has one.</summary>
internal sealed record TableCell(string Text, CellTest Test, UnaryTests? Syntax);
