using System.Text;
using System.Text.Json;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.Storing;

/// <summary>What stands in a process's history, and what is made of a damaged line.</summary>
public class StoredEventTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_an_event_does_not_say_stays_unsaid()
    {
        ProcessEvent[] events =
        [
            new ProcessEvent.Started(At, Variables.Empty), new ProcessEvent.TaskFailed(At, 1, null, "m"), new ProcessEvent.CallFailed(At, 1, "E", ""),
            new ProcessEvent.TimerFired(At, 1), new ProcessEvent.MessageArrived(At, "m", Variables.Empty), new ProcessEvent.VariablesSet(At, Variables.Empty),
        ];

        Assert.All(events, e => Assert.Equal(e, EventFormat.Read(EventFormat.Write(e))));
        Assert.All(events, e => Assert.DoesNotContain("null", Encoding.UTF8.GetString(EventFormat.Write(e)), StringComparison.Ordinal));
    }

    [Fact]
    public void The_events_of_a_step_are_kept_together_and_one_alone_as_ever()
    {
        ProcessEvent[] two = [new ProcessEvent.TaskCompleted(At, 1, Variables.Empty), new ProcessEvent.TimerFired(At, 2)];

        Assert.Equal(two, EventFormat.ReadAll(EventFormat.Write(two)));
        Assert.Equal(EventFormat.Write(two[0]), EventFormat.Write([two[0]]));
        Assert.Equal([two[1]], EventFormat.ReadAll(EventFormat.Write(two[1])));
        Assert.Null(EventFormat.Read(EventFormat.Write(two)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("[7]")]
    [InlineData("[null]")]
    [InlineData("""[{"t":"incident-retried","at":"2026-03-02T09:00:00Z","wait":1},{"t":"invented","at":"2026-03-02T09:00:00Z"}]""")]
    [InlineData("""[{"t":"incident-retried","at":"2026-03-02T09:00:00Z","wait":1}""")]
    public void Events_of_which_one_is_damaged_are_none(string line) => Assert.Null(EventFormat.ReadAll(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void Variables_set_at_a_place_are_kept_with_the_place()
    {
        var set = new ProcessEvent.VariablesSet(At, Variables.Of("n", FeelNumber.Of(5)), 3);

        Assert.Equal(set, EventFormat.Read(EventFormat.Write(set)));
    }

    [Fact]
    public void An_instant_is_kept_in_utc_to_its_last_tick()
    {
        var local = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(-8)).AddTicks(1234567);
        var bytes = EventFormat.Write(new ProcessEvent.IncidentRetried(local, 4));

        Assert.Equal("2026-03-02T09:00:00.1234567Z", JsonDocument.Parse(bytes).RootElement.GetProperty("at").GetString());
        var read = Assert.IsType<ProcessEvent.IncidentRetried>(EventFormat.Read(bytes));
        Assert.Equal((local.UtcDateTime, TimeSpan.Zero), (read.At.UtcDateTime, read.At.Offset));
    }

    /// <summary>An older history may lack a text; then it is empty, or unsaid where it may be.</summary>
    [Fact]
    public void A_text_that_is_missing_is_empty()
    {
        static ProcessEvent Read(string type) => EventFormat.Read(Encoding.UTF8.GetBytes($$"""{"t":"{{type}}","at":"2026-03-02T09:00:00Z","wait":1,"timers":"keep"}"""))!;

        Assert.Equal(
            [
                new ProcessEvent.Started(At, Variables.Empty), new ProcessEvent.TaskCompleted(At, 1, Variables.Empty), new ProcessEvent.CallCompleted(At, 1, Variables.Empty),
                new ProcessEvent.TaskFailed(At, 1, null, ""), new ProcessEvent.CallFailed(At, 1, null, ""), new ProcessEvent.CallEscalated(At, 1, "", Variables.Empty),
                new ProcessEvent.TimerFired(At, 1), new ProcessEvent.MessageArrived(At, "", Variables.Empty, null, 1), new ProcessEvent.SignalArrived(At, "", Variables.Empty),
                new ProcessEvent.TokenMoved(At, 1, ""), new ProcessEvent.ActivityChosen(At, 1, ""), new ProcessEvent.Withdrawn(At, ""),
            ],
            new[]
            {
                "started", "task-completed", "call-completed", "task-failed", "call-failed", "call-escalated", "timer-fired", "message-arrived", "signal-arrived", "token-moved", "activity-chosen", "withdrawn",
            }.Select(Read));
        Assert.Equal("", Assert.IsType<ProcessEvent.Migrated>(Read("migrated")).Definition);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"t":"started"}""")]
    [InlineData("""{"t":"started","at":"yesterday"}""")]
    [InlineData("""{"t":"started","at":7}""")]
    [InlineData("""{"t":"invented","at":"2026-03-02T09:00:00Z"}""")]
    [InlineData("""{"t":"task-completed","at":"2026-03-02T09:00:00Z"}""")]
    [InlineData("""{"t":"task-completed","at":"2026-03-02T09:00:00Z","wait":"two"}""")]
    [InlineData("""{"t":"task-completed","at":"2026-03-02T09:00:00Z","wait":1.5}""")]
    [InlineData("""{"t":"timer-fired","at":"2026-03-02T09:00:00Z","wait":1,"due":"soon"}""")]
    [InlineData("""{"t":"started","at":"2026-03-02T09:00:00Z","vars":[1]}""")]
    public void A_damaged_line_is_no_event_and_nothing_is_thrown(string line) => Assert.Null(EventFormat.Read(Encoding.UTF8.GetBytes(line)));
}
