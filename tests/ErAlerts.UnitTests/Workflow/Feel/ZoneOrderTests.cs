namespace ErAlerts.UnitTests.Workflow.Feel;

/// <summary>Points in time of which one or both are tied to UTC; a local one is read on the other's clock.</summary>
public class ZoneOrderTests
{
    [Theory]
    [InlineData("@\"10:00:00\" < @\"10:30:00+05:00\"", "true")]
    [InlineData("@\"10:00:00\" > @\"09:30:00+05:00\"", "true")]
    [InlineData("@\"10:30:00+05:00\" > @\"10:00:00\"", "true")]
    [InlineData("@\"09:30:00-05:00\" < @\"10:00:00\"", "true")]
    [InlineData("@\"10:00:00Z\" < @\"10:00:00-01:00\"", "true")]
    [InlineData("@\"10:00:00+02:00\" < @\"09:00:00Z\"", "true")]
    [InlineData("@\"10:00:00+02:00\" >= @\"08:00:00Z\"", "true")]
    [InlineData("@\"2026-07-08T10:00:00\" < @\"2026-07-08T10:30:00+05:00\"", "true")]
    [InlineData("@\"2026-07-08T10:30:00-05:00\" > @\"2026-07-08T10:00:00\"", "true")]
    [InlineData("@\"2026-07-08T10:00:00\" > @\"2026-07-08T09:30:00-05:00\"", "true")]
    [InlineData("@\"2026-07-08T10:00:00Z\" < @\"2026-07-08T10:00:00-01:00\"", "true")]
    [InlineData("@\"2026-07-08T23:30:00-02:00\" > @\"2026-07-09T01:00:00Z\"", "true")]
    [InlineData("@\"2026-07-08T10:00:00@Europe/Paris\" < @\"2026-07-08T09:00:00Z\"", "true")]
    [InlineData("\"a\U0001F40E\" > \"a\uFFFD\"", "true")]
    [InlineData("\"a\uFFFD\" < \"a\U0001F40E\"", "true")]
    [InlineData("\"\U0001F40E\" < \"\U0001F40F\"", "true")]
    [InlineData("\"a\uD7FF\" < \"a\uE000\"", "true")]
    [InlineData("\"ab\" < \"abc\"", "true")]
    [InlineData("\"b\" > \"abc\"", "true")]
    public void What_comes_first_is_told_by_the_instant_or_the_code_point(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("date(999999999, 12, 31) + @\"P1D\"", "out-of-domain")]
    [InlineData("date(-999999999, 1, 1) - @\"P1D\"", "out-of-domain")]
    [InlineData("date(1000000000, 1, 1)", "out-of-domain")]
    [InlineData("date(2026, 1, 1) + duration(\"P999999999999D\")", "out-of-domain")]
    [InlineData("date(2026, 1, 1) - duration(\"P999999999999D\")", "out-of-domain")]
    [InlineData("date and time(\"2026-01-01T00:00:00\") + duration(\"P999999999999D\")", "out-of-domain")]
    public void Beyond_the_legal_years_there_is_no_date(string text, string code) => Assert.Equal(code, Evaluation.Fails(text).Code);

    [Theory]
    [InlineData("date(999999998, 12, 31) + @\"P1D\"", "date(999999999, 1, 1)")]
    [InlineData("date(-999999999, 1, 2) - @\"P1D\"", "date(-999999999, 1, 1)")]
    [InlineData("@\"2026-06-30\".weekday", "2")]
    [InlineData("@\"10:00:00@Europe/Paris\".timezone", "\"Europe/Paris\"")]
    [InlineData("@\"10:00:00+01:30\".time offset", "@\"PT1H30M\"")]
    [InlineData("{time offset: 5}.time offset", "5")]
    [InlineData("[1..2].start included", "true")]
    [InlineData("(1..2).end included", "false")]
    [InlineData("null instance of Null", "true")]
    [InlineData("null instance of number", "false")]
    [InlineData("null instance of Any", "false")]
    [InlineData("1 instance of Null", "false")]
    [InlineData("(function(a) a) instance of function<Any> -> Any", "true")]
    public void The_value_is_that_of_the_standard(string text, string expected) => Evaluation.Same(text, expected);
}
