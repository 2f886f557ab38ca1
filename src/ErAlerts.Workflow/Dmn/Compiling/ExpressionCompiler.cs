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

/// <summary>Compiles boxed expressions.</summary>
internal sealed class ExpressionCompiler
{
    private readonly TypeTable _types;
    private readonly DmnFindings _findings;
    private readonly FeelCompiler _feel;
    private readonly TableCompiler _tables;

    public ExpressionCompiler(TypeTable types, DmnFindings findings)
    {
        (_types, _findings) = (types, findings);
        _feel = new FeelCompiler(findings);
        _tables = new TableCompiler(_feel, types, findings);
    }

    /// <summary>All tables compiled so far.</summary>
    public IReadOnlyList<TableBox> Tables => _tables.All;

    public ImmutableArray<TypedName> Parameters(FunctionDefinition function) =>
        [.. function.Parameters.Select(parameter => new TypedName(parameter.Name, _types.Resolve(parameter.Type, function.Id)))];

    /// <summary>Compiles an expression.</summary>
    /// <param name="definition">The expression; one that is missing is null.</param>
    /// <param name="names">Names it may read.</param>
    /// <param name="parameters">Parameters that a table's inputs stand for where they have no expression.</param>
    public BoxedExpression Compile(ExpressionDefinition? definition, KnownNames names, ImmutableArray<string> parameters = default) => definition switch
    {
        null => new ConstantBox(FeelValue.Null),
        LiteralDefinition literal => Literal(literal, names),
        RefusedDefinition refused => new RefusedBox(refused.Reason),
        TableDefinition table => _tables.Compile(table, names, parameters.IsDefault ? [] : parameters),
        ContextDefinition context => Context(context, names),
        InvocationDefinition invocation => Invocation(invocation, names),
        RelationDefinition relation => Relation(relation, names),
        ListDefinition list => new ListBox([.. list.Items.Select(item => Compile(item, names))]),
        FunctionDefinition function => Function(function, "", names, SimpleType.Any),
        ConditionalDefinition choice => new ConditionalBox(Compile(choice.If, names), Compile(choice.Then, names), Compile(choice.Else, names)),
        FilterDefinition filter => new FilterBox(Compile(filter.In, names), Compile(filter.Match, names.With("item"))),
        IterationDefinition iteration => Iteration(iteration, names),
        _ => throw new InvalidOperationException($"No compiler for {definition.GetType().Name}."),
    };

    /// <summary>An expression without text has no value.</summary>
    private BoxedExpression Literal(LiteralDefinition literal, KnownNames names) =>
        string.IsNullOrWhiteSpace(literal.Text) ? new ConstantBox(FeelValue.Null) : _feel.Expression(literal.Text, names, literal.Id);

    private BoxedExpression Context(ContextDefinition context, KnownNames names)
    {
        if (context.Entries.GroupBy(entry => entry.Variable?.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            var reason = twice.Key is null ? "The context has two result cells." : $"The context has two entries '{twice.Key}'.";
            _findings.Error(context.Id, "name-twice", reason);
            return new RefusedBox(reason);
        }

        var entries = ImmutableArray.CreateBuilder<BoxedEntry>();
        BoxedExpression? result = null;
        foreach (var entry in context.Entries)
        {
            if (entry.Variable is { } variable)
            {
                entries.Add(Entry(variable, entry.Value, context.Id, names));
                names = names.With(variable.Name);
            }
            else
            {
                result = Compile(entry.Value, names);
            }
        }

        return new ContextBox(entries.ToImmutable(), result);
    }

    /// <summary>A function may call itself by its entry's name; a type that is no function's is that of its result, as older files write it.</summary>
    private BoxedEntry Entry(Variable variable, ExpressionDefinition? value, string owner, KnownNames names)
    {
        var type = _types.Resolve(variable.Type, owner);
        return value is FunctionDefinition function
            ? new BoxedEntry(new TypedName(variable.Name, SimpleType.Any), Function(function, variable.Name, names.With(variable.Name), type))
            : new BoxedEntry(new TypedName(variable.Name, type), Compile(value, names));
    }

    private InvocationBox Invocation(InvocationDefinition invocation, KnownNames names)
    {
        if (invocation.Called is null)
        {
            _findings.Error(invocation.Id, "invocation-empty", "The invocation does not say what it invokes.");
        }

        return new InvocationBox(
            Compile(invocation.Called, names),
            [.. invocation.Bindings.Select(binding => binding.Parameter.Name)],
            [.. invocation.Bindings.Select(binding => Compile(binding.Value, names))]);
    }

    private BoxedExpression Relation(RelationDefinition relation, KnownNames names)
    {
        if (relation.Rows.Any(row => row.Length != relation.Columns.Length))
        {
            const string Reason = "A row of the relation does not have one entry for each column.";
            _findings.Error(relation.Id, "relation-width", Reason);
            return new RefusedBox(Reason);
        }

        return new RelationBox(
            [.. relation.Columns.Select(column => new TypedName(column.Name, _types.Resolve(column.Type, relation.Id)))],
            [.. relation.Rows.Select(row => row.Select(cell => Compile(cell, names)).ToImmutableArray())]);
    }

    /// <summary>The type a function's result has when its own type, or that of its variable, is stated.</summary>
    public FeelType Result(FeelType variable, FunctionDefinition? function)
    {
        var stated = variable == SimpleType.Any && function is not null ? _types.Resolve(function.Type, function.Id) : variable;
        return stated is FunctionType signature ? signature.Result ?? SimpleType.Any : stated;
    }

    private FunctionBox Function(FunctionDefinition function, string name, KnownNames names, FeelType variable)
    {
        var parameters = Parameters(function);
        ImmutableArray<string> parameterNames = [.. parameters.Select(parameter => parameter.Name)];
        return new FunctionBox(name, parameters, Result(variable, function), Compile(function.Body, names.With(parameterNames), parameterNames));
    }

    /// <summary>An iteration context may be written <c>1..10</c>, which alone is no expression (grammar rule 63).</summary>
    private static ExpressionDefinition? Listed(ExpressionDefinition? source) =>
        source is LiteralDefinition literal && literal.Text.Contains("..", StringComparison.Ordinal) && FeelExpression.Parse(literal.Text).Expression is null
            ? literal with { Text = $"for each in {literal.Text} return each" }
            : source;

    private BoxedExpression Iteration(IterationDefinition iteration, KnownNames names)
    {
        if (iteration.Variable.Length == 0)
        {
            const string Reason = "The iterator needs the name of its variable.";
            _findings.Error(iteration.Id, "name-missing", Reason);
            return new RefusedBox(Reason);
        }

        var items = Compile(Listed(iteration.In), names);
        var inner = names.With(iteration.Variable);
        return iteration.Kind == IterationKind.For
            ? new ForBox(iteration.Variable, items, Compile(iteration.Body, inner.With("partial")), ExpressionTexts.Of(iteration.Body).Any(text => text.Contains("partial", StringComparison.Ordinal)))
            : new QuantifiedBox(iteration.Kind == IterationKind.Every, iteration.Variable, items, Compile(iteration.Body, inner));
    }
}
