using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Feel.Values;

public class DurationTests
{
    [Theory]
    [InlineData("P14M", "P1Y2M")]
    [InlineData("-P14M", "-P1Y2M")]
    [InlineData("P24M", "P2Y")]
    [InlineData("P5M", "P5M")]
    [InlineData("-P0M", "P0M")]
    [InlineData("PT5M", "PT5M")]
    [InlineData("PT65M", "PT1H5M")]
    [InlineData("-PT90S", "-PT1M30S")]
    [InlineData("PT0.05S", "PT0.05S")]
    [InlineData("P1DT0.5S", "P1DT0.5S")]
    [InlineData("PT48H", "P2D")]
    [InlineData("-PT48H", "-P2D")]
    [InlineData("PT0.000S", "PT0S")]
    [InlineData("P0D", "PT0S")]
    [InlineData("PT1H0M1S", "PT1H1S")]
    public void A_duration_is_written_in_its_normal_form(string text, string expected) => Evaluation.Same($"string(@\"{text}\")", $"\"{expected}\"");

    [Theory]
    [InlineData("P1DT")]
    [InlineData("PT1S2M")]
    [InlineData("P1M1Y")]
    [InlineData("PT1")]
    [InlineData("PT1.S")]
    [InlineData("P1Y ")]
    [InlineData("P9999999999999999999M")]
    [InlineData("P1234567890123456789D")]
    [InlineData("PT1234567890123456789S")]
    [InlineData("M")]
    public void What_is_no_duration_is_null(string text) => Evaluation.Fails($"duration(\"{text}\")");

    [Theory]
    [InlineData("@\"PT1S\" * 1e10", "@\"P115740DT17H46M40S\"")]
    [InlineData("@\"PT0.000000001S\" * 0.4", "@\"PT0S\"")]
    [InlineData("@\"PT0.000000001S\" * 0.6", "@\"PT0.000000001S\"")]
    [InlineData("@\"P1D\" * 1e-9", "@\"PT0.0000864S\"")]
    [InlineData("@\"P106751991167300D\" - @\"P106751991167299D\"", "@\"P1D\"")]
    [InlineData("(@\"PT90M\").minutes", "30")]
    [InlineData("(@\"-PT90M\").minutes", "-30")]
    [InlineData("(@\"PT90M\").hours", "1")]
    public void Durations_are_scaled_to_the_nanosecond(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("@\"P106751991167300D\" + @\"P1D\"")]
    [InlineData("@\"-P106751991167300D\" - @\"P1D\"")]
    [InlineData("@\"P1D\" * 1e30")]
    [InlineData("@\"P1Y\" * 1e30")]
    public void A_duration_that_is_too_long_is_null(string text) => Assert.Equal("out-of-domain", Evaluation.Fails(text).Code);

    [Fact]
    public void Durations_become_time_spans_where_those_reach()
    {
        Assert.True(Days("P1DT2H").TryToTimeSpan(out var length));
        Assert.Equal(new TimeSpan(1, 2, 0, 0), length);
        Assert.True(FeelDaysDuration.Of(TimeSpan.MaxValue).TryToTimeSpan(out length));
        Assert.Equal(TimeSpan.MaxValue, length);
        Assert.True(FeelDaysDuration.Of(TimeSpan.MinValue).TryToTimeSpan(out length));
        Assert.Equal(TimeSpan.MinValue, length);
        Assert.False(Days("P10675199117D").TryToTimeSpan(out length));
        Assert.Equal(TimeSpan.Zero, length);
        Assert.False(Days("-P10675199117D").TryToTimeSpan(out _));
    }

    private static FeelDaysDuration Days(string text) => (FeelDaysDuration)Evaluation.Of($"@\"{text}\"").Value;
}
