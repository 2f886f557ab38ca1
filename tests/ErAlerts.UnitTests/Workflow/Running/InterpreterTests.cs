using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;
using ErAlerts.Workflow.Storing;

namespace ErAlerts.UnitTests.Workflow.Running;

public class InterpreterTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ProcessDefinition Task = Drawn.Definition(Drawn.Process("""
        <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R2/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
        <endEvent id="e"/><endEvent id="x"/>«s>u»«u>e»«b>x»
        """));

    [Fact]
    public void An_event_that_does_not_fit_is_refused_or_ignored_and_changes_nothing()
    {
        var state = Taken(null, new ProcessEvent.Started(At, Variables.Empty)).State;

        Assert.Equal("not-started", Refused(null, new ProcessEvent.TaskCompleted(At, 2, Variables.Empty)));
        Assert.Equal("already-started", Refused(state, new ProcessEvent.Started(At, Variables.Empty)));
        Assert.Equal("unknown-start", Refused(null, new ProcessEvent.Started(At, Variables.Empty, "nobody")));
        Assert.Equal("bad-target", Refused(state, new ProcessEvent.TokenMoved(At, 2, "nowhere")));
        Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.TaskCompleted(At, 99, Variables.Empty)));
        Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.TimerFired(At, 99)));
        Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.IncidentRetried(At, 2)));
        Assert.Equal("wait-gone", Ignored(state, new ProcessEvent.ActivityChosen(At, 2, "u")));
        Assert.Equal("nobody-listens", Ignored(state, new ProcessEvent.MessageArrived(At, "m", Variables.Empty)));
        Assert.Equal("nobody-listens", Ignored(state, new ProcessEvent.SignalArrived(At, "s", Variables.Empty)));
        var ended = Taken(state, new ProcessEvent.Withdrawn(At, "by hand")).State;
        Assert.Equal(ProcessStatus.Terminated, ended.Status);
        Assert.Equal("already-ended", Ignored(ended, new ProcessEvent.TaskCompleted(At, 2, Variables.Empty)));
    }

    [Fact]
    public void A_process_that_begins_only_by_an_event_needs_its_name()
    {
        var definition = Drawn.Definition(Drawn.Process("""<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>""", """<message id="m" name="M"/>"""));

        Assert.Equal("no-none-start", Assert.IsType<Step.Refused>(Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty))).Code);
        Assert.IsType<Step.Taken>(Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty, "s")));
    }

    [Fact]
    public void A_process_that_never_waits_is_refused_instead_of_running_for_ever()
    {
        var definition = Drawn.Definition(Drawn.Process("""<startEvent id="s"/><exclusiveGateway id="m"/><task id="a"/>«s>m»«m>a»«a>m»"""));
        var step = Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty), new RunOptions { MostMoves = 1000 });

        Assert.Equal("endless", Assert.IsType<Step.Refused>(step).Code);
    }

    [Fact]
    public void A_repeating_timer_counts_on_from_when_it_was_due_under_a_new_number()
    {
        var state = Taken(null, new ProcessEvent.Started(At, Variables.Empty));
        var first = Assert.Single(state.Commands.OfType<Command.ArmTimer>());
        var fired = Taken(state.State, new ProcessEvent.TimerFired(At.AddHours(3), first.Wait, At.AddHours(1)));
        var second = Assert.Single(fired.Commands.OfType<Command.ArmTimer>());

        Assert.Equal(At.AddHours(1), second.From);
        Assert.NotEqual(first.Wait, second.Wait);
        Assert.Equal("wait-gone", Ignored(fired.State, new ProcessEvent.TimerFired(At.AddHours(3), first.Wait)));
        Assert.Empty(Taken(fired.State, new ProcessEvent.TimerFired(At.AddHours(4), second.Wait)).Commands.OfType<Command.ArmTimer>());
    }

    [Fact]
    public void An_incident_can_be_tried_again_or_its_token_moved()
    {
        var state = Taken(null, new ProcessEvent.Started(At, Variables.Empty)).State;
        var failed = Taken(state, new ProcessEvent.TaskFailed(At, 2, null, "broken"));
        var incident = Assert.Single(failed.Commands.OfType<Command.RaiseIncident>());

        Assert.Equal("incident-open", Ignored(failed.State, new ProcessEvent.TaskCompleted(At, 2, Variables.Empty)));
        var again = Taken(failed.State, new ProcessEvent.IncidentRetried(At, incident.Wait));
        Assert.Contains(again.Commands, command => command is Command.OpenUserTask);
        Assert.Contains(again.Commands, command => command is Command.CloseIncident);
        Assert.Equal(ProcessStatus.Completed, Taken(failed.State, new ProcessEvent.TokenMoved(At, incident.Wait, "e")).State.Status);
    }

    [Theory]
    [InlineData("<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>", 3)]
    [InlineData("<multiInstanceLoopCharacteristics isSequential=\"true\"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>", 1)]
    [InlineData("<standardLoopCharacteristics loopMaximum=\"3\"/>", 1)]
    public void A_token_moved_out_of_one_instance_takes_the_whole_repeating_activity_along(string loop, int open)
    {
        var definition = Drawn.Definition(Drawn.Process($"""<startEvent id="s"/><userTask id="u">{loop}</userTask><task id="t"/><endEvent id="e"/>«s>u»«u>t»«t>e»"""));
        var started = (Step.Taken)Interpreter.Advance(definition, null, new ProcessEvent.Started(At, Variables.Empty));
        var last = started.Commands.OfType<Command.OpenUserTask>().Last().Wait;
        var failed = (Step.Taken)Interpreter.Advance(definition, started.State, new ProcessEvent.TaskFailed(At, last, null, "no"));

        var moved = (Step.Taken)Interpreter.Advance(definition, failed.State, new ProcessEvent.TokenMoved(At, last, "t"));

        Assert.Equal(["t", "e"], moved.Trace);
        Assert.Equal(ProcessStatus.Completed, moved.State.Status);
        Assert.Equal(open - 1, moved.Commands.OfType<Command.CancelUserTask>().Count());
        Assert.Single(moved.Commands.OfType<Command.CloseIncident>());
    }

    [Fact]
    public void Replaying_the_stored_history_gives_the_same_bytes()
    {
        ProcessEvent[] history =
        [
            new ProcessEvent.Started(At, Variables.Of("n", FeelNumber.Of(1))),
            new ProcessEvent.TimerFired(At.AddHours(1), 3, At.AddHours(1)),
            new ProcessEvent.ConditionsChanged(At.AddHours(2), Variables.Of("n", FeelNumber.Of(2))),
            new ProcessEvent.TaskFailed(At.AddHours(2), 2, "E", "no"),
            new ProcessEvent.IncidentRetried(At.AddHours(3), 2),
        ];
        ProcessState? straight = null, replayed = null;
        foreach (var e in history)
        {
            straight = Taken(straight, e).State;
            replayed = StateFormat.Read(Task, StateFormat.Write(Taken(replayed, EventFormat.Read(EventFormat.Write(e))!).State)).State;
        }

        Assert.Equal(StateFormat.Write(straight!), StateFormat.Write(replayed!));
    }

    [Fact]
    public void Every_kind_of_event_survives_its_stored_form()
    {
        var variables = Variables.Of("d", FeelList.Of(FeelNumber.Of(1), FeelString.Of("é\"")));
        ProcessEvent[] events =
        [
            new ProcessEvent.Started(At, variables, "s"), new ProcessEvent.TaskCompleted(At, 1, variables), new ProcessEvent.TaskFailed(At, 1, "E", "m"),
            new ProcessEvent.TimerFired(At, 1, At.AddTicks(7)), new ProcessEvent.MessageArrived(At, "m", variables, "k", 4), new ProcessEvent.SignalArrived(At, "s", variables),
            new ProcessEvent.CallCompleted(At, 1, variables), new ProcessEvent.CallFailed(At, 1, null, "m"), new ProcessEvent.CallEscalated(At, 1, "c", variables),
            new ProcessEvent.ConditionsChanged(At, variables), new ProcessEvent.IncidentRetried(At, 1), new ProcessEvent.TokenMoved(At, 1, "e"),
            new ProcessEvent.ActivityChosen(At, 1, "a"), new ProcessEvent.Withdrawn(At, "why"),
        ];

        Assert.All(events, e => Assert.Equal(e, EventFormat.Read(EventFormat.Write(e))));
        Assert.Null(EventFormat.Read("{}"u8.ToArray()));
        Assert.Null(EventFormat.Read("nonsense"u8.ToArray()));
    }

    [Fact]
    public void Damaged_or_foreign_state_is_named_not_thrown()
    {
        var bytes = StateFormat.Write(Taken(null, new ProcessEvent.Started(At, Variables.Empty)).State);
        var other = Drawn.Definition(Drawn.Process("""<startEvent id="s"/>"""));

        Assert.Contains("no element u", StateFormat.Read(other, bytes).Problem, StringComparison.Ordinal);
        Assert.Contains("version 99", StateFormat.Read(Task, "{\"v\":99}"u8.ToArray()).Problem, StringComparison.Ordinal);
        for (var cut = 0; cut < bytes.Length; cut++)
        {
            Assert.NotNull(StateFormat.Read(Task, bytes.AsMemory(0, cut)).Problem);
        }
    }

    [Fact]
    public void An_id_map_that_grows_at_its_end_fills_its_chunks_and_finds_everything()
    {
        var builder = IdMap<string>.Empty.ToBuilder();
        for (var id = 1; id <= 200; id++)
        {
            builder.Set(id * 2, $"{id}");
            Assert.Equal(id, builder.Count);
        }

        var map = builder.Build();
        Assert.Equal(Enumerable.Range(1, 200).Select(id => $"{id}"), map);
        Assert.All(Enumerable.Range(1, 200), id => Assert.True(map.TryGet(id * 2, out var value) && value == $"{id}" && !map.TryGet((id * 2) + 1, out _)));
        foreach (var after in new[] { 0, 1, 63, 64, 65, 128, 399, 400 })
        {
            Assert.Equal(Enumerable.Range(1, 200).Where(id => id * 2 > after).Select(id => $"{id}"), builder.Above(after));
        }

        Assert.False(IdMap<string>.Empty.TryGet(1, out _));
        Assert.False(IdMap<string>.Empty.ToBuilder().Remove(1));
        Assert.Same(IdMap<string>.Empty, IdMap<string>.Empty.ToBuilder().Build());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_id_map_behaves_as_a_sorted_dictionary_and_its_sources_never_change(int seed)
    {
        var random = new Random(seed);
        var plain = new SortedDictionary<int, string>();
        var map = IdMap<string>.Empty;
        for (var round = 0; round < 60; round++)
        {
            var before = map.ToList();
            var builder = map.ToBuilder();
            for (var change = 0; change < 20; change++)
            {
                var id = random.Next(1, 400);
                if (random.Next(3) == 0)
                {
                    Assert.Equal(plain.Remove(id), builder.Remove(id));
                }
                else
                {
                    plain[id] = $"{round}-{change}";
                    builder.Set(id, plain[id]);
                }
            }

            Assert.Equal(plain.Where(entry => entry.Key > 200).Select(entry => entry.Value), builder.Above(200));
            Assert.Equal(before, map);
            map = builder.Build();
            Assert.Equal(plain.Values, map);
            Assert.Equal(plain.Count, map.Count);
        }
    }

    private static Step.Taken Taken(ProcessState? state, ProcessEvent e) => Assert.IsType<Step.Taken>(Interpreter.Advance(Task, state, e));

    private static string Refused(ProcessState? state, ProcessEvent e) => Sound.Refused(Interpreter.Advance(Task, state, e));

    private static string Ignored(ProcessState? state, ProcessEvent e) => Sound.Ignored(Interpreter.Advance(Task, state, e));
}
