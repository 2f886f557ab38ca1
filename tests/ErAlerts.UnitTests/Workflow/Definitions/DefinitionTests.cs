using System.Collections;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Definitions;

namespace ErAlerts.UnitTests.Workflow.Definitions;

/// <summary>What a definition tells its host: how it begins, what it is called, which attributes stand on it.</summary>
public class DefinitionTests
{
    [Fact]
    public void Of_a_repeated_attribute_the_first_counts_and_names_come_in_order()
    {
        var attributes = ForeignAttributes.Of([KeyValuePair.Create("role", "ara"), KeyValuePair.Create("action", "notify"), KeyValuePair.Create("role", "ra")]);

        Assert.Equal(2, attributes.Count);
        Assert.Equal(["action", "role"], attributes.Keys);
        Assert.Equal(["notify", "ara"], attributes.Values);
        Assert.Equal(("ara", "ara"), (attributes["role"], attributes.Find("role")));
        Assert.Null(attributes.Find("Role"));
        Assert.True(attributes.ContainsKey("action") && !attributes.ContainsKey("Action"));
        Assert.Equal((true, "notify"), (attributes.TryGetValue("action", out var action), action));
        Assert.False(attributes.TryGetValue("x", out _));
        Assert.Throws<KeyNotFoundException>(() => attributes["x"]);
        Assert.Equal(2, attributes.Count());
        Assert.Equal(2, ((IEnumerable)attributes).Cast<object>().Count());
        Assert.Same(ForeignAttributes.None, ForeignAttributes.Of([]));
    }

    [Fact]
    public void A_process_says_all_the_ways_in_which_it_begins()
    {
        const string Roots = """<message id="m" name="M"/><message id="n" name="N"/><signal id="sig" name="S"/>""";
        var definition = Drawn.Definition(Drawn.Process("""
            <startEvent id="none"/><startEvent id="mail"><messageEventDefinition messageRef="m"/></startEvent>
            <startEvent id="many" parallelMultiple="true"><messageEventDefinition messageRef="n"/><signalEventDefinition signalRef="sig"/></startEvent>
            <startEvent id="clock"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent>
            <startEvent id="late"><timerEventDefinition><timeDuration>pause</timeDuration></timerEventDefinition></startEvent>
            <startEvent id="if"><conditionalEventDefinition><condition>n > 1</condition></conditionalEventDefinition></startEvent>
            <receiveTask id="r" instantiate="true" messageRef="n"/>
            <eventBasedGateway id="g" instantiate="true"/><intermediateCatchEvent id="c"><signalEventDefinition signalRef="sig"/></intermediateCatchEvent><receiveTask id="gr" messageRef="m"/>«g>c»«g>gr»
            """, Roots));

        Assert.Equal(
            [
                (null, StartTrigger.None, null, false), ("mail", StartTrigger.Message, "M", false), ("many", StartTrigger.Message, "N", true), ("many", StartTrigger.Signal, "S", true),
                ("clock", StartTrigger.Timer, null, false), ("late", StartTrigger.Timer, null, false), ("if", StartTrigger.Condition, null, false),
                ("r", StartTrigger.Message, "N", false), ("c", StartTrigger.Signal, "S", false), ("gr", StartTrigger.Message, "M", false),
            ],
            definition.Starts.Select(start => (start.ElementId, start.Trigger, start.Name, start.AllNeeded)));
        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<TimerLength.Duration>(definition.Starts.Single(start => start.ElementId == "clock").Timer).Time);
        Assert.Null(definition.Starts.Single(start => start.ElementId == "late").Timer);
        Assert.Same(definition.Starts, definition.Starts);
    }

    [Fact]
    public void Without_any_start_event_what_nothing_leads_to_begins()
    {
        Assert.Equal([new ProcessStart(null, StartTrigger.None)], Drawn.Definition(Drawn.Process("""<task id="a"/><task id="b"/>«a>b»""")).Starts);
        Assert.Equal([new ProcessStart(null, StartTrigger.None)], Drawn.Definition(Drawn.Process("""<receiveTask id="r"/>""")).Starts);
        Assert.Empty(Drawn.Definition(Drawn.Process("")).Starts);
    }

    [Fact]
    public void An_instantiating_element_to_which_a_flow_leads_begins_nothing()
    {
        var definition = Drawn.Read(Drawn.Process("""<task id="a"/><receiveTask id="r" instantiate="true"/>«a>r»""")).Processes;

        Assert.All(definition, process => Assert.Equal([StartTrigger.None], process.Starts.Select(start => start.Trigger)));
    }

    [Fact]
    public void Elements_are_found_by_their_id_and_called_by_kind_and_id()
    {
        var definition = Drawn.Definition(Drawn.Process("""<startEvent id="s" name="Begin"/><subProcess id="sub"><task id="t" er:role="ara"/></subProcess>«s>sub»""", """<message id="m" name="M"/>""", "name=\"Review\" er:owner=\"er\""));

        Assert.Equal(["s", "sub", "t"], definition.Elements.Select(element => element.Id).Order());
        Assert.All(definition.Elements, element => Assert.Same(element, definition.Elements[element.Index]));
        Assert.Equal("StartEvent s", definition.Find("s")!.ToString());
        Assert.Equal("ara", definition.Find("t")!.Attributes["role"]);
        Assert.Null(definition.Find("S"));
        Assert.Equal(("p", "Review", "er", "Begin"), (definition.Id, definition.Name, definition.Attributes["owner"], definition.Find("s")!.Name));
        Assert.Equal(("M", "M", "other"), (definition.MessageName("m"), definition.MessageName("M"), definition.MessageName("other")));
        Assert.Equal(["s-sub"], definition.Flows.Select(flow => flow.Id));
        Assert.Matches("^[0-9a-f]{64}$", definition.Hash);
        Assert.False(definition.IsGlobalTask);
    }

    [Theory]
    [InlineData("t1", "q", "qr")]
    [InlineData("t2", "q", null)]
    [InlineData("t3", null, "nobody")]
    public void Message_flows_lead_to_an_element_a_process_or_a_pool_of_which_nothing_is_drawn(string from, string? process, string? element)
    {
        var reading = Drawn.Read(Drawn.File("""
            <collaboration id="c"><participant id="pp" processRef="p"/><participant id="pq" processRef="q"/><participant id="nobody"/>
            <messageFlow id="f1" sourceRef="t1" targetRef="qr"/><messageFlow id="f2" sourceRef="t2" targetRef="pq"/><messageFlow id="f3" sourceRef="t3" targetRef="nobody"/></collaboration>
            <process id="p" isExecutable="true"><sendTask id="t1"/><sendTask id="t2"/><sendTask id="t3"/><sendTask id="t4"/></process>
            <process id="q" isExecutable="true"><receiveTask id="qr"/><receiveTask id="qs"/></process>
            """));
        var receiver = Assert.Single(reading.Processes[0].Receivers(from));

        Assert.Equal(new MessageReceiver(process, element), receiver);
        Assert.Equal((process is not null, process is not null && element is null, false), (receiver.Is("q", "qr"), receiver.Is("q", "qs"), receiver.Is("p", "qr")));
        Assert.Empty(reading.Processes[0].Receivers("t4"));
        Assert.Empty(reading.Processes[1].Receivers(from));
    }
}
