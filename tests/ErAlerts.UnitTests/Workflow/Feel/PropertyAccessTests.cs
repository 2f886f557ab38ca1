namespace ErAlerts.UnitTests.Workflow.Feel;

public class PropertyAccessTests
{
    [Theory]
    [InlineData("@\"2019-09-17\".weekday", "2")]
    [InlineData("@\"2019-09-17T10:00:00Z\".time offset", "@\"PT0S\"")]
    [InlineData("@\"2019-09-17T10:00:00@Europe/Paris\".time offset", "@\"PT2H\"")]
    [InlineData("@\"2019-09-17T10:00:00@Europe/Paris\".timezone", "\"Europe/Paris\"")]
    [InlineData("@\"2019-09-17T10:00:00Z\".timezone", "null")]
    [InlineData("@\"10:00:00.5\".second", "0.5")]
    [InlineData("@\"10:00:00+02:00\".time offset", "@\"PT2H\"")]
    [InlineData("@\"10:00:00\".timezone", "null")]
    [InlineData("@\"P1Y14M\".years", "2")]
    [InlineData("@\"P1Y14M\".months", "2")]
    [InlineData("@\"P1DT30H\".days", "2")]
    [InlineData("@\"P1DT30H\".hours", "6")]
    [InlineData("@\"-P1DT30H\".days", "-2")]
    [InlineData("@\"PT90S\".minutes", "1")]
    [InlineData("@\"PT90.5S\".seconds", "30.5")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("@\"2019-09-17\".time offset", "unknown-entry")]
    [InlineData("@\"P1Y\".days", "unknown-entry")]
    [InlineData("@\"P1D\".years", "unknown-entry")]
    [InlineData("@\"2019-09-17\".hour", "unknown-entry")]
    [InlineData("@\"10:00:00\".year", "unknown-entry")]
    [InlineData("\"abc\".length", "unknown-entry")]
    [InlineData("1.a", "unknown-entry")]
    public void What_does_not_fit_is_null_and_says_why(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);
}
