using System.Collections.Immutable;

namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A decision table (DMN 8.3) as read.</summary>
internal sealed record TableDefinition(
    string Id,
    TypeName? Type,
    HitPolicy HitPolicy,
    Aggregation Aggregation,
    ImmutableArray<TableInput> Inputs,
    ImmutableArray<TableOutput> Outputs,
    ImmutableArray<string> Annotations,
    ImmutableArray<TableRule> Rules) : ExpressionDefinition(Id, Type);

/// <summary>An input column. Without an expression it stands for a parameter of the same place.</summary>
internal sealed record TableInput(string Id, string? Label, ExpressionDefinition? Expression, TypeName? Type, string? Values);

/// <summary>An output column. A table's only output needs no name.</summary>
internal sealed record TableOutput(
    string Id, string? Label, string? Name, TypeName? Type, string? Values, ExpressionDefinition? Default);

/// <summary>A rule: unary tests, output expressions, notes that do not run.</summary>
internal sealed record TableRule(
    string Id, ImmutableArray<string> Tests, ImmutableArray<ExpressionDefinition> Outputs, ImmutableArray<string> Annotations);
