using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class CompensationTests
{
    private static string Undoable(string name, string script = "") => $"""
        <task id="{name}"/><boundaryEvent id="on-{name}" attachedToRef="{name}"><compensateEventDefinition/></boundaryEvent>
        <scriptTask id="undo-{name}" isForCompensation="true"><script>{(script.Length > 0 ? script : "{}")}</script></scriptTask><association id="as-{name}" sourceRef="on-{name}" targetRef="undo-{name}"/>
        """;

    [Fact]
    public void Compensation_runs_in_reverse_order_and_then_the_thrower_goes_on()
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/>{Undoable("a")}{Undoable("b")}<task id="never"/><intermediateThrowEvent id="x"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="e"/>
            «s>a»«a>b»«b>x»«x>e»
            """.Replace("<task id=\"never\"/>", "", StringComparison.Ordinal)));

        Assert.Equal("s a b x undo-b undo-a e", run.Line());
    }

    [Fact]
    public void Only_the_named_activity_is_compensated_and_each_only_once()
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/>{Undoable("a")}{Undoable("b")}<intermediateThrowEvent id="x"><compensateEventDefinition activityRef="a"/></intermediateThrowEvent>
            <endEvent id="e"><compensateEventDefinition/></endEvent>«s>a»«a>b»«b>x»«x>e»
            """));

        Assert.Equal("s a b x undo-a e undo-b", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void A_handler_sees_the_data_of_its_own_instance()
    {
        var run = Dry.Run(Drawn.Process("""
            <dataObject id="rooms" name="rooms"/><startEvent id="s"/>
            <task id="book"><multiInstanceLoopCharacteristics isSequential="true"><loopDataInputRef>rooms</loopDataInputRef><inputDataItem id="room" name="room"/></multiInstanceLoopCharacteristics></task>
            <boundaryEvent id="c" attachedToRef="book"><compensateEventDefinition/></boundaryEvent>
            <scriptTask id="cancel" isForCompensation="true"><script>{cancelled: concatenate(cancelled, [room])}</script></scriptTask><association id="as" sourceRef="c" targetRef="cancel"/>
            <endEvent id="e"><compensateEventDefinition/></endEvent>«s>book»«book>e»
            """), variables: """{"rooms":["x","y","z"],"cancelled":[]}""");

        Assert.Equal("""["z", "y", "x"]""", run.Value("cancelled"));
        Assert.Equal("s book book book e cancel cancel cancel", run.Line());
    }

    [Fact]
    public void A_completed_sub_process_is_undone_from_inside_last_first()
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/>{Undoable("a")}{Undoable("b")}«i>a»«a>b»</subProcess>{Undoable("c")}
            <intermediateThrowEvent id="x"><compensateEventDefinition/></intermediateThrowEvent><endEvent id="e"/>«s>sub»«sub>c»«c>x»«x>e»
            """));

        Assert.Equal("s i a b sub c x undo-c undo-b undo-a e", run.Line());
    }

    [Fact]
    public void A_compensation_event_sub_process_undoes_with_the_data_of_its_sub_process()
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/>
            <subProcess id="sub"><property id="amount" name="amount"/><startEvent id="i"/><scriptTask id="pay"><script>{"{amount: 7}"}</script></scriptTask>{Undoable("a")}«i>pay»«pay>a»
              <subProcess id="h" triggeredByEvent="true"><startEvent id="k"><compensateEventDefinition/></startEvent><scriptTask id="refund"><script>{"{refunded: amount}"}</script></scriptTask>
                <intermediateThrowEvent id="y"><compensateEventDefinition activityRef="a"/></intermediateThrowEvent>«k>refund»«refund>y»</subProcess></subProcess>
            <endEvent id="e"><compensateEventDefinition activityRef="sub"/></endEvent>«s>sub»«sub>e»
            """));

        Assert.Equal("s i pay a sub e k refund y undo-a h", run.Line());
        Assert.Equal("7", run.Value("refunded"));
        Assert.Equal("(none)", run.Value("amount"));
    }

    [Fact]
    public void A_cancelled_transaction_is_undone_and_leaves_by_its_cancel_event()
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/>
            <transaction id="tx"><startEvent id="i"/>{Undoable("a")}{Undoable("b")}<userTask id="u"/><endEvent id="x"><cancelEventDefinition/></endEvent>«i>a»«i>u»«a>b»«b>x»</transaction>
            <boundaryEvent id="c" attachedToRef="tx"><cancelEventDefinition/></boundaryEvent><endEvent id="e"/><endEvent id="gone"/>«s>tx»«tx>e»«c>gone»
            """));

        Assert.Equal("s i a b x undo-b undo-a c gone", run.Line());
        Assert.Equal("completed", run.State);
    }

    [Fact]
    public void A_transaction_that_succeeds_goes_on_normally() =>
        Assert.Equal("s i a tx e", Dry.Run(Drawn.Process($"""<startEvent id="s"/><transaction id="tx"><startEvent id="i"/>{Undoable("a")}«i>a»</transaction><endEvent id="e"/>«s>tx»«tx>e»""")).Line());

    [Fact]
    public void An_error_handler_undoes_what_its_scope_had_completed()
    {
        var run = Dry.Run(Drawn.Process($"""
            <startEvent id="s"/>
            <subProcess id="sub"><startEvent id="i"/>{Undoable("a")}<endEvent id="x"><errorEventDefinition errorRef="err"/></endEvent>«i>a»«a>x»
              <subProcess id="h" triggeredByEvent="true"><startEvent id="k"><errorEventDefinition errorRef="err"/></startEvent><endEvent id="y"><compensateEventDefinition/></endEvent>«k>y»</subProcess></subProcess>
            <endEvent id="e"/>«s>sub»«sub>e»
            """, """<error id="err" errorCode="E"/>"""));

        Assert.Equal("s i a x k y undo-a h sub e", run.Line());
    }

    [Fact]
    public void A_thrower_that_does_not_wait_goes_on_at_once()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><task id="a"/><boundaryEvent id="b" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><userTask id="undo" isForCompensation="true"/><association id="as" sourceRef="b" targetRef="undo"/>
            <intermediateThrowEvent id="x"><compensateEventDefinition waitForCompletion="false"/></intermediateThrowEvent><endEvent id="e"/>«s>a»«a>x»«x>e»
            """), """{"complete":"undo"}""");

        Assert.Equal("s a x e undo", run.Line());
        Assert.Equal("completed", run.State);
    }
}
