namespace ErAlerts.UnitTests.Workflow.Feel;

public class MembershipTests
{
    [Theory]
    [InlineData("1 in [2,3,1]", "true")]
    [InlineData("1 in (2, 3, 1)", "true")]
    [InlineData("5 in (> 3)", "true")]
    [InlineData("5 in > 3", "true")]
    [InlineData("5 in [1..10]", "true")]
    [InlineData("\"a\" in \"a\"", "true")]
    [InlineData("null in [null]", "true")]
    [InlineData("null in (null)", "true")]
    [InlineData("[1,2] in [[1,2],3]", "true")]
    [InlineData("{a: 1} in [{a: 1}]", "true")]
    [InlineData("1 in [[1..3]]", "true")]
    [InlineData("1 in [>0]", "true")]
    [InlineData("\"b\" in [\"a\"..\"c\"]", "true")]
    [InlineData("@\"2020-01-01\" in [@\"2019-01-01\"..@\"2021-01-01\"]", "true")]
    [InlineData("[1..3] in [[1..3]]", "true")]
    [InlineData("5 in (!= 3)", "true")]
    [InlineData("5 in (= 5)", "true")]
    [InlineData("true in (true)", "true")]
    [InlineData("3 in ([1,2,3])", "true")]
    [InlineData("1 in null", "false")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("1 in \"a\"", "type-mismatch")]
    public void What_does_not_fit_is_null_and_says_why(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);
}
