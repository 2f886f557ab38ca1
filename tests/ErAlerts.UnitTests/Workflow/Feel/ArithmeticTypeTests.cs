namespace ErAlerts.UnitTests.Workflow.Feel;

public class ArithmeticTypeTests
{
    [Theory]
    [InlineData("\"a\" + \"b\"", "\"ab\"")]
    [InlineData("\"a\" + null", "null")]
    [InlineData("1 + null", "null")]
    [InlineData("null + null", "null")]
    [InlineData("[1] + 2", "3")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("\"a\" + 1", "type-mismatch")]
    [InlineData("\"a\" - \"b\"", "type-mismatch")]
    [InlineData("1 + true", "type-mismatch")]
    [InlineData("\"a\" * 2", "type-mismatch")]
    public void What_does_not_fit_is_null_and_says_why(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);
}
