namespace ErAlerts.UnitTests.Workflow.Feel.Values;

public class ZoneTests
{
    [Theory]
    [InlineData("@\"2026-11-01T01:30:00@America/Los_Angeles\" - @\"2026-11-01T08:00:00Z\"", "@\"PT30M\"")]
    [InlineData("@\"2026-03-08T02:30:00@America/Los_Angeles\" - @\"2026-03-08T10:00:00Z\"", "@\"PT30M\"")]
    [InlineData("@\"2026-03-08T03:30:00@America/Los_Angeles\" - @\"2026-03-08T10:00:00Z\"", "@\"PT30M\"")]
    [InlineData("@\"2026-11-01T00:30:00@America/Los_Angeles\" + @\"PT3H\"", "@\"2026-11-01T02:30:00@America/Los_Angeles\"")]
    [InlineData("@\"2026-03-08T01:30:00@America/Los_Angeles\" + @\"PT1H\"", "@\"2026-03-08T03:30:00@America/Los_Angeles\"")]
    public void An_hour_that_comes_twice_is_the_first_and_one_that_is_missing_goes_on_as_before(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("@\"2026-07-01T00:00:00@America/Los_Angeles\".time offset", "@\"-PT7H\"")]
    [InlineData("@\"2026-01-01T00:00:00@America/Los_Angeles\".time offset", "@\"-PT8H\"")]
    [InlineData("@\"12000-07-01T00:00:00@America/Los_Angeles\".time offset", "@\"-PT7H\"")]
    [InlineData("@\"12000-01-01T00:00:00@America/Los_Angeles\".time offset", "@\"-PT8H\"")]
    [InlineData("@\"9999-07-01T00:00:00@America/Los_Angeles\".time offset", "@\"-PT7H\"")]
    [InlineData("@\"-0400-07-01T00:00:00@Etc/GMT+8\".time offset", "@\"-PT8H\"")]
    [InlineData("@\"2026-07-01T00:00:00+14:00\".time offset", "@\"PT14H\"")]
    [InlineData("@\"2026-07-01T00:00:00-14:00\".time offset", "@\"-PT14H\"")]
    public void Rules_of_a_zone_hold_in_every_year(string text, string expected) => Evaluation.Same(text, expected);

    [Theory]
    [InlineData("+14:01")]
    [InlineData("-14:00:01")]
    [InlineData("+02:60")]
    [InlineData("+02:00:60")]
    [InlineData("+2:00")]
    [InlineData("@")]
    [InlineData("@Europe/../Europe/Paris")]
    [InlineData("@Europe/Pa ris")]
    [InlineData("@Nowhere/Atall")]
    [InlineData("ZZ")]
    public void What_is_no_zone_makes_no_time(string zone) => Evaluation.Fails($"time(\"10:00:00{zone}\")");

    [Theory]
    [InlineData("10:00:00+05:30")]
    [InlineData("10:00:00-05:30")]
    [InlineData("10:00:00-05:30:15")]
    [InlineData("10:00:00Z")]
    [InlineData("10:00:00.000000001")]
    [InlineData("10:59:59.5@Europe/Paris")]
    public void A_time_is_written_as_it_is_read(string time) => Evaluation.Same($"string(@\"{time}\")", $"\"{time}\"");
}
