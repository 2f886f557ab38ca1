namespace ErAlerts.Workflow.Feel.Operations;

/// <summary>The comparison operators (grammar rule 49.a).</summary>
internal enum Comparator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
