using ErAlerts.Workflow.Dmn;
using ErAlerts.Workflow.Feel.Values;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData("< 5", "below 5")]
    [InlineData("<= 5", "at most 5")]
    [InlineData("> 5", "above 5")]
    [InlineData(">= 5", "at least 5")]
    [InlineData("!= \"zzz\"", "anything but zzz")]
    [InlineData("= 5", "5")]
    [InlineData("[1..5]", "from 1 to 5")]
    [InlineData("[1..5)", "at least 1 and below 5")]
    [InlineData("(1..5]", "above 1 and at most 5")]
    [InlineData("> @\"2026-07-08\"", "after 2026-07-08")]
    [InlineData("< @\"2026-07-08\"", "before 2026-07-08")]
    [InlineData(">= @\"10:00:00\"", "not before 10:00:00")]
    [InlineData("<= @\"2026-07-08T10:00:00Z\"", "not after 2026-07-08T10:00:00Z")]
    [InlineData("\"high\", \"very-high\"", "high or very-high")]
    [InlineData("not(1, 2), 3", "not(1, 2) or 3")]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    [InlineData("null", "not known")]
    [InlineData("[1, 2]", "[1, 2]")]
    [InlineData("count(?) > 2", "count(?) > 2")]
    [InlineData("<", "<")]
    public void A_cell_that_did_not_hold_is_told_in_words(string cell, string words)
    {
        var failed = Explained(cell, "{n: \"zzz\"}");
        Assert.Equal((cell, words), (failed.Test, failed.Needed));
    }

    [Fact]
    public void What_must_not_be_is_told_as_an_exception() => Assert.Equal("anything but 1 or 2", Explained("not(1, 2)", "{n: 2}").Needed);

    [Theory]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    [InlineData("null", "not known")]
    [InlineData("\"low\"", "low")]
    [InlineData("3.5", "3.5")]
    public void The_value_that_was_tested_is_told_in_words(string value, string words) => Assert.Equal(words, Explained("99", $"{{n: {value}}}").Given);

    [Fact]
    public void A_dash_that_fails_is_told_by_the_input_values_it_stands_for()
    {
        var model = Of(Input("n") + Decision("d", ATable.Of("UNIQUE", ["n || out", "- || 1"], inputValues: ["\"a\", \"b\""]), inputs: "n"));
        var failed = model.Explain("d", (FeelContext)Evaluated("{n: \"c\"}")).Explanations[0].Failed!;
        Assert.Equal(("-", "a or b", "c"), (failed.Test, failed.Needed, failed.Given));
    }

    [Fact]
    public void The_output_of_a_rule_is_told_whether_it_matched_or_not_unless_it_is_computed()
    {
        var model = Of(Input("n") + Decision("d", ATable.Of("COLLECT", ["n || code | more", "1 || \"one\" | 1", "2 || \"two\" | 2", "3 || \"three\" | n"]), inputs: "n"));
        var explained = model.Explain("d", (FeelContext)Evaluated("{n: 1}")).Explanations;
        Assert.Equal([Evaluated("{code: \"one\", more: 1}"), Evaluated("{code: \"two\", more: 2}"), null], explained.Select(rule => rule.Output));
    }

    private static FailedCell Explained(string cell, string inputs) =>
        Read(Xml(Input("n") + Decision("d", ATable.Of("UNIQUE", ["n || out", $"{cell} || 1"]), inputs: "n"))).Model!
            .Explain("d", (FeelContext)Evaluated(inputs)).Explanations[0].Failed!;
}
