namespace ErAlerts.UnitTests.Workflow.Feel;

public class UnaryTestsTests
{
    [Theory]
    [InlineData("-", "null", "true")]
    [InlineData("5", "5", "true")]
    [InlineData("< 5", "4", "true")]
    [InlineData("< 5, > 10", "11", "true")]
    [InlineData("not(1, 2)", "3", "true")]
    [InlineData("not(1, 2)", "2", "false")]
    [InlineData("[1..3]", "3", "true")]
    [InlineData("]1..3[", "3", "false")]
    [InlineData("\"a\", \"b\"", "\"b\"", "true")]
    [InlineData("null", "null", "true")]
    [InlineData("< 5", "null", "null")]
    [InlineData("? > 3 and ? < 7", "5", "true")]
    [InlineData("? = true", "false", "false")]
    [InlineData("false", "false", "true")]
    [InlineData("true", "null", "false")]
    [InlineData("starts with(?, \"a\")", "\"abc\"", "true")]
    [InlineData("[\"a\", \"b\"]", "\"b\"", "true")]
    [InlineData("!= 5", "4", "true")]
    [InlineData("not(null)", "1", "true")]
    [InlineData("date(\"2026-01-01\")", "@\"2026-01-01\"", "true")]
    public void A_cell_passes_or_fails(string tests, string input, string expected) =>
        Assert.Equal(expected, Evaluation.Test(tests, input).ToString());

    [Fact]
    public void A_cell_reads_names_of_several_words() =>
        Assert.Equal("true", Evaluation.Test("> last year-limit", "6", ("last year-limit", "5")).ToString());
}
