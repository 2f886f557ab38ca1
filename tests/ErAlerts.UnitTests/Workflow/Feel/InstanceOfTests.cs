namespace ErAlerts.UnitTests.Workflow.Feel;

public class InstanceOfTests
{
    [Theory]
    [InlineData("1 instance of number", "true")]
    [InlineData("null instance of Any", "false")]
    [InlineData("null instance of Null", "true")]
    [InlineData("1 instance of Any", "true")]
    [InlineData("[1,2] instance of list<number>", "true")]
    [InlineData("[1,\"a\"] instance of list<number>", "false")]
    [InlineData("[] instance of list<number>", "true")]
    [InlineData("[null] instance of list<number>", "true")]
    [InlineData("[1,2] instance of list", "true")]
    [InlineData("{a: 1} instance of context<a: number>", "true")]
    [InlineData("{a: 1, b: 2} instance of context<a: number>", "true")]
    [InlineData("{a: \"x\"} instance of context<a: number>", "false")]
    [InlineData("{} instance of context<a: number>", "false")]
    [InlineData("{a: 1} instance of context", "true")]
    [InlineData("[1..3] instance of range<number>", "true")]
    [InlineData("[1..3] instance of range<string>", "false")]
    [InlineData("(function(a: number, b: number) a + b) instance of function<number, number> -> number", "true")]
    [InlineData("(function(a: number) a) instance of function<Any> -> Any", "false")]
    [InlineData("(function() 1) instance of function<> -> number", "true")]
    [InlineData("abs instance of function<number> -> number", "true")]
    [InlineData("sum instance of function<list<number>> -> number", "true")]
    [InlineData("@\"P1D\" instance of days and time duration", "true")]
    [InlineData("@\"P1Y\" instance of years and months duration", "true")]
    [InlineData("@\"2020-01-01\" instance of date", "true")]
    [InlineData("@\"2020-01-01\" instance of date and time", "false")]
    [InlineData("@\"2020-01-01T00:00:00\" instance of date", "false")]
    [InlineData("@\"10:00:00\" instance of time", "true")]
    [InlineData("{a: {b: 1}} instance of context<a: context<b: number>>", "true")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("1 instance of foo", "unknown-type")]
    [InlineData("1 + 1 instance of number", "type-mismatch")]
    public void What_does_not_fit_is_null_and_says_why(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);
}
