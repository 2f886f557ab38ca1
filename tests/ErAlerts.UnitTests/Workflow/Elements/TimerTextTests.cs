using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>ISO 8601 lengths of timers: what is read, to the last unit, and what is none.</summary>
public class TimerTextTests
{
    private static readonly ForeignAttributes Business = ForeignAttributes.Of([KeyValuePair.Create("days", "business")]);

    [Theory]
    [InlineData("P1Y", 1, 0, 0, "00:00:00")]
    [InlineData("P2M", 0, 2, 0, "00:00:00")]
    [InlineData("P3W", 0, 0, 21, "00:00:00")]
    [InlineData("P4D", 0, 0, 4, "00:00:00")]
    [InlineData("P2W3D", 0, 0, 17, "00:00:00")]
    [InlineData("PT5H", 0, 0, 0, "05:00:00")]
    [InlineData("PT6M", 0, 0, 0, "00:06:00")]
    [InlineData("PT7S", 0, 0, 0, "00:00:07")]
    [InlineData("PT1.5S", 0, 0, 0, "00:00:01.5")]
    [InlineData("PT0,25S", 0, 0, 0, "00:00:00.25")]
    [InlineData("P1Y2M3W4DT5H6M7.5S", 1, 2, 25, "05:06:07.5")]
    [InlineData("-P1Y2M3DT4H", -1, -2, -3, "-04:00:00")]
    [InlineData("PT36H", 0, 0, 0, "1.12:00:00")]
    [InlineData("P10000000D", 0, 0, 10_000_000, "00:00:00")]
    [InlineData("PT100000000S", 0, 0, 0, "1157.09:46:40")]
    [InlineData("P0D", 0, 0, 0, "00:00:00")]
    public void A_duration_is_read_part_by_part(string text, int years, int months, int days, string time) =>
        Assert.Equal(
            new TimerLength.Duration(years, months, days, TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture), BusinessDays: false, ForeignAttributes.None),
            TimerText.Parse(text, TimerForm.Duration, ForeignAttributes.None));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("-P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1X")]
    [InlineData("1D")]
    [InlineData("P1D ")]
    [InlineData("P1M1Y")]
    [InlineData("PT1.S")]
    [InlineData("PT1.5H")]
    [InlineData("P10000001Y")]
    [InlineData("P10000001M")]
    [InlineData("P10000001W")]
    [InlineData("P10000001D")]
    [InlineData("PT10000001H")]
    [InlineData("PT10000001M")]
    [InlineData("PT100000000.1S")]
    [InlineData("P99999999999D")]
    public void What_is_no_duration_is_none(string text) => Assert.Null(TimerText.Parse(text, TimerForm.Duration, ForeignAttributes.None));

    [Theory]
    [InlineData("business", true)]
    [InlineData("calendar", false)]
    [InlineData("", false)]
    public void Days_are_business_days_where_the_model_says_so(string days, bool business)
    {
        var attributes = ForeignAttributes.Of([KeyValuePair.Create("days", days)]);
        var read = Assert.IsType<TimerLength.Duration>(TimerText.Parse("P5D", TimerForm.Duration, attributes));

        Assert.Equal((5, business), (read.Days, read.BusinessDays));
        Assert.Same(attributes, read.Attributes);
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02T00:00:00", null)]
    [InlineData("2026-03-02T09:30", "2026-03-02T09:30:00", null)]
    [InlineData("2026-03-02T09:30:15", "2026-03-02T09:30:15", null)]
    [InlineData("2026-03-02T09:30:15.25", "2026-03-02T09:30:15.25", null)]
    [InlineData("2026-03-02T09:30:15Z", "2026-03-02T09:30:15", "00:00")]
    [InlineData("2026-03-02T09:30:15z", "2026-03-02T09:30:15", "00:00")]
    [InlineData("2026-03-02T09:30:15+02:30", "2026-03-02T09:30:15", "02:30")]
    [InlineData("2026-03-02T09:30:15-08:00", "2026-03-02T09:30:15", "-08:00")]
    [InlineData("2026-03-02T09:30:15+14:00", "2026-03-02T09:30:15", "14:00")]
    [InlineData("2026-03-02T09:30:15-08:00[America/Los_Angeles]", "2026-03-02T09:30:15", "-08:00")]
    public void A_point_in_time_keeps_its_offset(string text, string local, string? offset)
    {
        var at = Assert.IsType<TimerLength.At>(TimerText.Parse(text, TimerForm.Date, ForeignAttributes.None));

        Assert.Equal(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), at.Local);
        Assert.Equal(offset is null ? null : TimeSpan.Parse(offset, System.Globalization.CultureInfo.InvariantCulture), at.Offset);
        Assert.Equal(offset is null ? null : new DateTimeOffset(at.Local, at.Offset!.Value), at.Instant);
        Assert.Equal(TimeSpan.Zero, at.Instant?.Offset ?? TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-02T25:00")]
    [InlineData("2026-03-02T09:30:15+14:01")]
    [InlineData("2026-03-02T09:30:15+08:60")]
    [InlineData("2026-03-02T09")]
    [InlineData("2026-3-2")]
    [InlineData("on 2026-03-02")]
    [InlineData("2026-03-02 soon")]
    [InlineData("P1D")]
    public void What_is_no_point_in_time_is_none(string text) => Assert.Null(TimerText.Parse(text, TimerForm.Date, ForeignAttributes.None));

    [Theory]
    [InlineData("R/PT1H", null, null, null)]
    [InlineData("R3/PT1H", 3, null, null)]
    [InlineData("R0/PT1H", 0, null, null)]
    [InlineData("R3/2026-03-02T10:00:00Z/PT1H", 3, "2026-03-02T10:00:00", null)]
    [InlineData("R3/PT1H/2026-03-02T10:00:00Z", 3, null, "2026-03-02T10:00:00")]
    [InlineData("R3/2026-03-02T10:00:00Z/2026-03-02T11:00:00Z", 3, "2026-03-02T10:00:00", null)]
    [InlineData("R3/2026-03-02T10:00:00Z/2026-03-02T13:00:00+02:00", 3, "2026-03-02T10:00:00", null)]
    [InlineData("R3/2026-03-02T10:00:00/2026-03-02T11:00:00", 3, "2026-03-02T10:00:00", null)]
    public void A_cycle_has_a_count_an_interval_and_an_end_of_either_side(string text, int? left, string? start, string? end)
    {
        var cycle = Assert.IsType<TimerLength.Cycle>(TimerText.Parse(text, TimerForm.Cycle, ForeignAttributes.None));

        Assert.Equal(left, cycle.Left);
        Assert.Equal(new TimerLength.Duration(0, 0, 0, TimeSpan.FromHours(1), BusinessDays: false, ForeignAttributes.None), cycle.Every);
        Assert.Equal((start, end), (cycle.Start?.Local.ToString("s"), cycle.End?.Local.ToString("s")));
        Assert.Equal(cycle.Start is null ? cycle.Every : (TimerLength)cycle.Start, cycle.Next);
    }

    [Theory]
    [InlineData("PT1H")]
    [InlineData("R3")]
    [InlineData("/PT1H")]
    [InlineData("r3/PT1H")]
    [InlineData("Rx/PT1H")]
    [InlineData("R-1/PT1H")]
    [InlineData("R3/")]
    [InlineData("R3/soon")]
    [InlineData("R3/2026-03-02T10:00:00Z")]
    [InlineData("R3/PT1H/PT1H")]
    [InlineData("R3/PT1H/soon")]
    [InlineData("R3/soon/PT1H")]
    [InlineData("R3/2026-03-02T10:00:00Z/soon")]
    [InlineData("R3/2026-03-02T10:00:00Z/2026-03-02T11:00:00")]
    [InlineData("R3/2026-03-02T10:00:00Z/PT1H/2026-03-02T11:00:00Z")]
    public void What_is_no_cycle_is_none(string text) => Assert.Null(TimerText.Parse(text, TimerForm.Cycle, ForeignAttributes.None));

    [Fact]
    public void A_cycle_between_two_instants_repeats_after_the_time_between_them()
    {
        var cycle = Assert.IsType<TimerLength.Cycle>(TimerText.Parse("R/2026-03-02T10:00:00+02:00/2026-03-02T10:00:00-01:00", TimerForm.Cycle, Business));

        Assert.Equal((TimeSpan.FromHours(3), false), (cycle.Every.Time, cycle.Every.BusinessDays));
        Assert.Same(Business, cycle.Every.Attributes);
    }

    [Fact]
    public void The_value_of_an_expression_means_what_its_text_means()
    {
        TimerLength? Of(string feel, TimerForm form) => TimerText.Of(Feel.Evaluation.Of(feel).Value, form, ForeignAttributes.None);

        Assert.Equal(TimerText.Parse("PT1H", TimerForm.Duration, ForeignAttributes.None), Of("\" PT1H \"", TimerForm.Duration));
        Assert.Equal(TimerText.Parse("PT1H", TimerForm.Duration, ForeignAttributes.None), Of("duration(\"PT1H\")", TimerForm.Duration));
        Assert.Equal(TimerText.Parse("P2M", TimerForm.Duration, ForeignAttributes.None), Of("duration(\"P2M\")", TimerForm.Duration));
        Assert.Equal(TimerText.Parse("2026-03-02", TimerForm.Date, ForeignAttributes.None), Of("date(\"2026-03-02\")", TimerForm.Date));
        Assert.Equal(TimerText.Parse("R/PT1H", TimerForm.Cycle, ForeignAttributes.None), Of("duration(\"PT1H\")", TimerForm.Cycle));
        Assert.Equal(TimerText.Parse("R2/PT1H", TimerForm.Cycle, ForeignAttributes.None), Of("\"R2/PT1H\"", TimerForm.Cycle));
        Assert.All(["null", "true", "[]", "{}", "5", "date(\"2026-03-02\")"], feel => Assert.Null(Of(feel, TimerForm.Duration)));
        Assert.Null(Of("date(\"2026-03-02\")", TimerForm.Cycle));
        Assert.Null(TimerText.Of(FeelString.Of("PT1H"), TimerForm.Date, ForeignAttributes.None));
    }

    [Theory]
    [InlineData("P1D", true)]
    [InlineData("-PT1H", true)]
    [InlineData("PT1H", true)]
    [InlineData("R/PT1H", true)]
    [InlineData("R12/x", true)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-0", false)]
    [InlineData("P", false)]
    [InlineData("Project", false)]
    [InlineData("R12", false)]
    [InlineData("xP1D", false)]
    [InlineData("due", false)]
    public void What_is_meant_as_iso_is_not_tried_as_an_expression(string text, bool iso) => Assert.Equal(iso, TimerText.LooksLikeIso(text));

    [Theory]
    [InlineData("P1D", true, true)]
    [InlineData("P0D", true, false)]
    [InlineData("-P1D", true, false)]
    [InlineData("P1Y1D", true, false)]
    [InlineData("P1M1D", true, false)]
    [InlineData("P1DT1H", true, false)]
    [InlineData("P0D", false, true)]
    [InlineData("-PT1H", false, true)]
    public void Business_days_are_whole_days_of_at_least_one(string text, bool business, bool counts) =>
        Assert.Equal(counts, TimerText.Problem(TimerText.Parse(text, TimerForm.Duration, business ? Business : ForeignAttributes.None)!) is null);

    [Theory]
    [InlineData("R/PT1S", false, true)]
    [InlineData("R/PT0S", false, false)]
    [InlineData("R/-PT1S", false, false)]
    [InlineData("R/-P1D", false, false)]
    [InlineData("R/-P1M", false, false)]
    [InlineData("R/-P1Y", false, false)]
    [InlineData("R/P1D", false, true)]
    [InlineData("R/P1M", false, true)]
    [InlineData("R/P1Y", false, true)]
    [InlineData("R/P1D", true, true)]
    [InlineData("R/P1DT1H", true, false)]
    [InlineData("R/2026-03-02T10:00:00Z/2026-03-02T10:00:00Z", false, false)]
    public void A_cycle_takes_time_and_counts_as_its_interval_does(string text, bool business, bool counts) =>
        Assert.Equal(counts, TimerText.Problem(TimerText.Parse(text, TimerForm.Cycle, business ? Business : ForeignAttributes.None)!) is null);

    [Fact]
    public void A_form_is_called_as_people_call_it() => Assert.Equal(
        ["date and time", "duration", "cycle"],
        new[] { TimerForm.Date, TimerForm.Duration, TimerForm.Cycle }.Select(TimerText.Called));
}
