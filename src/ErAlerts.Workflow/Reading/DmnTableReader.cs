using System.Collections.Immutable;
using System.Xml.Linq;
using ErAlerts.Workflow.Dmn.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>Reads decision tables (DMN 8.3).</summary>
internal sealed class DmnTableReader(DmnExpressionReader expressions, DmnFindings findings)
{
    public ExpressionDefinition Read(XElement element, string id, TypeName? type)
    {
        if (Policy(element.Text("hitPolicy")) is not { } policy || Operator(element.Text("aggregation")) is not { } aggregation)
        {
            var reason = $"Hit policy '{element.Text("hitPolicy")}' with aggregation '{element.Text("aggregation")}' is unknown.";
            findings.Error(id, "hit-policy-unknown", reason);
            return new RefusedDefinition(id, type, reason);
        }

        var table = new TableDefinition(
            id,
            type,
            policy,
            aggregation,
            [.. element.Named("input").Select((input, at) => Input(input, $"{id}-input-{at + 1}"))],
            [.. element.Named("output").Select((output, at) => Output(output, $"{id}-output-{at + 1}"))],
            [.. element.Named("annotation").Select(annotation => annotation.Text("name") ?? "")],
            [.. element.Named("rule").Select((rule, at) => Rule(rule, $"{id}-rule-{at + 1}"))]);
        return Sound(table) is { } trouble ? new RefusedDefinition(id, type, trouble) : table;
    }

    private static HitPolicy? Policy(string? text) => text?.Trim() switch
    {
        null or "" or "UNIQUE" => HitPolicy.Unique,
        "ANY" => HitPolicy.Any,
        "PRIORITY" => HitPolicy.Priority,
        "FIRST" => HitPolicy.First,
        "COLLECT" => HitPolicy.Collect,
        "RULE ORDER" => HitPolicy.RuleOrder,
        "OUTPUT ORDER" => HitPolicy.OutputOrder,
        _ => null,
    };

    private static Aggregation? Operator(string? text) => text?.Trim() switch
    {
        null or "" => Aggregation.None,
        "SUM" => Aggregation.Sum,
        "COUNT" => Aggregation.Count,
        "MIN" => Aggregation.Min,
        "MAX" => Aggregation.Max,
        _ => null,
    };

    /// <summary>Null for a table whose rows fit its columns; else the reason, which is also reported.</summary>
    private string? Sound(TableDefinition table)
    {
        for (var at = 0; at < table.Rules.Length; at++)
        {
            var rule = table.Rules[at];
            if (rule.Tests.Length != table.Inputs.Length || rule.Outputs.Length != table.Outputs.Length)
            {
                var reason = $"Rule {at + 1} has {rule.Tests.Length} input and {rule.Outputs.Length} output entries for {table.Inputs.Length} inputs and {table.Outputs.Length} outputs.";
                findings.Error(table.Id, "rule-width", reason);
                return reason;
            }
        }

        if (table.Outputs.Length > 1 && table.Outputs.Any(output => string.IsNullOrEmpty(output.Name)))
        {
            const string Unnamed = "Each output of a table with several outputs needs a name.";
            findings.Error(table.Id, "output-name-missing", Unnamed);
            return Unnamed;
        }

        if (table is { Outputs.Length: > 1, HitPolicy: HitPolicy.Collect, Aggregation: not Aggregation.None })
        {
            const string Compound = "An aggregation is not defined for several outputs.";
            findings.Error(table.Id, "aggregation-of-several-outputs", Compound);
            return Compound;
        }

        return null;
    }

    private TableInput Input(XElement element, string owner)
    {
        var id = element.Text("id") ?? owner;
        var expression = element.First("inputExpression");
        return new TableInput(
            id,
            element.Text("label"),
            expression is null || string.IsNullOrWhiteSpace(expression.First("text")?.Value) ? null : expressions.Literal(expression, id),
            expression is null ? null : DmnItemReader.Type(expression),
            DmnItemReader.Tests(element.First("inputValues")));
    }

    private TableOutput Output(XElement element, string owner)
    {
        var id = element.Text("id") ?? owner;
        return new TableOutput(
            id,
            element.Text("label"),
            element.Text("name") is { } name ? DmnXml.Name(name) : null,
            DmnItemReader.Type(element),
            DmnItemReader.Tests(element.First("outputValues")),
            element.First("defaultOutputEntry") is { } fallback ? expressions.Literal(fallback, id) : null);
    }

    /// <summary>Annotation entries; where there are none, the rule's description, which some modellers show in their place.</summary>
    private static ImmutableArray<string> Annotations(XElement rule)
    {
        ImmutableArray<string> entries = [.. rule.Named("annotationEntry").Select(entry => entry.First("text")?.Value.Trim() ?? "")];
        return entries.IsEmpty && rule.First("description") is { } description ? [description.Value.Trim()] : entries;
    }

    private TableRule Rule(XElement element, string owner)
    {
        var id = element.Text("id") ?? owner;
        ImmutableArray<string> tests = [.. element.Named("inputEntry").Select(entry => entry.First("text")?.Value ?? "")];
        return new TableRule(
            id,
            tests,
            [.. element.Named("outputEntry").Select(entry => expressions.Literal(entry, id))],
            Annotations(element));
    }
}
