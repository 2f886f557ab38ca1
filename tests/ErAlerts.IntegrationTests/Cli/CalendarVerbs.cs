namespace ErAlerts.IntegrationTests.Cli;

public sealed class CalendarVerbs
{
    [Theory]
    [InlineData("2024-03-20", "2024-03-28")]
    [InlineData("2024-03-29", "2024-04-05")]
    [InlineData("2024-11-07", "2024-11-15")]
    [InlineData("2024-12-24", "2025-01-02")]
    [InlineData("2025-01-03", "2025-01-13")]
    [InlineData("2025-06-14", "2025-06-23")]
    [InlineData("2025-11-21", "2025-12-02")]
    [InlineData("2026-06-30", "2026-07-08")]
    [InlineData("2026-06-30T14:00", "2026-07-08")]
    [InlineData("2026-07-01T06:59:59Z", "2026-07-08")]
    [InlineData("2026-07-01T07:00:00Z", "2026-07-09")]
    [InlineData("2027-12-24", "2028-01-03")]
    public async Task Five_business_days_end_on_the_worked_dates(string from, string dueOn) =>
        Assert.Equal(dueOn, (await Eralerts.Done("calendar", "due", "--from", from, "--business-days", "5")).GetProperty("dueOn").GetString());

    [Fact]
    public async Task A_clock_names_the_days_it_skipped_and_the_first_instant_too_late()
    {
        var due = await Eralerts.Done("calendar", "due", "--from", "2026-06-30", "--business-days", "5", "--calendar", "los-angeles-county");
        Assert.Equal("2026-06-30", due.GetProperty("day0").GetString());
        Assert.Equal("2026-07-09T07:00:00Z", due.GetProperty("overdueAt").GetString());
        Assert.Equal(
            ["2026-07-03 Independence Day (observed)", "2026-07-04 Saturday", "2026-07-05 Sunday"],
            due.GetProperty("skipped").EnumerateArray().Select(d => $"{d.GetProperty("date").GetString()} {d.GetProperty("name").GetString()}"));
    }

    [Fact]
    public async Task A_year_lists_its_holidays_with_their_sources()
    {
        var days = await Eralerts.Done("calendar", "list", "--year", "2025");
        Assert.Equal(14, days.GetArrayLength());
        var closure = Assert.Single(days.EnumerateArray(), d => d.GetProperty("date").GetString() == "2025-01-09");
        Assert.NotEqual("rule", closure.GetProperty("source").GetString());
    }

    [Fact]
    public async Task Counting_leaves_out_the_first_day_and_includes_the_last() =>
        Assert.Equal(5, (await Eralerts.Done("calendar", "count", "--from", "2026-06-30", "--to", "2026-07-08")).GetProperty("businessDays").GetInt32());

    [Fact]
    public async Task People_get_a_table()
    {
        var call = await Eralerts.Run("calendar", "due", "--from", "2026-06-30", "--business-days", "5");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("2026-07-09 00:00", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', call.Output);
    }

    [Fact]
    public async Task Wrong_input_is_refused_with_its_code()
    {
        await Eralerts.Refused("bad-date", "from", "calendar", "due", "--from", "6/30/2026", "--business-days", "5");
        await Eralerts.Refused("bad-instant", "from", "calendar", "due", "--from", "2026-06-30T25:00", "--business-days", "5");
        await Eralerts.Refused("no-such-time", "from", "calendar", "due", "--from", "2026-03-08T02:30", "--business-days", "5");
        await Eralerts.Refused("date-out-of-range", "from", "calendar", "due", "--from", "1776-07-04", "--business-days", "5");
        await Eralerts.Refused("date-out-of-range", "year", "calendar", "list", "--year", "0");
        await Eralerts.Refused("bad-business-days", "business-days", "calendar", "due", "--from", "2026-06-30", "--business-days", "-1");
        await Eralerts.Refused("unknown-calendar", "calendar", "calendar", "list", "--year", "2026", "--calendar", "atlantis");
        await Eralerts.Refused("no-policy-folder", "workflows", "calendar", "list", "--year", "2026", "--workflows", "/no/such/folder");
        await Eralerts.Refused("usage", null, "calendar", "due", "--from", "2026-06-30", "--business-days", "five");
        await Eralerts.Refused("usage", null, "calendar");
        await Eralerts.Refused("usage", null, "no-such-verb");
    }

    [Fact]
    public async Task A_calendar_with_a_mistake_is_refused_with_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("calendars/broken.json", """{ "id": "broken", "name": "Broken", "zone": "Mars/Olympus", "weekend": [], "holidays": [] }""");
        var call = await Eralerts.Run("calendar", "list", "--year", "2026", "--calendar", "broken", "--workflows", folder.Path, "--json");
        Assert.Equal(2, call.ExitCode);
        Assert.Equal("bad-calendar", call.Json.GetProperty("code").GetString());
        Assert.Contains("$.zone", call.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
