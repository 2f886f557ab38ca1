using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Migrating;

/// <summary>Places that are rare when an instance moves: joins without flows, events of fewer kinds, loops of another shape.</summary>
public class MigrationEdgeTests
{
    private const string Roots = """<signal id="g" name="G"/><message id="m" name="M"/>""";

    [Fact]
    public void A_token_that_was_counted_where_no_flow_leads_stays_where_none_leads()
    {
        const string Body = """<task id="t" startQuantity="2"/><userTask id="u"/>""";
        var state = Begun(Process(Body)).State;
        Assert.Equal(["t", "u"], state.Waiting.Select(waiting => waiting.ElementId).Order());

        Assert.Equal(["t", "u"], Moved(state, Process(Body.Replace("\"u\"", "\"u\" name=\"U\"", StringComparison.Ordinal)), Plan()).State.Waiting.Select(waiting => waiting.ElementId).Order());
        Assert.Equal(["t"], Moved(state, Process(Body.Replace("\"2\"", "\"1\"", StringComparison.Ordinal)), Plan()).Trace);
        var problem = Assert.Single(Migration.Preview(state, Process(Body + "«u>t»"), Plan(), Later).Problems);
        Assert.Equal(("t", "flow-gone"), (problem.Element, problem.Code));
    }

    [Theory]
    [InlineData("""<messageEventDefinition messageRef="m"/>""", "event-changed")]
    [InlineData("""<signalEventDefinition signalRef="g"/><messageEventDefinition messageRef="m"/>""", "event-changed")]
    [InlineData("""<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/><signalEventDefinition/>""", null)]
    public void What_is_awaited_keeps_its_kind_and_place_among_the_events(string definitions, string? code)
    {
        static string Body(string definitions, string attributes = "") =>
            $"""<startEvent id="s"/><intermediateCatchEvent id="c" {attributes}>{definitions}</intermediateCatchEvent>«s>c»""";
        var state = Begun(Process(Body("""<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/>"""), Roots)).State;
        var to = Process(Body(definitions), Roots);

        if (code is null)
        {
            Assert.Equal(["c"], Moved(state, to, Plan()).State.Waiting.Where(waiting => waiting.For == WaitingFor.Event).Select(waiting => waiting.ElementId).Distinct());
        }
        else
        {
            Assert.Contains(code, Problems(state, to, Plan()));
        }

        Assert.Contains("event-changed", Problems(state, Process(Body("""<messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="g"/>""", "parallelMultiple=\"true\""), Roots), Plan()));
    }

    [Theory]
    [InlineData("""<standardLoopCharacteristics loopMaximum="2"/>""", """<standardLoopCharacteristics loopMaximum="5"/>""", true)]
    [InlineData("""<standardLoopCharacteristics loopMaximum="2"/>""", """<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>""", false)]
    [InlineData("""<standardLoopCharacteristics loopMaximum="2"/>""", "", false)]
    [InlineData("", """<standardLoopCharacteristics loopMaximum="2"/>""", false)]
    [InlineData("""<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>""", """<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>""", true)]
    [InlineData("""<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>""", """<multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>""", false)]
    [InlineData("""<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>""", """<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><inputDataItem id="i"/></multiInstanceLoopCharacteristics>""", false)]
    [InlineData("""<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>""", """<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><outputDataItem id="i"/></multiInstanceLoopCharacteristics>""", false)]
    [InlineData("""<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>""", """<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><loopDataOutputRef>d</loopDataOutputRef></multiInstanceLoopCharacteristics>""", false)]
    public void What_is_at_work_repeats_in_the_same_way_as_before(string before, string after, bool moves)
    {
        static string Body(string loop) => $"""<dataObject id="d"/><startEvent id="s"/><userTask id="u">{loop}</userTask>«s>u»""";
        var state = Begun(Process(Body(before))).State;

        Assert.Equal(moves ? [] : ["loop-changed"], Migration.Preview(state, Process(Body(after)), Plan(), Later).Problems.Select(problem => problem.Code).Distinct());
    }

