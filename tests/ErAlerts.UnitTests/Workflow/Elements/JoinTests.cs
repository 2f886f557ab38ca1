using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Running;
using static ErAlerts.UnitTests.Workflow.Migrating.Moving;

namespace ErAlerts.UnitTests.Workflow.Elements;

/// <summary>Gateways and activities at which several tokens come together, one too many or one after another.</summary>
public class JoinTests
{
    private const string Roots = """<message id="m" name="M"/><message id="n" name="N"/><message id="o" name="O"/><signal id="sig" name="S"/>""";

    [Fact]
    public void A_parallel_join_counts_tokens_by_flow_and_keeps_the_one_too_many()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><task id="twice" completionQuantity="2"/><userTask id="u"/><parallelGateway id="j"/><task id="z"/>«s>twice»«s>u»«twice>j»«u>j»«j>z»
            """);
        var run = Dry.Run(xml, """{"complete":"u"}""");

        Assert.Equal(("s twice u j z", "waiting"), (run.Line(), run.State));
        Assert.Equal(["j"], run.Waiting);
    }

    [Fact]
    public void A_complex_gateway_starts_again_with_what_is_left_after_its_reset()
    {
        const string Body = """
            <startEvent id="s"/><userTask id="a" COMPLETION/><userTask id="b"/><userTask id="c"/><complexGateway id="g"><activationCondition>activationCount >= 2</activationCondition></complexGateway><task id="z"/>
            «s>a»«s>b»«s>c»«a>g»«b>g»«c>g»«g>z»
            """;
        var once = Drawn.Process(Body.Replace("COMPLETION", "", StringComparison.Ordinal));
        var more = Drawn.Process(Body.Replace("COMPLETION", "completionQuantity=\"2\"", StringComparison.Ordinal));

        Assert.Equal(("s a", "waiting"), Outcome(Dry.Run(once, """{"complete":"a"}""")));
        Assert.Equal(("s a b g z", "waiting"), Outcome(Dry.Run(once, """{"complete":"a"},{"complete":"b"}""")));
        Assert.Equal(("s a b g z c g z", "completed"), Outcome(Dry.Run(once, """{"complete":"a"},{"complete":"b"},{"complete":"c"}""")));
        Assert.Equal(("s a g z", "waiting"), Outcome(Dry.Run(more, """{"complete":"a"}""")));
    }

    [Fact]
    public void A_complex_gateway_gives_its_late_tokens_to_the_flows_that_ask_for_them()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><userTask id="a"/><userTask id="b"/><complexGateway id="g"><activationCondition>activationCount >= 1</activationCondition></complexGateway><task id="first"/><task id="late"/>
            «s>a»«s>b»«a>g»«b>g»«g>first | waitingForStart»«g>late | not(waitingForStart)»
            """), """{"complete":"a"},{"complete":"b"}""");

        Assert.Equal(("s a g first b g late", "completed"), (run.Line(), run.State));
    }

    [Fact]
    public void A_complex_gateway_without_a_true_flow_stops_and_may_be_tried_again()
    {
        var state = Begun(Process("""
            <startEvent id="s"/><task id="a"/><task id="b"/><complexGateway id="g"><activationCondition>activationCount >= 2</activationCondition></complexGateway><userTask id="z"/>«s>a»«s>b»«a>g»«b>g»«g>z | go»
            """)).State;
        var wait = state.WaitAt("g");

        Assert.Equal(WaitingFor.Incident, Assert.Single(state.Waiting, waiting => waiting.Wait == wait).For);
        Assert.Contains(After(state, new ProcessEvent.IncidentRetried(At, wait)).Commands, command => command is Command.RaiseIncident { Code: "no-flow-chosen" });
        state = After(state, new ProcessEvent.VariablesSet(At, Variables.Of("go", ErAlerts.Workflow.Feel.Values.FeelBoolean.True))).State;
        var again = After(state, new ProcessEvent.IncidentRetried(At, wait));
        Assert.Equal(["g"], again.Trace);
        Assert.Equal(ProcessStatus.Completed, After(again.State, new ProcessEvent.TaskCompleted(At, again.State.WaitAt("z"), Variables.Empty)).State.Status);
    }

    [Fact]
    public void A_parallel_event_gateway_of_three_ends_when_all_three_have_occurred()
    {
        var xml = Drawn.Process("""
            <eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/><receiveTask id="a" messageRef="m"/><receiveTask id="b" messageRef="n"/><receiveTask id="c" messageRef="o"/>
            <task id="ta"/><task id="tb"/><task id="tc"/>«g>a»«g>b»«g>c»«a>ta»«b>tb»«c>tc»
            """, Roots);

        Assert.Equal(("g b tb", "waiting"), Outcome(Dry.Run(xml, """{"message":"N"}""")));
        Assert.Equal(("g b tb a ta", "waiting"), Outcome(Dry.Run(xml, """{"message":"N"},{"message":"M"}""")));
        Assert.Equal(("g b tb a ta c tc", "completed"), Outcome(Dry.Run(xml, """{"message":"N"},{"message":"M"},{"message":"O"}""")));
    }

    [Fact]
    public void An_event_gateway_lets_go_of_what_did_not_occur_first()
    {
        var state = Begun(Process("""
            <startEvent id="s"/><eventBasedGateway id="g"/><receiveTask id="a" messageRef="m"/><intermediateCatchEvent id="b"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent>
            <intermediateCatchEvent id="c"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>«s>g»«g>a»«g>b»«g>c»
            """, Roots)).State;
        var heard = After(state, new ProcessEvent.MessageArrived(At, "M", Variables.Empty));

        Assert.Equal(["g", "a"], heard.Trace);
        Assert.Equal(["CancelSignal", "CancelTimer", "End"], heard.Commands.Select(command => command.GetType().Name));
        Assert.Equal(["g", "b"], After(state, new ProcessEvent.SignalArrived(At, "S", Variables.Empty)).Trace);
    }

    [Fact]
    public void A_parallel_multiple_boundary_that_interrupts_nothing_waits_for_all_of_its_events_each_time()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false" parallelMultiple="true"><messageEventDefinition messageRef="m"/><signalEventDefinition signalRef="sig"/></boundaryEvent><task id="t"/>«s>u»«b>t»
            """, Roots);

        Assert.Equal("s", Dry.Run(xml, """{"message":"M"}""").Line());
        Assert.Equal("s b t", Dry.Run(xml, """{"message":"M"},{"signal":"S"}""").Line());
        Assert.Equal("s b t", Dry.Run(xml, """{"message":"M"},{"signal":"S"},{"signal":"S"}""").Line());
        Assert.Equal("s b t b t", Dry.Run(xml, """{"message":"M"},{"signal":"S"},{"signal":"S"},{"message":"M"}""").Line());
    }

    [Fact]
    public void A_condition_occurs_again_only_after_it_was_false()
    {
        var xml = Drawn.Process("""
            <startEvent id="s"/><userTask id="u"/><boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></boundaryEvent><task id="t"/>
            <userTask id="w"><standardLoopCharacteristics><loopCondition>true</loopCondition></standardLoopCharacteristics></userTask>«s>u»«s>w»«b>t»
            """);
        static string Set(int n) => $$$"""{"complete":"w","variables":{"n":{{{n}}}}}""";

        Assert.Equal("s w b t", Dry.Run(xml, Set(2)).Line());
        Assert.Equal("s w b t w", Dry.Run(xml, $"{Set(2)},{Set(3)}").Line());
        Assert.Equal("s w b t w w b t", Dry.Run(xml, $"{Set(2)},{Set(1)},{Set(2)}").Line());
    }

    [Fact]
    public void Tokens_on_their_way_in_what_ends_go_no_further()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><task id="a"/><task id="b"/><task id="c"/><endEvent id="t"><terminateEventDefinition/></endEvent>«i>a»«i>t»«a>b»«b>c»</subProcess><task id="x"/><task id="y"/><endEvent id="e"/>
            «s>sub»«s>x»«x>y»«sub>e»
            """));

        Assert.Equal("completed", run.State);
        Assert.DoesNotContain("b", run.Trace);
        Assert.Equal(["e", "s", "sub", "x", "y"], run.Trace.Where(id => id is not ("i" or "a" or "t")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_transaction_without_a_cancel_event_ends_with_its_token_when_it_is_cancelled()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><transaction id="t"><startEvent id="i"/><endEvent id="c"><cancelEventDefinition/></endEvent>«i>c»</transaction><endEvent id="e"/>«s>t»«t>e»
            """));

        Assert.Equal(("s i c", "completed"), (run.Line(), run.State));
    }

    [Theory]
    [InlineData("escalation", "escalationEventDefinition", "completed")]
    [InlineData("error", "errorEventDefinition", "failed")]
    public void What_is_thrown_without_a_code_is_caught_by_what_catches_all_or_by_nothing(string root, string definition, string state)
    {
        var caught = Drawn.Process($"""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><endEvent id="x"><{definition}/></endEvent>«i>x»</subProcess><boundaryEvent id="b" attachedToRef="sub"><{definition}/></boundaryEvent><endEvent id="e"/>«s>sub»«b>e»
            """);

        Assert.Equal("s i x b e", Dry.Run(caught).Line());
        Assert.Equal(state, Dry.Run(Drawn.Process($"""<startEvent id="s"/><endEvent id="x"><{definition}/></endEvent>«s>x»""", $"<{root} id=\"z\"/>")).State);
    }

    [Fact]
    public void A_handler_that_names_the_code_goes_before_one_that_catches_all_wherever_they_stand()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><startEvent id="i"/><endEvent id="x"><errorEventDefinition errorRef="err"/></endEvent>«i>x»</subProcess>
            <boundaryEvent id="all" attachedToRef="sub"><errorEventDefinition/></boundaryEvent><boundaryEvent id="one" attachedToRef="sub"><errorEventDefinition errorRef="err"/></boundaryEvent><boundaryEvent id="esc" attachedToRef="sub"><escalationEventDefinition/></boundaryEvent>«s>sub»
            """, """<error id="err" errorCode="E"/>"""));

        Assert.Equal("s i x one", run.Line());
    }

    private static (string Line, string State) Outcome(ErAlerts.Workflow.DryRuns.DryRunResult run) => (run.Line(), run.State);

    [Theory]
    [InlineData(3, "s i i i f f f a a a v j n i1 v j n i1 v j n i1 e")]
    [InlineData(2000, null)]
    public void An_inclusive_join_in_every_instance_opens_by_what_happens_in_its_own(int instances, string? trace)
    {
        var run = Dry.Run(
            Drawn.Process($"""
                <startEvent id="s"/><subProcess id="i1"><multiInstanceLoopCharacteristics><loopCardinality>{instances}</loopCardinality></multiInstanceLoopCharacteristics>
                <startEvent id="i"/><inclusiveGateway id="f"/><task id="a"/><userTask id="v"/><inclusiveGateway id="j"/><task id="n"/>
                «i>f»«f>a | true»«f>v | loopCounter &lt; 4»«a>j»«v>j»«j>n»</subProcess><endEvent id="e"/>«s>i1»«i1>e»
                """.Replace("&lt;", "<", StringComparison.Ordinal)),
            string.Join(',', Enumerable.Repeat("""{"complete":"v"}""", 3)));

        Assert.Equal("completed", run.State);
        Assert.Equal(instances, run.Trace.Count(id => id == "j"));
        Assert.Equal(trace ?? run.Line(), run.Line());
    }
}
