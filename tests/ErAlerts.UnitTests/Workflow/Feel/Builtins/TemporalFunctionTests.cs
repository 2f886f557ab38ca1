using ErAlerts.Workflow.Feel;

namespace ErAlerts.UnitTests.Workflow.Feel.Builtins;

public class TemporalFunctionTests
{
    [Theory]
    [InlineData("day of year(date(2019, 9, 17))", "260")]
    [InlineData("day of week(date(2019, 9, 17))", "\"Tuesday\"")]
    [InlineData("day of week(@\"2026-07-05T00:00:00\")", "\"Sunday\"")]
    [InlineData("month of year(date(2019, 9, 17))", "\"September\"")]
    [InlineData("week of year(date(2019, 9, 17))", "38")]
    [InlineData("week of year(date(2003, 12, 29))", "1")]
    [InlineData("week of year(date(2004, 1, 4))", "1")]
    [InlineData("week of year(date(2005, 1, 1))", "53")]
    [InlineData("week of year(date(2005, 1, 3))", "1")]
    [InlineData("is(date(\"2012-12-25\"), time(\"23:00:50\"))", "false")]
    [InlineData("is(date(\"2012-12-25\"), date(\"2012-12-25\"))", "true")]
    [InlineData("is(time(\"23:00:50z\"), time(\"23:00:50\"))", "false")]
    [InlineData("is(time(\"23:00:50z\"), time(\"23:00:50+00:00\"))", "true")]
    [InlineData("is(@\"2002-04-02T23:00:00@Australia/Melbourne\", @\"2002-04-02T23:00:00@Australia/Sydney\")", "false")]
    [InlineData("is(value1: @\"2021-02-13\")", "false")]
    [InlineData("is(1, 1.0)", "true")]
    [InlineData("is(null, null)", "true")]
    [InlineData("now()", "@\"2026-06-30T14:00:00@America/Los_Angeles\"")]
    [InlineData("today()", "@\"2026-06-30\"")]
    public void Dates_are_asked_about(string text, string expected) => Evaluation.Same(text, expected);

    [Fact]
    public void Without_a_clock_there_is_no_now()
    {
        var result = Evaluation.Parsed("now()").Evaluate(FeelScope.Empty);
        Assert.True(result.Value.IsNull);
        Assert.Equal("no-clock", result.Problems[0].Code);
    }

    [Fact]
    public void An_unknown_zone_leaves_no_now() =>
        Assert.True(Evaluation.Parsed("today()").Evaluate(FeelScope.Empty, Evaluation.Clock with { Zone = "Mars/Olympus" }).Value.IsNull);

    [Theory]
    [InlineData("day of year(null)")]
    [InlineData("week of year(\"2019-01-01\")")]
    [InlineData("is(1)")]
    public void Arguments_outside_the_domain_are_null_and_say_why(string text) => Evaluation.Fails(text);
}
