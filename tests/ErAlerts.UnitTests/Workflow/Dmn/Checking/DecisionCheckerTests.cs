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
    public void Lists_and_ranges_in_a_cell_are_constants_too()
    {
        Assert.Empty(Codes("UNIQUE", ["n || out", "[1..3], 5 || 1", "not([1..3], 5) || 2"]));
        Assert.Equal(["rules-overlap"], Codes("UNIQUE", ["n || out", "[1, 2, 3] || 1", "3 || 2", "not([1, 2, 3]) || 3"]).Distinct());
        Assert.Empty(Codes("UNIQUE", ["t || out", "{a: 1} || 1", "- || 2"]));
    }

    [Fact]
    public void More_than_three_gaps_are_counted_and_a_long_one_is_cut_short()
    {
        string[] rows = ["n | b || out", .. Enumerable.Range(0, 8).Select(n => $"{n * 10} | {(n % 2 == 0 ? "true" : "false")} || {n}")];
        var missing = Findings("UNIQUE", rows).Where(finding => finding.Code == "rule-missing").Select(finding => finding.Message).ToList();

        Assert.Equal(4, missing.Count);
        Assert.Contains(missing, message => message.Contains('…', StringComparison.Ordinal));
        Assert.Matches("^[1-9] more groups of combinations match no rule\\.$", missing[3]);
        Assert.Equal("No rule matches when the inputs are whatever they are.", Assert.Single(Findings("UNIQUE", ["n || out", "\"x\" || 1"]), finding => finding.Code == "rule-missing").Message);
    }

    [Fact]
    public void Which_rule_of_a_priority_table_comes_first_is_not_known_of_outputs_that_are_no_constants()
    {
        Assert.Empty(Codes("PRIORITY", ["n || out", "- || if n > 1 then \"high\" else \"low\"", "20 || \"low\""], values: ["\"high\", \"low\""]));
        Assert.Equal(["rule-unreachable"], Codes("PRIORITY", ["n || out", "- || \"high\"", "20 || \"high\""], values: ["\"high\", \"low\""]));
        Assert.Equal(["rule-unreachable"], Codes("PRIORITY", ["n || a | b", "- || 1 | \"x\"", "20 || 2 | \"x\""], values: ["", "\"x\", \"y\""]));
        Assert.Equal(["rule-unreachable"], Codes("PRIORITY", ["n || a | b", "20 || \"q\" | \"y\"", "- || \"q\" | \"x\""], values: ["\"p\", \"q\"", "\"x\", \"y\""]));
    }

    [Fact]
    public void A_column_is_told_by_its_label_its_text_or_the_type_behind_its_path()
    {
        var elements = Item("tFacts", "<itemComponent name=\"flag\"><typeRef>boolean</typeRef></itemComponent>")
            + Input("facts", "tFacts") + Decision("d", ATable.Of("UNIQUE", ["facts.flag || out", "true || 1"]), inputs: "facts");

        Assert.Equal("No rule matches when facts.flag is false.", Assert.Single(DecisionChecker.Check(Of(elements))).Message);
        Assert.Empty(DecisionChecker.Check(Of(elements.Replace("<typeRef>boolean</typeRef>", "<typeRef>boolean</typeRef><allowedValues><text>true</text></allowedValues>", StringComparison.Ordinal))));
    }

    [Fact]
    public void No_more_than_five_hundred_findings_are_told()
    {
        var inputs = string.Concat(Enumerable.Range(0, 510).Select(i => Input($"lone {i}")));
        Assert.Equal(500, DecisionChecker.Check(Of(inputs)).Count);
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
