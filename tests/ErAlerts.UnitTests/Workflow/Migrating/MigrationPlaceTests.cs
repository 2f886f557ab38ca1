using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Migrating;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Migrating;

/// <summary>Everything that can stand somewhere in an instance, moved to another drawing: joins, waits, scopes and what can be undone.</summary>
public class MigrationPlaceTests
{
    private const string Roots = """<signal id="g" name="G"/><message id="m" name="M"/>""";
    private const string Handler = """<subProcess id="h" triggeredByEvent="true"><startEvent id="hs" isInterrupting="false"><signalEventDefinition signalRef="g"/></startEvent><userTask id="hu"/>«hs>hu»</subProcess>""";

    [Fact]
    public void A_signal_of_another_name_is_awaited_anew_and_one_that_has_occurred_is_not()
    {
        const string Body = """<startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" parallelMultiple="true"><signalEventDefinition signalRef="g"/><messageEventDefinition messageRef="m"/></boundaryEvent>«s>u»""";
        var state = Begun(Process(Body, Roots)).State;
        var to = Process(Body, Roots.Replace("\"G\"", "\"H\"", StringComparison.Ordinal));
        var moved = Moved(state, to, Plan());

        Assert.Equal(["CancelSignal", "AwaitSignal"], moved.Commands.Select(command => command.GetType().Name));
        Assert.Contains(Migration.Preview(state, to, Plan(), Later).Moves, move => move is { From: "b", IsRearmed: true });
        var heard = After(state, new ProcessEvent.SignalArrived(At, "G", Variables.Empty)).State;
        Assert.Empty(Moved(heard, to, Plan()).Commands);
        Assert.Equal(ProcessStatus.Completed, After(Moved(heard, to, Plan()).State, new ProcessEvent.MessageArrived(Later, "M", Variables.Empty)).State.Status);
    }

    [Fact]
    public void An_event_sub_process_that_only_the_new_drawing_has_is_listened_for()
    {
        const string Body = """<startEvent id="s"/><userTask id="u"/>«s>u»""";
        var moved = Moved(Begun(Process(Body, Roots)).State, Process(Body + Handler, Roots), Plan());

        Assert.Equal("hs", Assert.IsType<Command.AwaitSignal>(Assert.Single(moved.Commands)).ElementId);
        Assert.Contains(After(moved.State, new ProcessEvent.SignalArrived(Later, "G", Variables.Empty)).State.Waiting, waiting => waiting.ElementId == "hu");
        Assert.Empty(Moved(moved.State, Process(Body + Handler, Roots), Plan()).Commands);
    }

    [Fact]
    public void An_event_sub_process_inside_a_sub_process_belongs_to_that()
    {
        const string Body = """<startEvent id="s"/><subProcess id="sub"><userTask id="u"/>INSIDE</subProcess>OUTSIDE«s>sub»""";
        static string Drawing(string inside, string outside) => Body.Replace("INSIDE", inside, StringComparison.Ordinal).Replace("OUTSIDE", outside, StringComparison.Ordinal);
        var inside = Begun(Process(Drawing(Handler, ""), Roots)).State;

        Assert.Empty(Moved(inside, Process(Drawing(Handler, ""), Roots), Plan()).Commands);
        Assert.Single(Moved(Begun(Process(Drawing("", ""), Roots)).State, Process(Drawing(Handler, ""), Roots), Plan()).Commands.OfType<Command.AwaitSignal>());
        Assert.Equal(["scope-changed"], Problems(inside, Process(Drawing("", Handler), Roots), Plan()));
        Assert.Single(Moved(inside, Process(Drawing("", ""), Roots), Plan(TimerChoice.Keep, ("hs", null))).Commands.OfType<Command.CancelSignal>());
    }

    [Fact]
    public void What_an_event_sub_process_does_is_moved_with_it()
    {
        const string Body = """<startEvent id="s"/><userTask id="u"/>«s>u»""";
        var state = After(Begun(Process(Body + Handler, Roots)).State, new ProcessEvent.SignalArrived(At, "G", Variables.Empty)).State;
        var moved = Moved(state, Process(Body + Handler.Replace("\"hu\"/>", "\"hu\"/><task id=\"more\"/>«hu>more»", StringComparison.Ordinal), Roots), Plan()).State;

        Assert.Equal(["hu", "more", "h"], After(moved, new ProcessEvent.TaskCompleted(Later, moved.WaitAt("hu"), Variables.Empty)).Trace);
        Assert.Equal(["element-gone"], Problems(state, Process(Body, Roots), Plan(TimerChoice.Keep, ("hs", null))).Distinct());
    }

