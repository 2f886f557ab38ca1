using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

/// <summary>Decision tables as text: cells between bars, inputs and outputs parted by a double bar.</summary>
internal static class ATable
{
    /// <summary>A table from rows such as <c>&lt; 18 | "low" || "Declined"</c>; the first row holds input expressions and output names.</summary>
    /// <param name="policy">Hit policy, with its aggregation after a blank: <c>COLLECT SUM</c>, <c>RULE ORDER</c>.</param>
    /// <param name="rows">Header, then rules.</param>
    /// <param name="values">Output values by column, empty for none.</param>
    /// <param name="defaults">Default output entries by column.</param>
    /// <param name="inputValues">Input values by column, empty for none.</param>
    /// <param name="types">Input types by column, empty for none.</param>
    public static string Of(string policy, string[] rows, string[]? values = null, string[]? defaults = null, string[]? inputValues = null, string[]? types = null)
    {
        var (inputs, outputs) = Split(rows[0]);
        var (hit, aggregation) = policy.Split(' ') is ["COLLECT", var operation] ? ("COLLECT", $" aggregation=\"{operation}\"") : (policy, "");
        return $"""
            <decisionTable id="table" hitPolicy="{hit}"{aggregation}>
            {string.Concat(inputs.Select((text, at) => Input(text, At(inputValues, at), At(types, at))))}
            {string.Concat(outputs.Select((name, at) => Output(name, outputs.Length > 1, At(values, at), At(defaults, at))))}
            {string.Concat(rows.Skip(1).Select(Rule))}
            </decisionTable>
            """;
    }

    private static string At(string[]? values, int at) => values is not null && at < values.Length ? values[at] : "";

    private static string Input(string text, string values, string type) =>
        $"""<input label="{Escape(text)}"><inputExpression{(type.Length > 0 ? $" typeRef=\"{type}\"" : "")}><text>{Escape(text)}</text></inputExpression>{Tests("inputValues", values)}</input>""";

    private static string Output(string name, bool isNamed, string values, string fallback) =>
        $"""
         <output{(isNamed ? $" name=\"{name}\"" : "")}>{Tests("outputValues", values)}
         {(fallback.Length > 0 ? $"<defaultOutputEntry><text>{Escape(fallback)}</text></defaultOutputEntry>" : "")}</output>
         """;

    private static string Tests(string element, string text) => text.Length > 0 ? $"<{element}><text>{Escape(text)}</text></{element}>" : "";

    private static string Rule(string row)
    {
        var (tests, outputs) = Split(row);
        return $"""
            <rule>{string.Concat(tests.Select(test => $"<inputEntry><text>{Escape(test)}</text></inputEntry>"))}
            {string.Concat(outputs.Select(output => $"<outputEntry><text>{Escape(output)}</text></outputEntry>"))}</rule>
            """;
    }

    private static (string[] Inputs, string[] Outputs) Split(string row)
    {
        var sides = row.Split("||");
        return (Cells(sides[0]), Cells(sides[1]));
    }

    private static string[] Cells(string side) => string.IsNullOrWhiteSpace(side) ? [] : side.Split('|', StringSplitOptions.TrimEntries);
}