    [Fact]
    public void A_plan_lets_go_where_it_leads_something_nowhere()
    {
        Assert.True(Plan(TimerChoice.Keep, ("a", "b"), ("c", null)).LetsGo);
        Assert.False(Plan(TimerChoice.Keep, ("a", "b")).LetsGo);
        Assert.False(Plan().LetsGo);
    }

    [Fact]
    public void The_way_back_leads_every_element_home_and_lets_go_of_events_that_are_new()
    {
        var from = Process("""<startEvent id="s"/><userTask id="u"/><userTask id="gone"/><boundaryEvent id="old" attachedToRef="u"><signalEventDefinition/></boundaryEvent>«s>u»«u>gone»""");
        var to = Process("""<startEvent id="s"/><userTask id="v"/><task id="extra"/><boundaryEvent id="fresh" attachedToRef="v"><signalEventDefinition/></boundaryEvent>«s>v»«v>extra»""");
        var plan = Plan(TimerChoice.Rebase, ("u", "v"), ("old", null)) with { CountedFrom = Plan().CountedFrom.Add(3, At) };
        var back = plan.Reversed(from, to)!;

        Assert.Equal("fresh=,s=s,v=u", string.Join(',', back.Elements.Select(entry => $"{entry.Key}={entry.Value}")));
        Assert.Equal((TimerChoice.Rebase, 0), (back.Timers, back.CountedFrom.Count));
        Assert.Null(Plan(TimerChoice.Keep, ("u", "v"), ("gone", "v")).Reversed(from, to));
        Assert.NotNull(Plan(TimerChoice.Keep, ("u", "nowhere"), ("gone", "nowhere")).Reversed(from, to));
    }

    [Fact]
    public void What_has_occurred_already_of_an_event_that_is_let_go_of_is_not_withdrawn()
    {
        const string Body = """<startEvent id="s"/><userTask id="u"/>BORDER«s>u»""";
        const string Border = """<boundaryEvent id="b" attachedToRef="u" parallelMultiple="true"><signalEventDefinition signalRef="g"/><messageEventDefinition messageRef="m"/></boundaryEvent>""";
        var state = After(Begun(Process(Body.Replace("BORDER", Border, StringComparison.Ordinal), Roots)).State, new ProcessEvent.SignalArrived(At, "G", Variables.Empty)).State;
        var moved = Moved(state, Process(Body.Replace("BORDER", "", StringComparison.Ordinal), Roots), Plan(TimerChoice.Keep, ("b", null)));

        Assert.Equal(["CancelMessage"], moved.Commands.Select(command => command.GetType().Name));
        Assert.Equal(["u"], moved.State.Waiting.Select(waiting => waiting.ElementId));
        Assert.Equal(ProcessStatus.Completed, After(moved.State, new ProcessEvent.TaskCompleted(Later, moved.State.WaitAt("u"), Variables.Empty)).State.Status);
    }

    [Fact]
    public void A_repeating_activity_awaits_a_new_border_once_for_all_its_instances()
    {
        const string Body = """<startEvent id="s"/><userTask id="u"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>«s>u»""";
        const string Border = """<boundaryEvent id="b" attachedToRef="u"><signalEventDefinition signalRef="g"/></boundaryEvent>""";
        var moved = Moved(Begun(Process(Body, Roots)).State, Process(Body + Border, Roots), Plan());

        Assert.Equal("b", Assert.IsType<Command.AwaitSignal>(Assert.Single(moved.Commands)).ElementId);
        var heard = After(moved.State, new ProcessEvent.SignalArrived(Later, "G", Variables.Empty));
        Assert.Equal((3, ProcessStatus.Completed), (heard.Commands.OfType<Command.CancelUserTask>().Count(), heard.State.Status));
    }

