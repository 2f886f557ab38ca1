using ErAlerts.Workflow;
using ErAlerts.Workflow.Dmn.Checking;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn.Checking;

public sealed class DecisionCheckerTests
{
    [Fact]
    public void A_complete_table_without_overlaps_has_no_findings() =>
        Assert.Empty(Findings("UNIQUE", ["n | b || out", "< 18 | - || 1", ">= 18 | true || 2", ">= 18 | false || 3"]));

    [Fact]
    public void Overlapping_rules_of_a_unique_table_are_named_with_an_instance()
    {
        var finding = Assert.Single(Findings("UNIQUE", ["n | b || out", "< 18 | - || 1", ">= 10 | true || 2", ">= 18 | false || 3"]));
        Assert.Equal(("rules-overlap", "table", Severity.Warning), (finding.Code, finding.Element, finding.Severity));
        Assert.StartsWith("Rules 1 and 2 can match together", finding.Message, StringComparison.Ordinal);
        Assert.Contains("n is 10 or between 10 and 18 and b is true", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_contradict_each_other_in_an_any_table_are_named()
    {
        Assert.Equal(["rules-contradict"], Codes("ANY", ["n || out", "< 18 || 1", "> 10 || 2"]));
        Assert.Empty(Codes("ANY", ["n || out", "< 18 || 1", "> 10 || 1"]));
    }

    [Fact]
    public void Missing_rules_are_described()
    {
        var finding = Assert.Single(Findings("UNIQUE", ["n | b || out", "< 18 | - || 1", ">= 18 | true || 2"]));
        Assert.Equal("No rule matches when n is 18 or more than 18 and b is false.", finding.Message);
        Assert.Equal("rule-missing", finding.Code);
    }

    [Fact]
    public void A_range_whose_ends_are_in_the_wrong_order_matches_nothing()
    {
        Assert.Equal(["cell-never-matches", "rule-missing"], Codes("UNIQUE", ["n || out", "< 5 || 1", "[7..6] || 2"]));
        Assert.Equal(["cell-never-matches", "rule-missing"], Codes("UNIQUE", ["n || out", "< 5 || 1", "[7..\"a\"] || 2"]));
    }

    [Fact]
    public void A_constant_of_another_type_than_the_columns_matches_nothing()
    {
        Assert.Equal(["cell-never-matches"], Codes("UNIQUE", ["n || out", "< 5 || 1", "\"a\" || 2", ">= 5 || 3"]));
        Assert.Equal(["cell-never-matches"], Codes("UNIQUE", ["s || out", "\"a\" || 1", "1 || 2", "not(\"a\") || 3"]));
    }

    [Fact]
    public void Whole_numbers_have_nothing_between_neighbours() =>
        Assert.Empty(Codes("UNIQUE", ["n || out", "<= 4 || 1", ">= 5 || 2"]));

    [Fact]
    public void Fractions_have() => Assert.Equal(["rule-missing"], Codes("UNIQUE", ["n || out", "<= 4.5 || 1", ">= 5 || 2"]));

    [Fact]
    public void Tables_with_a_default_or_several_hits_may_leave_combinations_out()
    {
        Assert.Empty(Codes("UNIQUE", ["n || out", "< 18 || 1"], defaults: ["0"]));
        Assert.Empty(Codes("COLLECT", ["n || out", "< 18 || 1"]));
    }

    [Fact]
    public void A_text_column_knows_other_texts_unless_its_values_are_listed()
    {
        Assert.Equal(["rule-missing"], Codes("UNIQUE", ["s || out", "\"a\" || 1", "\"b\" || 2"]));
        Assert.Empty(Codes("UNIQUE", ["s || out", "\"a\" || 1", "\"b\" || 2"], inputValues: ["\"a\", \"b\""]));
        Assert.Empty(Codes("UNIQUE", ["s || out", "\"a\" || 1", "not(\"a\") || 2"]));
    }

    [Fact]
    public void A_rule_behind_others_is_unreachable()
    {
        Assert.Equal(["rule-unreachable"], Codes("FIRST", ["n || out", "< 18 || 1", ">= 18 || 2", "20 || 3"]));
        Assert.Empty(Codes("FIRST", ["n || out", "20 || 3", "< 18 || 1", ">= 18 || 2"]));
        Assert.Equal(["rule-unreachable"], Codes("PRIORITY", ["n || out", "20 || \"low\"", "- || \"high\""], values: ["\"high\", \"low\""]));
    }

    [Fact]
    public void The_same_rule_twice_is_named() => Assert.Equal(["rule-twice"], Codes("COLLECT", ["n || out", "< 18 || 1", "> 20 || 1", "< 18 || 1"]));

    [Fact]
    public void A_cell_that_can_never_match_is_named_with_rule_and_column()
    {
        var finding = Assert.Single(Findings("COLLECT", ["n | s || out", "< 18 | \"x\" || 1"], inputValues: ["", "\"a\", \"b\""]));
        Assert.Equal("cell-never-matches", finding.Code);
        Assert.StartsWith("Rule 1, column 2 ('s')", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_no_rule_tests_is_named() => Assert.Contains("column-unused", Codes("COLLECT", ["n | b || out", "< 18 | - || 1"]));

    [Fact]
    public void An_output_that_is_not_allowed_is_named() =>
        Assert.Contains("output-not-allowed", Codes("COLLECT", ["n || out", "< 18 || \"x\""], values: ["\"a\", \"b\""]));

    [Fact]
    public void Cells_that_cannot_be_told_from_constants_are_neither_gaps_nor_overlaps() =>
        Assert.Empty(Codes("UNIQUE", ["n | s || out", "< 18 | string length(?) > 3 || 1", ">= 18 | - || 2"]));

    [Fact]
    public void Dates_and_durations_are_cut_like_numbers()
    {
        Assert.Empty(Codes("UNIQUE", ["t || out", "< @\"2026-07-08\" || 1", ">= @\"2026-07-08\" || 2"]));
        Assert.Equal(["rule-missing"], Codes("UNIQUE", ["t || out", "< @\"P1D\" || 1", "> @\"P1D\" || 2"]));
        Assert.Equal(["rules-overlap"], Codes("UNIQUE", ["t || out", "<= @\"10:00:00\" || 1", ">= @\"10:00:00\" || 2"]));
        Assert.Equal(["rules-overlap"], Codes("UNIQUE", ["t || out", "<= @\"2026-07-08T10:00:00\" || 1", "> @\"2026-07-08T09:00:00\" || 2"]));
        Assert.Equal(["rule-missing"], Codes("UNIQUE", ["t || out", "< @\"P1Y\" || 1", "> @\"P14M\" || 2"]));
    }

    [Fact]
    public void Allowed_values_of_a_component_bound_its_column()
    {
        var elements = Item("tRisk", "<typeRef>string</typeRef><allowedValues><text>\"low\", \"high\"</text></allowedValues>")
            + Item("tFacts", "<itemComponent name=\"risk\"><typeRef>tRisk</typeRef></itemComponent>")
            + Input("facts", "tFacts") + Decision("d", ATable.Of("UNIQUE", ["facts.risk || out", "\"low\" || 1", "\"high\" || 2"]), inputs: "facts");
        Assert.Empty(DecisionChecker.Check(Of(elements)));
    }

    [Fact]
    public void Inputs_that_nothing_reads_are_named()
    {
        var findings = DecisionChecker.Check(Of(Input("a b") + Input("lone") + Decision("d", Literal("1"), inputs: "a b") + Decision("e", Literal("a  b"), inputs: "a b")));
        Assert.Equal([("input-unused", Id("lone")), ("input-unused", Id("d"))], findings.Select(finding => (finding.Code, finding.Element)));
    }

    [Fact]
    public void A_table_too_large_to_check_is_said_so()
    {
        string[] rows = ["n || out", .. Enumerable.Range(0, 400).Select(n => $"{n} || 1")];
        Assert.Equal(["table-too-large-to-check"], Codes("FIRST", rows));
        string[] many = ["n || out", .. Enumerable.Range(0, 700).Select(n => $"{n % 50} || {n}")];
        Assert.Contains("table-too-large-to-check", Codes("COLLECT", many));
    }

    private static IEnumerable<string> Codes(string policy, string[] rows, string[]? values = null, string[]? defaults = null, string[]? inputValues = null) =>
        Findings(policy, rows, values, defaults, inputValues).Select(finding => finding.Code);

    /// <summary>Findings on a table over the inputs n (number), b (boolean), s (string), t (any), those unused left out.</summary>
    private static IEnumerable<Finding> Findings(string policy, string[] rows, string[]? values = null, string[]? defaults = null, string[]? inputValues = null)
    {
        var elements = Input("n", "number") + Input("b", "boolean") + Input("s", "string") + Input("t")
            + Decision("d", ATable.Of(policy, rows, values, defaults, inputValues), inputs: "n; b; s; t");
        return DecisionChecker.Check(Of(elements)).Where(finding => finding.Code != "input-unused");
    }
}
