namespace ErAlerts.UnitTests.Workflow.Feel;

public class LogicTests
{
    [Theory]
    [InlineData("null and null", "null")]
    [InlineData("true and \"a\"", "null")]
    [InlineData("false and \"a\"", "false")]
    [InlineData("true or 1", "true")]
    [InlineData("1 and 2", "null")]
    [InlineData("1 or 2", "null")]
    [InlineData("true and true or false", "true")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("not(1)", "bad-arguments")]
    [InlineData("not()", "bad-arguments")]
    [InlineData("not(true, false)", "bad-arguments")]
    public void What_does_not_fit_is_null_and_says_why(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);
}