    [Fact]
    public void A_new_event_sub_process_is_not_listened_for_where_one_has_taken_over()
    {
        const string Body = """<startEvent id="s"/><userTask id="u"/><subProcess id="h" triggeredByEvent="true"><startEvent id="hs"><signalEventDefinition signalRef="g"/></startEvent><userTask id="hu"/>«hs>hu»</subProcess>«s>u»""";
        const string More = """<subProcess id="k" triggeredByEvent="true"><startEvent id="ks"><messageEventDefinition messageRef="m"/></startEvent></subProcess>""";
        var begun = Begun(Process(Body, Roots)).State;
        var taken = After(begun, new ProcessEvent.SignalArrived(At, "G", Variables.Empty)).State;

        Assert.Single(Moved(begun, Process(Body + More, Roots), Plan()).Commands.OfType<Command.AwaitMessage>());
        Assert.Empty(Moved(taken, Process(Body + More, Roots), Plan()).Commands);
    }

    [Fact]
    public void An_event_of_a_new_sub_process_of_an_old_one_is_listened_for_in_each_instance()
    {
        const string Body = """<startEvent id="s"/><subProcess id="sub"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><userTask id="u"/>INSIDE</subProcess>«s>sub»""";
        const string Handler = """<subProcess id="h" triggeredByEvent="true"><startEvent id="hs" isInterrupting="false"><signalEventDefinition signalRef="g"/></startEvent></subProcess>""";
        var moved = Moved(Begun(Process(Body.Replace("INSIDE", "", StringComparison.Ordinal), Roots)).State, Process(Body.Replace("INSIDE", Handler, StringComparison.Ordinal), Roots), Plan());

        Assert.Equal(2, moved.Commands.OfType<Command.AwaitSignal>().Count());
        Assert.Equal(["hs", "h", "hs", "h"], After(moved.State, new ProcessEvent.SignalArrived(Later, "G", Variables.Empty)).Trace);
    }

    [Fact]
    public void A_stopped_token_awaits_what_is_new_at_its_border_only_where_it_had_begun()
    {
        const string Body = """<startEvent id="s"/><serviceTask id="u"/>«s>u»""";
        const string Border = """<boundaryEvent id="b" attachedToRef="u"><signalEventDefinition signalRef="g"/></boundaryEvent>""";
        var begun = Begun(Process(Body, Roots)).State;
        var failed = After(begun, new ProcessEvent.TaskFailed(At, begun.WaitAt("u"), null, "no")).State;

        Assert.Single(Moved(failed, Process(Body + Border, Roots), Plan()).Commands.OfType<Command.AwaitSignal>());
        const string Stuck = """<startEvent id="s"/><task id="u"/><task id="v"/>«s>u»«u>v | n = 1»""";
        Assert.Empty(Moved(Begun(Process(Stuck, Roots)).State, Process(Stuck + Border, Roots), Plan()).Commands);
    }

    [Theory]
    [InlineData("name=\"New\"", true)]
    [InlineData("er:role=\"ra\"", true)]
    [InlineData("camunda:assignee=\"x\"", false)]
    public void What_a_host_knows_of_an_element_is_told_anew_where_it_changed(string attributes, bool told)
    {
        var state = Begun(Process("""<startEvent id="s"/><userTask id="u"/>«s>u»""")).State;
        var moved = Moved(state, Process($"""<startEvent id="s"/><userTask id="u" {attributes}/>«s>u»"""), Plan());

        Assert.Equal(told, moved.Commands.OfType<Command.Relabel>().Any(label => label.ElementId == "u" && label.Wait == state.WaitAt("u")));
    }

    [Fact]
    public void The_first_element_of_a_drawing_is_told_anew_as_any_other()
    {
        var state = Begun(Process("""<userTask id="u"/>""")).State;

        Assert.Equal([new Command.Relabel(state.WaitAt("u"), "u", "New", state.Definition.Find("u")!.Attributes)], Moved(state, Process("""<userTask id="u" name="New"/>"""), Plan()).Commands);
        Assert.Empty(Moved(state, Process("""<userTask id="u"/><task id="t"/>"""), Plan()).Commands);
    }

