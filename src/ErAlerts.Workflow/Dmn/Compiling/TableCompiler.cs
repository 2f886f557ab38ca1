using System.Collections.Immutable;
using ErAlerts.Workflow.Dmn.Boxed;
using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;
using ErAlerts.Workflow.Dmn.Tables;
using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Compiles decision tables.</summary>
internal sealed class TableCompiler(FeelCompiler feel, TypeTable types, DmnFindings findings)
{
    private const int MaxRules = 10_000;
    private readonly List<TableBox> _all = [];

    /// <summary>All tables compiled so far.</summary>
    public IReadOnlyList<TableBox> All => _all;

    public BoxedExpression Compile(TableDefinition table, KnownNames names, ImmutableArray<string> parameters)
    {
        if (table.Rules.Length > MaxRules)
        {
            var reason = $"The table has {table.Rules.Length} rules; at most {MaxRules} are run.";
            findings.Error(table.Id, "table-too-large", reason);
            return new RefusedBox(reason);
        }

        var box = new TableBox(
            table,
            [.. table.Inputs.Select((_, column) => Input(table, column, names, parameters))],
            [.. table.Outputs.Select(output => Output(table, output, names))],
            [.. table.Rules.Select(rule => Row(rule, names))]);
        _all.Add(box);
        return box;
    }

    private InputColumn Input(TableDefinition table, int column, KnownNames names, ImmutableArray<string> parameters)
    {
        var input = table.Inputs[column];
        var label = input.Label ?? (input.Expression as LiteralDefinition)?.Text.Trim() ?? parameters.ElementAtOrDefault(column) ?? input.Id;
        var expression = Subject(input, parameters.ElementAtOrDefault(column), names);
        var values = input.Values is { } text && feel.Tests(text, names, input.Id, $"The input values of '{label}'") is { } tests
            ? new TableCell(text.Trim(), CellCompiler.Compile(tests), tests.Tree)
            : null;
        return new InputColumn(
            label,
            expression,
            types.Resolve(input.Type, input.Id),
            values?.Test is AnyTest ? null : values,
            [.. table.Rules.Select((rule, at) => Cell(rule.Tests[column], names, table.Id, $"Rule {at + 1}, column {column + 1} ('{label}')"))]);
    }

    /// <summary>A column without an expression stands for the parameter of its place (DMN 10.2.1.7).</summary>
    private BoxedExpression Subject(TableInput input, string? parameter, KnownNames names)
    {
        switch (input.Expression)
        {
            case LiteralDefinition literal:
                return feel.Expression(literal.Text, names, literal.Id);
            case RefusedDefinition refused:
                return new RefusedBox(refused.Reason);
            default:
                break;
        }

        if (parameter is not null)
        {
            return feel.Expression(parameter, names, input.Id);
        }

        const string Reason = "The input column has no expression.";
        findings.Error(input.Id, "input-expression-missing", Reason);
        return new RefusedBox(Reason);
    }

    private TableCell Cell(string text, KnownNames names, string element, string place)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed == "-")
        {
            return new TableCell("-", AnyTest.Instance, Syntax: null);
        }

        return feel.Tests(trimmed, names, element, place) is { } tests
            ? new TableCell(trimmed, CellCompiler.Compile(tests), tests.Tree)
            : new TableCell(trimmed, NeverTest.Instance, Syntax: null);
    }

    private OutputColumn Output(TableDefinition table, TableOutput output, KnownNames names)
    {
        var isOnly = table.Outputs.Length == 1;
        var type = types.Resolve(output.Type ?? (isOnly ? table.Type : null), output.Id);
        var stated = output.Values is { } text ? feel.Tests(text, names, output.Id, $"The output values of '{output.Name ?? output.Label}'") : null;
        return new OutputColumn(
            isOnly ? new TypedName("", SimpleType.Any) : new TypedName(output.Name ?? "", type),
            Ranks(stated ?? AllowedValues(type) ?? AllowedValues(Component(types.Resolve(table.Type, table.Id), output.Name))),
            stated is not null,
            output.Default is { } fallback ? Entry(fallback, names) : null);
    }

    private static FeelUnaryTests? AllowedValues(FeelType? type) => (type as ConstrainedType)?.Tests;

    /// <summary>The type of a component where the table as a whole is of a structure, or a list of structures.</summary>
    private static FeelType? Component(FeelType type, string? name) => ValueCheck.Plain(type) switch
    {
        ListType list => Component(list.Item, name),
        ContextType context when name is not null => context.Entries.GetValueOrDefault(name),
        _ => null,
    };

    /// <summary>The order of output values is their order of priority.</summary>
    private static ImmutableArray<CellTest> Ranks(FeelUnaryTests? values) =>
        values is null || values.PassesAlways ? [] : [.. values.Tree.Tests.Select(CellCompiler.Single)];

    private ImmutableArray<BoxedExpression> Row(TableRule rule, KnownNames names) =>
        [.. rule.Outputs.Select(entry => Entry(entry is LiteralDefinition literal ? literal with { Id = rule.Id } : entry, names))];

    /// <summary>An output entry; an empty one or a dash has no value.</summary>
    private BoxedExpression Entry(ExpressionDefinition entry, KnownNames names) => entry switch
    {
        LiteralDefinition { Text: var text } when string.IsNullOrWhiteSpace(text) || text.Trim() == "-" => new ConstantBox(FeelValue.Null),
        LiteralDefinition literal => feel.Expression(literal.Text, names, literal.Id),
        RefusedDefinition refused => new RefusedBox(refused.Reason),
        _ => new ConstantBox(FeelValue.Null),
    };
}
