namespace ErAlerts.UnitTests.Workflow.Feel.Builtins;

public class IdentityAndCalendarTests
{
    [Theory]
    [InlineData("is(1, 1)", "true")]
    [InlineData("is(1, \"1\")", "false")]
    [InlineData("is(@\"2012-12-25\", @\"10:00:00\")", "false")]
    [InlineData("is(@\"10:00:00\", @\"10:00:00Z\")", "false")]
    [InlineData("is(@\"10:00:00Z\", @\"11:00:00+01:00\")", "false")]
    [InlineData("is(@\"10:00:00Z\", @\"10:00:00+00:00\")", "true")]
    [InlineData("is(@\"10:00:00Z\", @\"10:00:00@Etc/UTC\")", "false")]
    [InlineData("is(@\"2012-12-25T10:00:00\", @\"2012-12-25T10:00:00Z\")", "false")]
    [InlineData("is(value1: 1, value2: 2)", "false")]
    [InlineData("is([1],[1])", "true")]
    [InlineData("day of year(@\"2019-09-17\")", "260")]
    [InlineData("day of week(@\"2019-09-17\")", "\"Tuesday\"")]
    [InlineData("month of year(@\"2019-09-17\")", "\"September\"")]
    [InlineData("week of year(@\"2019-09-17\")", "38")]
    [InlineData("week of year(@\"2003-12-29\")", "1")]
    [InlineData("week of year(@\"2004-01-04\")", "1")]
    [InlineData("week of year(@\"2005-01-01\")", "53")]
    [InlineData("day of year(date: @\"2019-09-17\")", "260")]
    [InlineData("day of week(@\"2019-09-17T10:00:00\")", "\"Tuesday\"")]
    [InlineData("now() instance of date and time", "true")]
    [InlineData("today() instance of date", "true")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("is(1)", "bad-arguments")]
    [InlineData("day of week(null)", "bad-arguments")]
    [InlineData("day of week([null])", "bad-arguments")]
    [InlineData("now(1)", "bad-arguments")]
    public void What_does_not_fit_is_null_and_says_why(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);
}
