using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Timers that repeat: how often, from when, and until when.</summary>
public class TimerCycleTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static string Reminding(string cycle, string attributes = "") => Drawn.Process($"""
        <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle {attributes}>{cycle}</timeCycle></timerEventDefinition></boundaryEvent>«s>u»
        """);

    [Theory]
    [InlineData("R/PT1H/2026-03-02T10:59:59Z", 1)]
    [InlineData("R/PT1H/2026-03-02T11:00:00Z", 2)]
    [InlineData("R/PT1H/2026-03-02T11:59:00Z", 2)]
    [InlineData("R/PT1H/2026-03-02T11:59:00", 2)]
    [InlineData("R/PT1H/2026-03-02T12:00:00", 3)]
    [InlineData("R/PT1H/2026-03-02T13:00:00+02:00", 2)]
    [InlineData("R2/PT1H/2026-03-02T15:00:00Z", 2)]
    [InlineData("R1/PT1H", 1)]
    [InlineData("R3/PT1H", 3)]
    [InlineData("R2/2026-03-02T12:00:00Z/PT30M", 2)]
    public void A_cycle_fires_as_often_as_it_says_and_never_after_its_end(string cycle, int fired) =>
        Assert.Equal(fired, Dry.Run(Reminding(cycle), """{"advance":"PT12H"}""").Trace.Count(id => id == "b"));

    [Theory]
    [InlineData("R/P1D/2026-03-09T09:00:00", null, true)]
    [InlineData("R/P1D/2026-03-09T08:59:59", null, false)]
    [InlineData("R/P1D/2026-03-09T01:00:00", "America/Los_Angeles", true)]
    [InlineData("R/P1D/2026-03-09T00:59:59", "America/Los_Angeles", false)]
    [InlineData("R/P1D/2026-03-09T08:00:00Z", "America/Los_Angeles", true)]
    [InlineData("R/P1D/2026-03-09T07:59:59Z", "America/Los_Angeles", false)]
    [InlineData("R/P1D/2026-03-09T09:00:00", "No/Such_Zone", true)]
    [InlineData("R/PT24H/2026-03-09T09:00:00Z", "America/Los_Angeles", true)]
    [InlineData("R/PT24H/2026-03-09T08:59:59Z", "America/Los_Angeles", false)]
    [InlineData("R/P1M/2026-04-08T08:00:00Z", "America/Los_Angeles", true)]
    [InlineData("R/P1M/2026-04-08T07:59:59Z", "America/Los_Angeles", false)]
    [InlineData("R/P1Y/2027-03-08T09:00:00Z", "America/Los_Angeles", true)]
    [InlineData("R/P1Y/2027-03-08T08:59:59Z", "America/Los_Angeles", false)]
    [InlineData("R/P1DT1H/2026-03-09T09:00:00Z", "America/Los_Angeles", true)]
    [InlineData("R/P1DT1H/2026-03-09T08:59:59Z", "America/Los_Angeles", false)]
    [InlineData("R/P9999999D/9999-12-31T00:00:00Z", null, false)]
    [InlineData("R/P9999999D", null, true)]
    public void The_next_firing_is_asked_for_where_it_comes_no_later_than_the_end(string cycle, string? zone, bool asked)
    {
        // Due on Sunday the 8th at 09:00 UTC, 01:00 in Los Angeles, an hour before the clocks there go forward.
        var definition = Drawn.Definition(Reminding(cycle));
        var options = new RunOptions(zone);
        var armed = (Step.Taken)Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty), options);
        var timer = Assert.Single(armed.Commands.OfType<Command.ArmTimer>());

        var fired = (Step.Taken)Interpreter.Advance(definition, armed.State, new ProcessEvent.TimerFired(At.AddDays(6), timer.Wait), options);

        Assert.Equal(asked, fired.Commands.OfType<Command.ArmTimer>().Any());
        Assert.Equal(asked ? 1 : 0, fired.State.Waiting.Count(waiting => waiting.For == WaitingFor.Event));
    }

    [Fact]
    public void Only_the_first_request_names_the_start_and_each_the_firings_that_are_left()
    {
        var definition = Drawn.Definition(Reminding("R3/2026-03-02T12:00:00Z/PT30M"));
        var armed = (Step.Taken)Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty));
        var first = Assert.Single(armed.Commands.OfType<Command.ArmTimer>());
        var fired = (Step.Taken)Interpreter.Advance(definition, armed.State, new ProcessEvent.TimerFired(At.AddHours(3), first.Wait));
        var second = Assert.Single(fired.Commands.OfType<Command.ArmTimer>());

        var (one, two) = (Assert.IsType<TimerLength.Cycle>(first.Length), Assert.IsType<TimerLength.Cycle>(second.Length));
        Assert.Equal((3, true), (one.Left, one.Start is not null));
        Assert.Equal((2, null), (two.Left, two.Start));
        Assert.Equal("b", second.ElementId);
    }

    [Theory]
    [InlineData("dueIn", """{"dueIn":"R2/PT1H"}""", 2)]
    [InlineData("duration(pause)", """{"pause":"PT2H"}""", 6)]
    public void An_expression_may_give_the_cycle(string expression, string variables, int fired) =>
        Assert.Equal(fired, Dry.Run(Reminding(expression), """{"advance":"PT12H"}""", variables).Trace.Count(id => id == "b"));

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"tomorrow\"")]
    public void An_expression_that_gives_no_length_stops_the_event_and_says_what_it_gave(string expression)
    {
        var run = Dry.Run(Drawn.Process($"""<startEvent id="s"/><intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>{expression}</timeDuration></timerEventDefinition></intermediateCatchEvent>«s>c»"""));

        Assert.Equal(("failed", "s c"), (run.State, run.Line()));
        Assert.Contains($"The timer expression \"{expression}\" gives {expression.Trim('"')}, which is no duration.", Assert.Single(run.Notes), StringComparison.Ordinal);
    }
}
