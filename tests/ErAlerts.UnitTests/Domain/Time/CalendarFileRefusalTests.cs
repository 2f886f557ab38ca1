using System.Text;
using ErAlerts.Domain.Time.Reading;

namespace ErAlerts.UnitTests.Domain.Time;

public class CalendarFileRefusalTests
{
    private const string Good = """
        {
          "id": "a-county",
          "name": "A county",
          "zone": "America/Los_Angeles",
          "cutOff": "17:00",
          "morning": "07:00",
          "weekend": ["saturday", "sunday"],
          "holidays": [
            { "id": "first", "name": "First", "kind": "fixed", "month": 1, "day": 1, "ifSaturday": "friday", "source": "rule" },
            { "id": "third", "name": "Third", "kind": "nth-weekday", "month": 2, "weekday": "monday", "nth": 3, "source": "rule" },
            { "id": "after", "name": "After", "kind": "relative", "after": "third", "days": 1, "from": "2020-01-01", "until": "2030-12-31", "source": "rule" }
          ],
          "closures": [
            { "date": "2025-01-09", "name": "Mourning", "source": "lacounty.gov" }
          ]
        }
        """;

    [Fact]
    public void The_file_that_these_tests_damage_is_good() => Assert.Empty(Read(Good).Faults);

    [Theory]
    [InlineData("\"name\": \"A county\"", "\"name\": \"A county\", \"color\": 1", "unknown-field", "$.color", 3)]
    [InlineData("\"nth\": 3", "\"nth\": 3, \"day\": 4", "unknown-field", "$.holidays[1].day", 10)]
    [InlineData("\"source\": \"lacounty.gov\"", "\"source\": \"x\", \"note\": \"y\"", "unknown-field", "$.closures[0].note", 14)]
    [InlineData("\"name\": \"A county\"", "\"name\": \"A\", \"name\": \"B\"", "duplicate-field", "$.name", 3)]
    [InlineData("  \"name\": \"A county\",\n", "", "missing-field", "$", 1)]
    [InlineData("\"name\": \"A county\"", "\"name\": \" \"", "missing-field", "$.name", 3)]
    [InlineData("\"name\": \"A county\"", "\"name\": 5", "wrong-type", "$.name", 3)]
    [InlineData("\"weekend\": [\"saturday\", \"sunday\"]", "\"weekend\": \"sunday\"", "wrong-type", "$.weekend", 7)]
    [InlineData("{ \"date\": \"2025-01-09\", \"name\": \"Mourning\", \"source\": \"lacounty.gov\" }", "7", "wrong-type", "$.closures[0]", 14)]
    [InlineData("\"morning\"", "\"countEntryOnNonBusinessDayAsNext\": \"yes\", \"morning\"", "wrong-type", "$.countEntryOnNonBusinessDayAsNext", 6)]
    [InlineData("a-county", "A County", "bad-id", "$.id", 2)]
    [InlineData("a-county", "a--county", "bad-id", "$.id", 2)]
    [InlineData("America/Los_Angeles", "America/Lost_Angeles", "unknown-zone", "$.zone", 4)]
    [InlineData("17:00", "24:00", "bad-cut-off", "$.cutOff", 5)]
    [InlineData("17:00", "00:00", "bad-cut-off", "$.cutOff", 5)]
    [InlineData("17:00", "5 pm", "bad-cut-off", "$.cutOff", 5)]
    [InlineData("07:00", "25:10", "bad-morning", "$.morning", 6)]
    [InlineData("\"sunday\"]", "\"Sunday\"]", "bad-weekday", "$.weekend[1]", 7)]
    [InlineData("\"sunday\"]", "\"saturday\"]", "duplicate-weekday", "$.weekend[1]", 7)]
    [InlineData("\"weekday\": \"monday\"", "\"weekday\": \"lundi\"", "bad-weekday", "$.holidays[1].weekday", 10)]
    [InlineData("\"kind\": \"nth-weekday\"", "\"kind\": \"easter\"", "unknown-kind", "$.holidays[1].kind", 10)]
    [InlineData("\"id\": \"after\"", "\"id\": \"first\"", "duplicate-id", "$.holidays[2].id", 11)]
    [InlineData("\"month\": 1,", "\"month\": 13,", "out-of-range", "$.holidays[0].month", 9)]
    [InlineData("\"month\": 1,", "\"month\": \"1\",", "out-of-range", "$.holidays[0].month", 9)]
    [InlineData("\"nth\": 3", "\"nth\": 5", "out-of-range", "$.holidays[1].nth", 10)]
    [InlineData("\"days\": 1", "\"days\": 0", "out-of-range", "$.holidays[2].days", 11)]
    [InlineData("\"month\": 1, \"day\": 1", "\"month\": 4, \"day\": 31", "bad-date", "$.holidays[0].day", 9)]
    [InlineData("\"ifSaturday\": \"friday\"", "\"ifSaturday\": \"sunday\"", "bad-observance", "$.holidays[0].ifSaturday", 9)]
    [InlineData("\"after\": \"third\"", "\"after\": \"fourth\"", "unknown-holiday", "$.holidays[2].after", 11)]
    [InlineData("2020-01-01", "2031-01-01", "range-reversed", "$.holidays[2].until", 11)]
    [InlineData("2020-01-01", "1/1/2020", "bad-date", "$.holidays[2].from", 11)]
    [InlineData("2025-01-09", "2025-02-30", "bad-date", "$.closures[0].date", 14)]
    [InlineData("2025-01-09", "2525-01-09", "bad-date", "$.closures[0].date", 14)]
    [InlineData("2025-01-09", "2025-01-11", "closure-on-weekend", "$.closures[0].date", 14)]
    [InlineData(", \"source\": \"lacounty.gov\"", "", "source-missing", "$.closures[0]", 14)]
    [InlineData("\"source\": \"lacounty.gov\"", "\"source\": \"\"", "source-missing", "$.closures[0].source", 14)]
    [InlineData("\"ifSaturday\": \"friday\", \"source\": \"rule\"", "\"ifSaturday\": \"friday\"", "source-missing", "$.holidays[0]", 9)]
    [InlineData("\"saturday\", \"sunday\"", "\"saturday\", \"sunday\", \"friday\", \"monday\", \"tuesday\", \"wednesday\"", "too-few-business-days", "$", 1)]
    [InlineData("\"cutOff\": \"17:00\",", "\"cutOff\": \"17:00\" // late", "not-json", "$", 5)]
    [InlineData("\"A county\"", "\"\\ud800\"", "not-json", "$", 3)]
    public void A_mistake_is_refused_with_its_place(string good, string bad, string code, string path, int line)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var at = Good.IndexOf(good, StringComparison.Ordinal);
        var reading = Read(Good.Remove(at, good.Length).Insert(at, bad));
        Assert.Null(reading.Calendar);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal((code, path, line, "a.json"), (fault.Code, fault.Path, fault.Line, fault.File));
        Assert.NotEmpty(fault.Message);
    }

    [Fact]
    public void A_second_closure_of_a_day_is_refused() => Assert.Equal(
        ("duplicate-closure", "$.closures[1].date"),
        CodeAndPath(Good.Replace("lacounty.gov\" }", "lacounty.gov\" }, { \"date\": \"2025-01-09\", \"name\": \"Again\", \"source\": \"x\" }", StringComparison.Ordinal)));

    [Fact]
    public void A_holiday_counted_from_one_that_is_itself_counted_is_refused() => Assert.Equal(
        ("relative-to-relative", "$.holidays[3].after"),
        CodeAndPath(Good.Replace(
            "\n  ],\n  \"closures\"",
            ",\n{ \"id\": \"later\", \"name\": \"Later\", \"kind\": \"relative\", \"after\": \"after\", \"days\": 1, \"source\": \"rule\" }\n  ],\n  \"closures\"",
            StringComparison.Ordinal)));

    [Fact]
    public void More_than_a_thousand_closures_are_refused()
    {
        var days = Enumerable.Range(0, 2_000).Select(n => new DateOnly(2020, 1, 1).AddDays(n))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => $$"""{ "date": "{{day:yyyy-MM-dd}}", "name": "Closed", "source": "x" }""");
        var closures = Good[..Good.IndexOf("\"closures\"", StringComparison.Ordinal)] + $"\"closures\": [{string.Join(",", days)}] }}";
        Assert.Equal(("too-many-closures", "$.closures"), CodeAndPath(closures));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}{}")]
    public void What_is_no_JSON_is_refused(string text) => Assert.Equal(("not-json", "$"), CodeAndPath(text));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Equal("not-json", Assert.Single(BusinessCalendarReader.Read((byte[])[.. "{\"id\":\""u8, 0xff, .. "\"}"u8], "a.json").Faults).Code);

    [Fact]
    public void A_file_above_a_megabyte_is_refused() => Assert.Equal(("too-large", "$"), CodeAndPath(new string(' ', 1_100_000)));

    [Fact]
    public void A_list_is_no_calendar() => Assert.Equal(("wrong-type", "$"), CodeAndPath("[]"));

    [Fact]
    public void Every_mistake_of_a_file_is_named_in_the_order_of_its_lines()
    {
        var reading = Read(Good
            .Replace("2025-01-09", "soon", StringComparison.Ordinal)
            .Replace("America/Los_Angeles", "Mars", StringComparison.Ordinal)
            .Replace("nth-weekday", "easter", StringComparison.Ordinal));
        Assert.Equal(["unknown-zone", "unknown-kind", "bad-date"], reading.Faults.Select(fault => fault.Code));
        Assert.Equal("a.json(4) $.zone: 'Mars' is no zone of the tz database, such as America/Los_Angeles. [unknown-zone]", reading.Faults[0].ToString());
    }

    [Fact]
    public void A_byte_order_mark_is_accepted() =>
        Assert.NotNull(BusinessCalendarReader.Read((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Good)], "a.json").Calendar);

    private static (string Code, string Path) CodeAndPath(string json)
    {
        var fault = Assert.Single(Read(json).Faults);
        return (fault.Code, fault.Path);
    }

    private static CalendarReading Read(string json) => BusinessCalendarReader.Read(Encoding.UTF8.GetBytes(json), "a.json");
}
