namespace ErAlerts.UnitTests.Workflow.Feel;

public class IterationTests
{
    [Theory]
    [InlineData("for i in 1..3 return i", "[1, 2, 3]")]
    [InlineData("for i in 1..3, j in 1..2 return i * j", "[1, 2, 2, 4, 3, 6]")]
    [InlineData("for i in [1,2], j in [i, i*10] return j", "[1, 10, 2, 20]")]
    [InlineData("for i in 1 return i", "[1]")]
    [InlineData("for i in null return i", "null")]
    [InlineData("for i in [1..3] return i", "[1, 2, 3]")]
    [InlineData("for i in (1..3) return i", "[2]")]
    [InlineData("for i in (1..3] return i", "[2, 3]")]
    [InlineData("for i in @\"2020-01-01\"..@\"2020-01-03\" return i", "[@\"2020-01-01\", @\"2020-01-02\", @\"2020-01-03\"]")]
    [InlineData("for i in @\"2020-01-03\"..@\"2020-01-01\" return i", "[@\"2020-01-03\", @\"2020-01-02\", @\"2020-01-01\"]")]
    [InlineData("for i in [@\"2020-01-01\"..@\"2020-01-03\"] return i", "[@\"2020-01-01\", @\"2020-01-02\", @\"2020-01-03\"]")]
    [InlineData("for i in [] return i", "[]")]
    [InlineData("for i in {a:1} return i.a", "[1]")]
    [InlineData("for i in -1..-3 return i", "[-1, -2, -3]")]
    [InlineData("some x in [] satisfies x", "false")]
    [InlineData("every x in [] satisfies x", "true")]
    [InlineData("some x in null satisfies x", "null")]
    [InlineData("some x in [null] satisfies x", "null")]
    [InlineData("every x in [true, null] satisfies x", "null")]
    [InlineData("every x in [1, 2] satisfies \"a\"", "null")]
    [InlineData("some x in [1,2], y in [2,3] satisfies x = y", "true")]
    [InlineData("some x in 1..3 satisfies x = 2", "true")]
    [InlineData("every x in @\"2020-01-01\"..@\"2020-01-02\" satisfies x instance of date", "true")]
    [InlineData("some i in 5 satisfies i = 5", "true")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("for i in \"a\"..\"c\" return i", "out-of-domain")]
    [InlineData("for i in @\"2020-01-01T00:00:00\"..@\"2020-01-02T00:00:00\" return i", "out-of-domain")]
    [InlineData("for i in 1..null return i", "out-of-domain")]
    [InlineData("for i in 1.5..3.5 return i", "out-of-domain")]
    [InlineData("for i in 1..2.5 return i", "out-of-domain")]
    public void What_does_not_fit_is_null_and_says_why(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);
}
