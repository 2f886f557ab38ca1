using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A boxed expression (DMN 7.3.1, 8.3, 10.2) as read.</summary>
/// <param name="Id">Id of the expression, else of the element that holds it.</param>
/// <param name="Type">Type stated on the expression.</param>
internal abstract record ExpressionDefinition(string Id, TypeName? Type);

/// <summary>FEEL text.</summary>
internal sealed record LiteralDefinition(string Id, TypeName? Type, string Text) : ExpressionDefinition(Id, Type);

/// <summary>An expression that cannot run here, kept so that its element evaluates to null with this reason.</summary>
internal sealed record RefusedDefinition(string Id, TypeName? Type, string Reason) : ExpressionDefinition(Id, Type);

/// <summary>Entries in order; one without a variable is the result.</summary>
internal sealed record ContextDefinition(string Id, TypeName? Type, ImmutableArray<ContextEntry> Entries) : ExpressionDefinition(Id, Type);

/// <summary>One entry of a boxed context.</summary>
internal sealed record ContextEntry(Variable? Variable, ExpressionDefinition? Value);

/// <summary>A call of the function that <paramref name="Called"/> names, with named arguments.</summary>
internal sealed record InvocationDefinition(string Id, TypeName? Type, ExpressionDefinition? Called, ImmutableArray<Binding> Bindings)
    : ExpressionDefinition(Id, Type);

/// <summary>One named argument of an invocation.</summary>
internal sealed record Binding(Variable Parameter, ExpressionDefinition? Value);

/// <summary>Rows of expressions under named columns.</summary>
internal sealed record RelationDefinition(
    string Id, TypeName? Type, ImmutableArray<Variable> Columns, ImmutableArray<ImmutableArray<ExpressionDefinition>> Rows) : ExpressionDefinition(Id, Type);

/// <summary>A list of expressions.</summary>
internal sealed record ListDefinition(string Id, TypeName? Type, ImmutableArray<ExpressionDefinition> Items) : ExpressionDefinition(Id, Type);

/// <summary>A function in FEEL. One of another kind has a refused body.</summary>
internal sealed record FunctionDefinition(string Id, TypeName? Type, ImmutableArray<Variable> Parameters, ExpressionDefinition? Body)
    : ExpressionDefinition(Id, Type);

/// <summary>If, then, else (DMN 1.4).</summary>
internal sealed record ConditionalDefinition(
    string Id, TypeName? Type, ExpressionDefinition? If, ExpressionDefinition? Then, ExpressionDefinition? Else) : ExpressionDefinition(Id, Type);

/// <summary>The items of a list that match (DMN 1.4).</summary>
internal sealed record FilterDefinition(string Id, TypeName? Type, ExpressionDefinition? In, ExpressionDefinition? Match)
    : ExpressionDefinition(Id, Type);

/// <summary>For, some or every (DMN 1.4).</summary>
internal sealed record IterationDefinition(
    string Id, TypeName? Type, IterationKind Kind, string Variable, ExpressionDefinition? In, ExpressionDefinition? Body) : ExpressionDefinition(Id, Type);

/// <summary>The three boxed iterators.</summary>
internal enum IterationKind
{
    /// <summary>One result for each item.</summary>
    For,

    /// <summary>True when one item satisfies.</summary>
    Some,

    /// <summary>True when all items satisfy.</summary>
    Every,
}