    [Fact]
    public void A_move_has_the_settings_of_its_host()
    {
        const string Fork = """<startEvent id="s"/><parallelGateway id="f"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><task id="e"/>«s>f»«f>a»«f>b»«a>j»«j>e»""";
        var begun = Begun(Process(Fork + "«b>j»")).State;
        var state = After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State;
        var to = Process(Fork);
        Step Move(int most) => Interpreter.Advance(to, state, new ProcessEvent.Migrated(Later, to.Hash, Plan()), new RunOptions { MostMoves = most });

        Assert.Equal(["j", "e"], Assert.IsType<Step.Taken>(Move(2)).Trace);
        Assert.Equal("endless", Assert.IsType<Step.Refused>(Move(1)).Code);
    }

    [Fact]
    public void A_plan_is_stored_without_what_it_does_not_say_and_in_one_order()
    {
        static string Written(MigrationPlan plan) => System.Text.Encoding.UTF8.GetString(ErAlerts.Workflow.Storing.EventFormat.Write(new ProcessEvent.Migrated(At, "h", plan)));

        Assert.Equal("""{"t":"migrated","at":"2026-03-02T09:00:00Z","definition":"h","timers":"keep"}""", Written(Plan()));
        var backwards = System.Collections.Immutable.ImmutableSortedDictionary.Create<string, string?>(Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a))).Add("a", "x").Add("B", null).Add("c", "z");
        Assert.Equal(
            """{"t":"migrated","at":"2026-03-02T09:00:00Z","definition":"h","timers":"rebase","elements":{"B":null,"a":"x","c":"z"}}""", Written(Plan(TimerChoice.Rebase) with { Elements = backwards }));
    }

    [Fact]
    public void Rebased_timers_count_from_where_the_plan_says_and_others_from_the_move()
    {
        const string Body = """<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent><userTask id="v"/><boundaryEvent id="c" attachedToRef="v"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>«s>u»«s>v»""";
        var state = Begun(Process(Body)).State;
        var plan = Plan(TimerChoice.Rebase) with { CountedFrom = Plan().CountedFrom.Add(state.WaitAt("b"), At.AddHours(-3)) };
        var armed = Moved(state, Process(Body), plan).Commands.OfType<Command.ArmTimer>().ToDictionary(arm => arm.ElementId, arm => arm.From);

        Assert.Equal((At.AddHours(-3), Later), (armed["b"], armed["c"]));
    }

    [Fact]
    public void Data_and_what_can_be_undone_go_with_their_scope()
    {
        const string Body = """
            <dataObject id="d"/><startEvent id="s"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/>
            <userTask id="u"/><intermediateThrowEvent id="th"><compensateEventDefinition activityRef="ACT"/></intermediateThrowEvent>«s>a»«a>u»«u>th»
            """;
        var from = Process(Body.Replace("ACT", "a", StringComparison.Ordinal));
        var to = Process(Body.Replace("\"a\"", "\"b\"", StringComparison.Ordinal).Replace("ACT", "b", StringComparison.Ordinal).Replace("«s>a»«a>u»", "«s>b»«b>u»", StringComparison.Ordinal));
        var state = Begun(from, Variables.Of("d", FeelNumber.Of(4))).State;
        var moved = Moved(state, to, Plan(TimerChoice.Keep, ("a", "b"))).State;

        Assert.Equal("4", moved.Variables["d"].ToString());
        Assert.Equal(["u", "th", "ua"], After(moved, new ProcessEvent.TaskCompleted(Later, moved.WaitAt("u"), Variables.Empty)).Trace);
    }

    [Fact]
    public void What_concerns_the_whole_instance_is_told_of_no_element()
    {
        static MigrationProblem Only(ProcessState state, ErAlerts.Workflow.Definitions.ProcessDefinition to, MigrationPlan plan) => Assert.Single(Migration.Preview(state, to, plan, Later).Problems);
        var process = Process("""<startEvent id="s"/><userTask id="u"/>«s>u»""");
        var state = Begun(process).State;
        var undoing = Begun(Process("""
            <startEvent id="s"/><task id="a"/><boundaryEvent id="ca" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><userTask id="ua" isForCompensation="true"/><association sourceRef="ca" targetRef="ua"/><endEvent id="th"><compensateEventDefinition/></endEvent>«s>a»«a>th»
            """)).State;

        foreach (var (problem, code) in new[]
        {
            (Only(After(state, new ProcessEvent.Withdrawn(At, "w")).State, process, Plan()), "already-ended"),
            (Only(state, process, Plan(TimerChoice.Keep, ("nobody", "u"))), "unknown-source"),
            (Only(state, process, Plan(TimerChoice.Keep, ("s", "nobody"))), "unknown-target"),
            (Only(undoing, undoing.Definition, Plan()), "compensation-running"),
        })
        {
            Assert.Equal(("", code), (problem.Element, problem.Code));
            Assert.True(problem.Message.Length > 20);
        }
    }

    [Fact]
    public void A_flow_of_the_same_id_is_the_same_though_another_has_the_same_source()
    {
        const string Body = """<startEvent id="s"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><task id="e"/><sequenceFlow id="x1" sourceRef="a" targetRef="j"/><sequenceFlow id="x2" sourceRef="a" targetRef="j"/>«b>j»«s>a»«s>b»«j>e»""";
        var begun = Begun(Process(Body)).State;
        var moved = Moved(After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State, Process(Body.Replace("\"e\"", "\"e\" name=\"E\"", StringComparison.Ordinal)), Plan()).State;

        Assert.Equal(["b", "j", "e"], After(moved, new ProcessEvent.TaskCompleted(Later, moved.WaitAt("b"), Variables.Empty)).Trace);
    }

    [Fact]
    public void The_border_of_the_first_element_moves_as_any_other()
    {
        const string Body = """<userTask id="u"/><boundaryEvent id="b" attachedToRef="u"><signalEventDefinition signalRef="g"/></boundaryEvent>""";
        var moved = Moved(Begun(Process(Body, Roots)).State, Process(Body + """<task id="late"/>«b>late»""", Roots), Plan());

        Assert.Empty(moved.Commands);
        Assert.Equal(["b", "late"], After(moved.State, new ProcessEvent.SignalArrived(Later, "G", Variables.Empty)).Trace);
    }

    [Fact]
    public void A_flow_that_is_gone_is_told_by_its_id()
    {
        const string Body = """<startEvent id="s"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/>«s>a»«s>b»«a>j»«b>j»""";
        var begun = Begun(Process(Body)).State;
        var state = After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State;

        Assert.Equal(
            "A token came to j over the flow a-j, which the new drawing has not.",
            Assert.Single(Migration.Preview(state, Process(Body.Replace("«a>j»", "", StringComparison.Ordinal)), Plan(), Later).Problems).Message);
        var alone = Begun(Process("""<task id="t" startQuantity="2"/><userTask id="u"/>""")).State;
        Assert.Equal(
            "A token came to t over no flow, which the new drawing has not.",
            Assert.Single(Migration.Preview(alone, Process("""<task id="t" startQuantity="2"/><userTask id="u"/>«u>t»"""), Plan(), Later).Problems).Message);
    }

    [Fact]
    public void A_replay_names_the_drawing_that_it_does_not_find() => Assert.Equal(
        "The drawing abc is not known.",
        Replay.Of(Process("""<startEvent id="s"/><userTask id="u"/>«s>u»"""), [new ProcessEvent.Started(At, Variables.Empty), new ProcessEvent.Migrated(Later, "abc", Plan())], _ => null).Problem);
}
