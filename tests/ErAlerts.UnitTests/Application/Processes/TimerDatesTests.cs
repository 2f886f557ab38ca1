using System.Text.Json;
using ErAlerts.Application.Processes;
using ErAlerts.UnitTests.Domain.Time;
using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.DryRuns;

namespace ErAlerts.UnitTests.Application.Processes;

/// <summary>Timers that lead beyond the first or the last year that can be counted.</summary>
public class TimerDatesTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("timeDuration", "P9000Y")]
    [InlineData("timeDuration", "P10000000M")]
    [InlineData("timeDuration", "P9000000D")]
    [InlineData("timeDate", "9999-12-31T23:59:59")]
    [InlineData("timeDate", "9999-12-31T23:59:59Z")]
    [InlineData("timeCycle", "R/P9000Y")]
    [InlineData("timeCycle", "R/9999-12-31T23:00:00/PT1H")]
    [InlineData("timeDuration er:days=\"business\"", "P9000000D")]
    public void A_timer_further_off_than_can_be_counted_never_falls_due(string kind, string text)
    {
        Assert.Equal(new TimerDue(TimerLength.Never), TimerDates.Due(Length(kind, text), From, TheCounty.Calendar));
        Assert.Equal(("s t", "waiting"), Run(kind, text, """{"drain":true},{"advance":"P9999Y"},{"advance":"P1Y"}"""));
    }

    [Theory]
    [InlineData("timeDuration", "-P3000Y")]
    [InlineData("timeDuration", "-P10000000M")]
    [InlineData("timeDuration", "-P9000000D")]
    [InlineData("timeDate", "0001-01-01T00:00:00+14:00")]
    public void A_timer_that_lies_before_all_that_can_be_counted_is_due_at_once(string kind, string text)
    {
        Assert.True(TimerDates.Due(Length(kind, text), From, TheCounty.Calendar).At <= From);
        Assert.Equal(("s t", "completed"), Run(kind, text, ""));
    }

    [Theory]
    [InlineData("timeDuration", "P100Y", "2126-03-02T09:00:00Z")]
    [InlineData("timeDuration", "-PT1H", "2026-03-02T08:00:00Z")]
    [InlineData("timeDate", "1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z")]
    public void Others_are_counted_as_before(string kind, string text, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), TimerDates.Due(Length(kind, text), From, TheCounty.Calendar).At);

    private static TimerLength Length(string kind, string text) =>
        Drawn.Definition(Xml(kind, text)).Elements.OfType<ErAlerts.Workflow.Elements.IntermediateCatchEvent>().Single()
            .Definitions.OfType<ErAlerts.Workflow.Elements.TimerEventDefinition>().Single().Length!;

    private static (string Trace, string State) Run(string kind, string text, string steps)
    {
        var reading = Drawn.Read(Xml(kind, text));
        var script = DryRunScript.Parse(JsonDocument.Parse($$"""{"now":"2026-03-02T09:00:00Z","steps":[{{steps}}]}""").RootElement).Script!;
        var run = DryRun.Run(reading.Processes, null, script, (length, from) => TimerDates.Due(length, from, TheCounty.Calendar).At);
        Assert.Empty(run.Notes);
        return (run.Line(), run.State);
    }

    private static string Xml(string kind, string text) =>
        Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="t"><timerEventDefinition><{kind}>{text}</{kind.Split(' ')[0]}></timerEventDefinition></intermediateCatchEvent>«s>t»""");
}
