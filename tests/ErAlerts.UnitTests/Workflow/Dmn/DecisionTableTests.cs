using ErAlerts.Workflow.Dmn;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class DecisionTableTests
{
    [Theory]
    [InlineData("< 5", "4", true)]
    [InlineData("< 5", "5", false)]
    [InlineData("<= 5", "5", true)]
    [InlineData("> 5", "5", false)]
    [InlineData(">= 5.0", "5", true)]
    [InlineData("[1..5)", "5", false)]
    [InlineData("(1..5]", "5", true)]
    [InlineData("]1..5[", "1", false)]
    [InlineData("5", "5.00", true)]
    [InlineData("1, 2, [4..6]", "5", true)]
    [InlineData("1, 2", "3", false)]
    [InlineData("not(1, 2)", "3", true)]
    [InlineData("not(1, 2)", "2", false)]
    [InlineData("not(< 3)", "2", false)]
    [InlineData("not(\"a\")", "null", true)]
    [InlineData("not(< 3)", "null", false)]
    [InlineData("\"a\", \"b\"", "\"b\"", true)]
    [InlineData("\"a\"", "1", false)]
    [InlineData("true", "true", true)]
    [InlineData("false", "null", false)]
    [InlineData("null", "null", true)]
    [InlineData("-", "null", true)]
    [InlineData("? > 3 and ? < 5", "4", true)]
    [InlineData("limit", "7", true)]
    [InlineData("< limit", "6", true)]
    [InlineData("[limit..10]", "6", false)]
    [InlineData("date(\"2026-07-08\")", "date(\"2026-07-08\")", true)]
    [InlineData("> date(\"2026-07-08\")", "date(\"2026-07-09\")", true)]
    [InlineData("< duration(\"P2D\")", "duration(\"PT47H\")", true)]
    [InlineData("[1, 2, 3]", "2", true)]
    [InlineData("contains(?, \"x\")", "\"axb\"", true)]
    [InlineData("list contains(?, 2)", "[1, 2]", true)]
    public void An_input_entry_holds_as_unary_tests_do(string cell, string input, bool holds)
    {
        var model = Of(
            Input("n") + Decision("limit", Literal("7"))
            + Decision("d", ATable.Of("UNIQUE", ["n || out", $"{cell} || \"held\""]), inputs: "n", decisions: "limit"));
        model.Gives("d", holds ? "\"held\"" : "null", $"{{n: {input}}}");
    }

    [Fact]
    public void Every_column_has_to_hold()
    {
        var model = Of(Input("a") + Input("b") + Decision("d", ATable.Of("FIRST", ["a | b || out", "1 | 1 || 11", "1 | - || 10", "- | - || 0"]), inputs: "a; b"));
        model.Gives("d", "11", "{a: 1, b: 1}");
        model.Gives("d", "10", "{a: 1, b: 2}");
        model.Gives("d", "0", "{a: 2, b: 1}");
    }

    [Fact]
    public void A_table_without_inputs_always_matches() => Of(Decision("d", ATable.Of("UNIQUE", [" || out", " || 7"]))).Gives("d", "7");

    [Fact]
    public void Outputs_may_compute() =>
        Of(Input("n") + Decision("d", ATable.Of("UNIQUE", ["n || out", "> 0 || n * 2"]), inputs: "n")).Gives("d", "8", "{n: 4}");

    [Fact]
    public void A_dash_stands_for_the_input_values_where_there_are_some()
    {
        var model = Of(Input("n") + Decision("d", ATable.Of("UNIQUE", ["n || out", "- || 1"], defaults: ["0"], inputValues: ["\"a\", \"b\""]), inputs: "n"));
        model.Gives("d", "1", "{n: \"b\"}");
        model.Gives("d", "0", "{n: \"c\"}");
    }

    [Fact]
    public void An_output_that_is_none_of_the_output_values_is_null() =>
        Of(Input("n") + Decision("d", ATable.Of("UNIQUE", ["n || out", "- || n"], values: ["\"a\", \"b\""]), inputs: "n"))
            .Fails("d", "output-not-allowed", "{n: \"c\"}");

    [Fact]
    public void A_table_of_two_hundred_rules_matches_each()
    {
        string[] rows = ["n || out", .. Enumerable.Range(0, 200).Select(n => $"{n} || {n * 10}")];
        var model = Of(Input("n") + Decision("d", ATable.Of("UNIQUE", rows), inputs: "n"));
        foreach (var n in new[] { 0, 63, 64, 127, 128, 199 })
        {
            model.Gives("d", $"{n * 10}", $"{{n: {n}}}");
        }
    }

    [Fact]
    public void A_row_that_is_too_short_is_refused() =>
        Assert.Contains("rule-width", Codes(Input("n") + Decision("d", ATable.Of("UNIQUE", ["n | n || out", "1 || 2"]), inputs: "n")));

    [Fact]
    public void Several_outputs_need_names() =>
        Assert.Contains("output-name-missing", Codes(Decision("d", ATable.Of("UNIQUE", ["1 ||  | x", "1 || 2 | 3"]))));

    [Fact]
    public void A_cell_that_is_no_feel_is_reported_with_its_rule_and_column_and_never_holds()
    {
        var reading = Read(Xml(Input("n") + Decision("d", ATable.Of("COLLECT", ["n || out", "< || 1", "- || 2"]), inputs: "n")));
        var finding = Assert.Single(reading.Findings, finding => finding.Code == "feel-syntax");
        Assert.StartsWith("Rule 1, column 1 ('n')", finding.Message, StringComparison.Ordinal);
        reading.Model!.Gives("d", "[2]", "{n: 1}");
    }

    [Fact]
    public void A_column_without_expression_is_refused_outside_of_knowledge_models() =>
        Assert.Contains("input-expression-missing", Codes(Decision("d", ATable.Of("UNIQUE", [" ? || out", "1 || 1"]).Replace("<text> ?</text>", "", StringComparison.Ordinal).Replace("<text>?</text>", "", StringComparison.Ordinal))));

    [Fact]
    public void Too_many_rules_are_refused()
    {
        string[] rows = ["n || out", .. Enumerable.Repeat("1 || 1", 10_001)];
        Assert.Contains("table-too-large", Codes(Input("n") + Decision("d", ATable.Of("FIRST", rows), inputs: "n")));
    }

    [Fact]
    public void An_explanation_names_the_first_cell_that_failed_and_its_value()
    {
        var model = Of(Input("a") + Input("b") + Decision("d", ATable.Of("COLLECT", ["a | b || out", "> 5 | \"x\" || 1", "> 1 | \"y\" || 2"]), inputs: "a; b"));
        var explained = model.Explain("d", (ErAlerts.Workflow.Feel.Values.FeelContext)Evaluated("{a: 3, b: \"y\"}"));
        Assert.Equal(new FailedCell(1, "a", "> 5", "above 5", Evaluated("3")), explained.Explanations[0].Failed);
        Assert.True(explained.Explanations[1].Matched);
        Assert.Equal([2], explained.Matched);
        Assert.Empty(model.Decide("d", "{a: 3, b: \"y\"}").Explanations);
    }

    [Fact]
    public void An_explanation_carries_the_notes_on_the_rule()
    {
        var table = ATable.Of("COLLECT", ["1 || out", "1 || 1"]).Replace("<rule>", "<rule><description>Example row.</description>", StringComparison.Ordinal);
        var explained = Of(Decision("d", table)).Explain("d", ErAlerts.Workflow.Feel.Values.FeelContext.Empty);
        Assert.Equal(["Example row."], explained.Explanations[0].Annotations);
    }
}
