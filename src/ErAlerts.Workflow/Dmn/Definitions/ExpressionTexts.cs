namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>All FEEL texts inside an expression.</summary>
internal static class ExpressionTexts
{
    public static IEnumerable<string> Of(ExpressionDefinition? expression) => expression switch
    {
        LiteralDefinition literal => [literal.Text],
        ContextDefinition context => context.Entries.SelectMany(entry => Of(entry.Value)),
        InvocationDefinition invocation => Of(invocation.Called).Concat(invocation.Bindings.SelectMany(binding => Of(binding.Value))),
        RelationDefinition relation => relation.Rows.SelectMany(row => row.SelectMany(Of)),
        ListDefinition list => list.Items.SelectMany(Of),
        FunctionDefinition function => Of(function.Body),
        ConditionalDefinition choice => Of(choice.If).Concat(Of(choice.Then)).Concat(Of(choice.Else)),
        FilterDefinition filter => Of(filter.In).Concat(Of(filter.Match)),
        IterationDefinition iteration => Of(iteration.In).Concat(Of(iteration.Body)),
        TableDefinition table => table.Inputs.SelectMany(input => Of(input.Expression))
            .Concat(table.Outputs.SelectMany(output => Of(output.Default)))
            .Concat(table.Rules.SelectMany(rule => rule.Tests.Concat(rule.Outputs.SelectMany(Of)))),
        _ => [],
    };
}
