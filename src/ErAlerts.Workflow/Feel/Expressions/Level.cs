namespace ErAlerts.Workflow.Feel.Expressions;

/// <summary>How tightly a construct binds, loosest first (grammar rules 1, 2, 4).</summary>
internal enum Level
{
    Expression,
    Disjunction,
    Conjunction,
    Comparison,
    Sum,
    Product,
    Power,
    Negation,
    TypeTest,
    Operand,
}
