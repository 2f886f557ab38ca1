using ErAlerts.Workflow.Feel.Operations;

namespace ErAlerts.UnitTests.Workflow.Feel;

/// <summary>Values as text, and texts that end or escape where few do.</summary>
public class WordingTests
{
    [Theory]
    [InlineData("string([\"a\\\"b\\\\c\\nd\\re\\tf\"])", "[\"a\\\"b\\\\c\\nd\\re\\tf\"]")]
    [InlineData("string(\"a\\\"b\")", "a\"b")]
    [InlineData("string({a: 1, b c: [\"x\"], \"+\": null, \"if\": true, \" d \": 2})", "{a: 1, b c: [\"x\"], \"+\": null, \"if\": true, \" d \": 2}")]
    [InlineData("string(function(a, b) a)", "function(a, b)")]
    [InlineData("string([1..2])", "[1..2]")]
    [InlineData("string((1..2))", "(1..2)")]
    [InlineData("string([\"a\"..\"b\"))", "[\"a\"..\"b\")")]
    [InlineData("string(> 1)", "> 1")]
    [InlineData("string(>= 1)", ">= 1")]
    [InlineData("string(< 1)", "< 1")]
    [InlineData("string(<= 1)", "<= 1")]
    [InlineData("string([null, true, false, 1.50])", "[null, true, false, 1.50]")]
    [InlineData("string([@\"2026-07-08\", @\"10:00:00Z\", @\"2026-07-08T10:00:00\", @\"P1D\", @\"P1Y\"])", "[2026-07-08, 10:00:00Z, 2026-07-08T10:00:00, P1D, P1Y]")]
    [InlineData("string({})", "{}")]
    [InlineData("string([])", "[]")]
    public void A_value_is_written_as_FEEL_writes_it(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<ErAlerts.Workflow.Feel.Values.FeelString>(Evaluation.Of(text).Value).Value);

    [Theory]
    [InlineData("@\"P1Y\" + @\"P2M\"", "@\"P1Y2M\"")]
    [InlineData("@\"P1Y\" - @\"P2M\"", "@\"P10M\"")]
    [InlineData("-@\"P1Y\"", "@\"-P1Y\"")]
    [InlineData("-null", "null")]
    [InlineData("@\"P2M\" * 1.5", "@\"P3M\"")]
    [InlineData("2 * @\"P2M\"", "@\"P4M\"")]
    [InlineData("@\"P5M\" / 2", "@\"P2M\"")]
    [InlineData("@\"P1Y\" / @\"P6M\"", "2")]
    [InlineData("@\"10:00:00\".hour", "10")]
    [InlineData("@\"10:20:30.5\".minute", "20")]
    [InlineData("@\"10:20:30.5\".second", "30.5")]
    [InlineData("@\"P1DT2H3M4.5S\".hours", "2")]
    [InlineData("@\"P1DT2H3M4.5S\".seconds", "4.5")]
    [InlineData("1 /* a */ + // b\n 2", "3")]
    [InlineData("\"\\uD83D\\uDC0E\"", "\"\U0001F40E\"")]
    [InlineData("\"\\u00e9\\U00004a\"", "\"éJ\"")]
    [InlineData("\"\\u12\"", "\"\\\\u12\"")]
    [InlineData("\"\\U110000\"", "\"\\\\U110000\"")]
    [InlineData("\"\\r\\t\\\\\"", "\"\r\t\\\\\"")]
    [InlineData("{a: {b: [{c: 1}, {c: 2}]}}...c", "[1, 2]")]
    [InlineData("5 in > 3", "true")]
    [InlineData("5 in (= 5)", "true")]
    [InlineData("5 in (!= 5)", "false")]
    [InlineData("5 in (< 3, 5)", "true")]
    [InlineData("[1..5] in [1..5]", "true")]
    [InlineData("some i in 1..3 satisfies i = 2", "true")]
    [InlineData("for i in 3..1 return i", "[3, 2, 1]")]
    [InlineData("for i in [2..4] return i", "[2, 3, 4]")]
    [InlineData("for i in (2..4) return i", "[3]")]
    [InlineData("for i in @\"2026-07-08\"..@\"2026-07-10\" return i.day", "[8, 9, 10]")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("1 + /* never", 4)]
    [InlineData("\"never", 0)]
    [InlineData("{1: 2}", 1)]
    [InlineData("{a b] : 2}", 4)]
    [InlineData("x instance of 5", 14)]
    [InlineData("a # b", 2)]
    public void What_does_not_end_or_begin_is_refused_where_it_stands(string text, int position) => Assert.Equal(position, Evaluation.Error(text).Position);

    [Theory]
    [InlineData("name", "name")]
    [InlineData("first name", "first name")]
    [InlineData("a1", "a1")]
    [InlineData("1a", "\"1a\"")]
    [InlineData("a-b", "\"a-b\"")]
    [InlineData("a  b", "\"a  b\"")]
    [InlineData("function", "\"function\"")]
    [InlineData("", "\"\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    public void A_key_that_is_no_name_is_quoted(string key, string text) => Assert.Equal(text, Wording.Key(key));

    [Fact]
    public void Too_long_and_too_deep_a_text_is_refused()
    {
        Assert.Equal(0, Evaluation.Error(new string(' ', 1_000_001)).Position);
        Assert.Contains("deep", Evaluation.Error(string.Concat(Enumerable.Repeat("(", 3_000)) + "1" + string.Concat(Enumerable.Repeat(")", 3_000))).Message, StringComparison.Ordinal);
        Assert.Contains("deep", Evaluation.Error("1 instance of " + string.Concat(Enumerable.Repeat("list<", 3_000)) + "number" + new string('>', 3_000)).Message, StringComparison.Ordinal);
        Assert.Contains("deep", Evaluation.Error(string.Concat(Enumerable.Repeat("1 + ", 5_000)) + "1").Message, StringComparison.Ordinal);
    }
}
