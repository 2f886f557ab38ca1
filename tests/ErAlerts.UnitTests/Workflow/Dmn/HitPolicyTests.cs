using ErAlerts.Workflow.Dmn;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class HitPolicyTests
{
    private static readonly string[] Overlapping = ["n || out", "> 0 || \"small\"", "> 10 || \"large\"", "> 5 || \"small\""];
    private static readonly string[] Numbers = ["n || out", "> 0 || 1", "> 10 || 2.5", "> 20 || 2.5"];

    [Fact]
    public void Unique_gives_the_only_match_and_null_for_several()
    {
        var model = Table("UNIQUE", Overlapping);
        model.Gives("d", "\"small\"", "{n: 1}");
        model.Fails("d", "several-rules-match", "{n: 11}");
    }

    [Fact]
    public void Any_gives_equal_outputs_and_null_for_different_ones()
    {
        var model = Table("ANY", Overlapping);
        model.Gives("d", "\"small\"", "{n: 6}");
        model.Fails("d", "outputs-differ", "{n: 11}");
    }

    [Fact]
    public void A_conflict_names_its_rules()
    {
        Assert.Equal("Rules 1, 2, 3 match, but only one may.", Table("UNIQUE", Overlapping).Decide("d", "{n: 11}").Problems[0].Message);
        string[] many = ["n || out", .. Enumerable.Repeat("1 || 1", 11)];
        Assert.Equal("Rules 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … match, but only one may.", Table("UNIQUE", many).Decide("d", "{n: 1}").Problems[0].Message);
        Assert.Equal("Rules 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 match, but only one may.", Table("UNIQUE", many[..^1]).Decide("d", "{n: 1}").Problems[0].Message);
        Assert.Equal("Rules 1 and 2 match with different outputs.", Table("ANY", Overlapping).Decide("d", "{n: 11}").Problems[0].Message);
    }

    [Fact]
    public void First_gives_the_first_in_the_order_of_the_rules() =>
        Table("FIRST", ["n || out", "> 10 || 1", "> 5 || 2", "- || 3"]).Gives("d", "2", "{n: 6}");

    [Fact]
    public void Priority_gives_the_output_that_stands_first_among_the_output_values()
    {
        var model = Table("PRIORITY", Overlapping, values: ["\"large\", \"small\""]);
        model.Gives("d", "\"large\"", "{n: 11}");
        model.Gives("d", "\"small\"", "{n: 6}");
    }

    [Fact]
    public void Priority_of_several_outputs_looks_at_the_left_ones_first()
    {
        string[] rows = ["n || a | b | c", "> 0 || \"x\" | 1 | 10", "> 0 || \"x\" | 2 | 20", "> 0 || \"y\" | 3 | 30"];
        Table("PRIORITY", rows, values: ["\"x\", \"y\"", "3, 2, 1", ""]).Gives("d", "{a: \"x\", b: 2, c: 20}", "{n: 1}");
    }

    [Fact]
    public void Without_output_values_the_allowed_values_of_the_type_tell_the_priority()
    {
        var types = Item("tLevel", "<typeRef>string</typeRef><allowedValues><text>\"large\", \"small\"</text></allowedValues>")
            + Item("tBoth", "<itemComponent name=\"out\"><typeRef>tLevel</typeRef></itemComponent><itemComponent name=\"n\"><typeRef>number</typeRef></itemComponent>");
        string[] several = ["n || out | n", "> 0 || \"small\" | 1", "> 10 || \"large\" | 2"];
        Of(types + Input("n") + Decision("d", ATable.Of("PRIORITY", Overlapping), "tLevel", inputs: "n")).Gives("d", "\"large\"", "{n: 11}");
        Of(types + Input("n") + Decision("d", ATable.Of("PRIORITY", several), "tBoth", inputs: "n")).Gives("d", "{out: \"large\", n: 2}", "{n: 11}");
    }

    [Fact]
    public void Output_order_sorts_all_hits_by_priority_and_ties_by_rule()
    {
        Table("OUTPUT ORDER", Overlapping, values: ["\"large\", \"small\""]).Gives("d", "[\"large\", \"small\", \"small\"]", "{n: 11}");
        string[] routing = ["n || action | reason", "> 0 || \"accept\" | 1", "> 0 || \"refer\" | 2", "> 0 || \"decline\" | 3", "> 0 || \"refer\" | 4"];
        Table("OUTPUT ORDER", routing, values: ["\"decline\", \"refer\", \"accept\""])
            .Gives("d", "[{action: \"decline\", reason: 3}, {action: \"refer\", reason: 2}, {action: \"refer\", reason: 4}, {action: \"accept\", reason: 1}]", "{n: 1}");
    }

    [Fact]
    public void Rule_order_gives_all_hits_in_the_order_of_the_rules() =>
        Table("RULE ORDER", Overlapping).Gives("d", "[\"small\", \"large\", \"small\"]", "{n: 11}");

    [Fact]
    public void Collect_gives_all_hits()
    {
        Table("COLLECT", Overlapping).Gives("d", "[\"small\"]", "{n: 1}");
        Table("COLLECT", ["n || a | b", "> 0 || 1 | 2", "> 1 || 3 | 4"]).Gives("d", "[{a: 1, b: 2}, {a: 3, b: 4}]", "{n: 2}");
    }

    [Theory]
    [InlineData("COUNT", "3")]
    [InlineData("SUM", "6")]
    [InlineData("MIN", "1")]
    [InlineData("MAX", "2.5")]
    public void Aggregations_make_one_value_of_the_hits(string aggregation, string expected) =>
        Table("COLLECT " + aggregation, Numbers).Gives("d", expected, "{n: 21}");

    [Theory]
    [InlineData("UNIQUE", "null")]
    [InlineData("ANY", "null")]
    [InlineData("FIRST", "null")]
    [InlineData("PRIORITY", "null")]
    [InlineData("RULE ORDER", "null")]
    [InlineData("OUTPUT ORDER", "null")]
    [InlineData("COLLECT SUM", "null")]
    [InlineData("COLLECT MIN", "null")]
    [InlineData("COLLECT MAX", "null")]
    [InlineData("COLLECT", "null")]
    [InlineData("COLLECT COUNT", "null")]
    public void No_match_is_null_whatever_the_hit_policy(string policy, string expected) => Table(policy, Numbers).Gives("d", expected, "{n: 0}");

    [Fact]
    public void No_match_gives_the_default_outputs()
    {
        Table("UNIQUE", Numbers, defaults: ["-1"]).Gives("d", "-1", "{n: 0}");
        Table("FIRST", ["n || a | b", "> 0 || 1 | 2"], defaults: ["\"none\"", ""]).Gives("d", "{a: \"none\", b: null}", "{n: 0}");
    }

    [Fact]
    public void An_aggregation_of_several_outputs_is_refused() =>
        Assert.Contains("aggregation-of-several-outputs", Codes(Input("n") + Decision("d", ATable.Of("COLLECT SUM", ["n || a | b", "> 0 || 1 | 2"]), inputs: "n")));

    [Fact]
    public void A_hit_policy_that_does_not_exist_is_refused() =>
        Assert.Contains("hit-policy-unknown", Codes(Decision("d", ATable.Of("BEST", ["1 || out", "- || 1"]))));

    [Fact]
    public void The_matching_rules_are_told_from_one_on()
    {
        Assert.Equal([1, 2, 3], Table("COLLECT", Overlapping).Decide("d", "{n: 11}").Matched);
        Assert.Empty(Table("COLLECT", Overlapping).Decide("d", "{n: 0}").Matched);
    }

    private static DecisionModel Table(string policy, string[] rows, string[]? values = null, string[]? defaults = null) =>
        Of(Input("n", "number") + Decision("d", ATable.Of(policy, rows, values, defaults), inputs: "n"));
}