    [Fact]
    public void Tokens_before_a_complex_gateway_keep_what_it_has_taken()
    {
        const string Body = """
            <startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="c"/><complexGateway id="g"><activationCondition>activationCount >= 2</activationCondition></complexGateway><userTask id="z"/>
            «s>a»«s>b»«s>c»«a>g»«b>g»«c>g»«g>z | waitingForStart»
            """;
        var state = Begun(Process(Body)).State;
        foreach (var element in new[] { "a", "b" })
        {
            state = After(state, new ProcessEvent.TaskCompleted(At, state.WaitAt(element), Variables.Empty)).State;
        }

        var moved = Moved(state, Process(Body.Replace("\"z\"", "\"z\" name=\"Z\"", StringComparison.Ordinal)), Plan()).State;
        Assert.Equal(["c", "g", "z"], moved.Waiting.Select(waiting => waiting.ElementId).Order());
        var last = After(moved, new ProcessEvent.TaskCompleted(Later, moved.WaitAt("c"), Variables.Empty));
        Assert.Equal(["z"], last.State.Waiting.Select(waiting => waiting.ElementId));
        Assert.Equal(["flow-gone"], Problems(state, Process(Body.Replace("«b>g»", "«b>z»", StringComparison.Ordinal)), Plan()));
    }

    [Fact]
    public void Tokens_that_an_activity_collects_are_counted_on_in_the_new_drawing()
    {
        const string Body = """<startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="t" startQuantity="3"/>«s>a»«s>b»«a>t»«b>t»""";
        var begun = Begun(Process(Body)).State;
        var state = After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State;
        Assert.Equal(["b", "t"], state.Waiting.Select(waiting => waiting.ElementId).Order());

        var fewer = Moved(state, Process(Body.Replace("\"3\"", "\"2\"", StringComparison.Ordinal)), Plan()).State;
        Assert.Equal(["t"], After(fewer, new ProcessEvent.TaskCompleted(Later, fewer.WaitAt("b"), Variables.Empty)).State.Waiting.Select(waiting => waiting.ElementId));
        Assert.Equal(WaitingFor.Work, Assert.Single(Moved(state, Process(Body.Replace("\"3\"", "\"1\"", StringComparison.Ordinal)), Plan()).State.Waiting, waiting => waiting.ElementId == "t").For);
    }

    [Fact]
    public void A_flow_of_another_id_from_the_same_source_stands_in_for_the_old_one()
    {
        const string Body = """<startEvent id="s"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>a»«s>b»«b>j»«j>e»""";
        var begun = Begun(Process(Body + "«a>j»")).State;
        var state = After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State;
        const string Renamed = """<sequenceFlow id="other" sourceRef="a" targetRef="j"/>""";

        var moved = Moved(state, Process(Body + Renamed), Plan()).State;
        Assert.Equal(["b", "j", "e"], After(moved, new ProcessEvent.TaskCompleted(Later, moved.WaitAt("b"), Variables.Empty)).Trace);
        Assert.Equal(["flow-gone"], Problems(state, Process(Body + Renamed + Renamed.Replace("other", "third", StringComparison.Ordinal)), Plan()));
    }

    [Fact]
    public void A_join_that_the_plan_leads_elsewhere_is_found_there_and_one_that_is_gone_stops_the_move()
    {
        const string Body = """<startEvent id="s"/><userTask id="a"/><userTask id="b"/><parallelGateway id="j"/><endEvent id="e"/>«s>a»«s>b»«a>j»«b>j»«j>e»""";
        var begun = Begun(Process(Body)).State;
        var state = After(begun, new ProcessEvent.TaskCompleted(At, begun.WaitAt("a"), Variables.Empty)).State;
        var renamed = Process("""<startEvent id="s"/><userTask id="a"/><userTask id="b"/><parallelGateway id="k"/><endEvent id="e"/>«s>a»«s>b»«a>k»«b>k»«k>e»""");

        Assert.Equal(["b", "k"], Moved(state, renamed, Plan(TimerChoice.Keep, ("j", "k"))).State.Waiting.Select(waiting => waiting.ElementId).Order());
        Assert.Equal(["element-gone"], Problems(state, renamed, Plan()));
        Assert.Equal(["cannot-drop"], Problems(state, renamed, Plan(TimerChoice.Keep, ("j", null))));
    }

    [Fact]
    public void What_a_sub_process_did_can_still_be_undone_from_inside()
    {
        const string Body = """
            <startEvent id="s"/><subProcess id="sub"><task id="a"/><boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="undo" isForCompensation="true"/><association id="t" sourceRef="c" targetRef="undo"/></subProcess>
            <userTask id="u"/><intermediateThrowEvent id="th"><compensateEventDefinition/></intermediateThrowEvent>«s>sub»«sub>u»«u>th»
            """;
        var state = Begun(Process(Body)).State;
        static IEnumerable<string> Undone(ProcessState moved) => After(moved, new ProcessEvent.TaskCompleted(Later, moved.WaitAt("u"), Variables.Empty)).Trace;

        Assert.Contains("undo", Undone(Moved(state, Process(Body), Plan()).State));
        Assert.DoesNotContain("undo", Undone(Moved(state, Process(Body), Plan(TimerChoice.Keep, ("a", null))).State));
        Assert.DoesNotContain("undo", Undone(Moved(state, Process(Body), Plan(TimerChoice.Keep, ("sub", null))).State));
    }

    [Fact]
    public void A_token_that_stopped_before_its_work_may_move_to_an_activity_that_repeats()
    {
        const string Body = """<startEvent id="s"/><userTask id="u">LOOP</userTask><boundaryEvent id="b" attachedToRef="u"><timerEventDefinition><timeDuration>pause</timeDuration></timerEventDefinition></boundaryEvent>«s>u»""";
        var state = Begun(Process(Body.Replace("LOOP", "", StringComparison.Ordinal))).State;
        var to = Process(Body.Replace("LOOP", "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>", StringComparison.Ordinal));
        var moved = Moved(state, to, Plan()).State;
        var mended = After(moved, new ProcessEvent.VariablesSet(Later, Variables.Of("pause", FeelString.Of("PT1H")))).State;

        Assert.Equal(2, After(mended, new ProcessEvent.IncidentRetried(Later, mended.WaitAt("u"))).State.Waiting.Count(waiting => waiting is { ElementId: "u", For: WaitingFor.Work }));
    }

    [Fact]
    public void Data_that_only_the_new_drawing_declares_are_there_and_empty()
    {
        const string Body = """<startEvent id="s"/><subProcess id="sub">DATA<userTask id="u"/><exclusiveGateway id="x" default="x-n"/><task id="y"/><task id="n"/>«u>x»«x>y | extra = null»«x>n»</subProcess>«s>sub»""";
        var moved = Moved(Begun(Process(Body.Replace("DATA", "", StringComparison.Ordinal))).State, Process(Body.Replace("DATA", """<dataObject id="extra"/>""", StringComparison.Ordinal)), Plan()).State;

        Assert.Contains("extra", moved.Nodes.OfType<Scope>().Single(scope => scope.Kind == ScopeKind.SubProcess).Locals.Keys);
        Assert.Equal(["u", "x", "y", "sub"], After(moved, new ProcessEvent.TaskCompleted(Later, moved.WaitAt("u"), Variables.Empty)).Trace);
    }

    [Fact]
    public void Events_that_an_event_gateway_leads_to_are_awaited_where_they_are_new_and_let_go_of_where_they_went()
    {
        const string Body = """<startEvent id="s"/><eventBasedGateway id="x"/><intermediateCatchEvent id="a"><signalEventDefinition signalRef="g"/></intermediateCatchEvent><receiveTask id="r" messageRef="m"/>«s>x»«x>a»""";
        var state = Begun(Process(Body + """<intermediateThrowEvent id="f"/>«f>r»""", Roots)).State;
        var moved = Moved(state, Process(Body + "«x>r»", Roots), Plan());

        Assert.Equal("r", Assert.IsType<Command.AwaitMessage>(Assert.Single(moved.Commands)).ElementId);
        Assert.Equal(["x", "r"], After(moved.State, new ProcessEvent.MessageArrived(Later, "M", Variables.Empty)).Trace);
        Assert.Equal(["scope-changed"], Problems(moved.State, Process(Body + """<intermediateThrowEvent id="f"/>«f>r»""", Roots), Plan()));
    }

    [Fact]
    public void The_report_says_of_every_place_where_it_goes()
    {
        var state = Begun(Process("""<startEvent id="s"/><userTask id="a"/><userTask id="b"/><boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>«s>a»«s>b»""")).State;
        var report = Migration.Preview(state, Process("""<startEvent id="s"/><userTask id="a"/><boundaryEvent id="t" attachedToRef="a"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>«s>a»"""), Plan(TimerChoice.Rebase), Later);

        Assert.Equal(
            [new MigrationMove(state.WaitAt("a"), "a", "a", WaitingFor.Work), new MigrationMove(state.WaitAt("t"), "t", "t", WaitingFor.Event) { IsRearmed = true }, new MigrationMove(state.WaitAt("b"), "b", null, WaitingFor.Work)],
            report.Moves.OrderBy(move => move.From == "b" ? 2 : move.From == "t" ? 1 : 0));
        var problem = Assert.Single(report.Problems);
        Assert.Equal(("b", "element-gone"), (problem.Element, problem.Code));
        Assert.Null(report.Step);
    }
}
