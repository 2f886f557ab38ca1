using ErAlerts.UnitTests.Workflow.Migrating;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>What a host is asked to do, down to the details; and what it is no longer asked for.</summary>
public class CommandTests
{
    private const string Roots = """<message id="m" name="M"/><signal id="sg" name="S"/>""";

    private static readonly Variables Given = Variables.Of([new("n", FeelNumber.Of(5)), new("text", FeelString.Of("T"))]);

    private static Step.Taken Begun(string body) => Moving.Begun(Moving.Process($"""<startEvent id="s"/>{body}""", Roots), Given);

    [Fact]
    public void A_person_s_work_is_shown_with_its_name_attributes_and_all_that_can_be_read()
    {
        var open = Assert.Single(Begun("""<userTask id="u" name="Look" er:role="ara" camunda:assignee="x"/>«s>u»""").Commands.OfType<Command.OpenUserTask>());

        Assert.Equal(("u", "Look", "role=ara"), (open.ElementId, open.Name, string.Join(' ', open.Attributes.Select(entry => $"{entry.Key}={entry.Value}"))));
        Assert.Equal(Given, open.Inputs);
    }

    [Theory]
    [InlineData("""<ioSpecification><dataInput id="i" name="shown"/></ioSpecification><dataInputAssociation><assignment><from>n * 2</from><to>i</to></assignment></dataInputAssociation>""", "shown=10")]
    [InlineData("""<ioSpecification><dataInput id="i" name="shown"/></ioSpecification>""", "")]
    [InlineData("""<dataInputAssociation><assignment><from>n * 2</from><to>other</to></assignment></dataInputAssociation>""", "")]
    [InlineData("""<property id="own"/>""", "n=5 own=null text=T")]
    public void Declared_inputs_are_shown_alone(string data, string shown)
    {
        var inputs = Assert.Single(Begun($"""<userTask id="u">{data}</userTask>«s>u»""").Commands.OfType<Command.OpenUserTask>()).Inputs;

        Assert.Equal(shown, string.Join(' ', inputs.Select(entry => $"{entry.Key}={entry.Value}")));
    }

    [Theory]
    [InlineData("serviceTask", "er:action=\"notify\"", "", ServiceKind.Service, "action=notify")]
    [InlineData("serviceTask", "camunda:resultVariable=\"r\"", "", ServiceKind.Service, "resultVariable=r")]
    [InlineData("serviceTask", "camunda:decisionRef=\"d\"", "", ServiceKind.Service, "")]
    [InlineData("sendTask", "er:message=\"text\" er:action=\"a\"", "", ServiceKind.Send, "action=a message=text")]
    [InlineData("businessRuleTask", "er:decision=\"d\"", "", ServiceKind.BusinessRule, "decision=d")]
    [InlineData("businessRuleTask", "camunda:decisionRef=\"d\" camunda:resultVariable=\"r\"", "", ServiceKind.BusinessRule, "decision=d resultVariable=r")]
    [InlineData("businessRuleTask", "er:decision=\"ours\" camunda:decisionRef=\"theirs\"", "", ServiceKind.BusinessRule, "decision=ours")]
    [InlineData("businessRuleTask", "camunda:resultVariableName=\"r\"", "", ServiceKind.BusinessRule, "resultVariable=r")]
    [InlineData("businessRuleTask", "", """<z:calledDecision xmlns:z="urn:z" decisionId="d" resultVariable="r"/>""", ServiceKind.BusinessRule, "decision=d resultVariable=r")]
    [InlineData("businessRuleTask", "", """<z:other xmlns:z="urn:z" decisionId="d"/><z:calledDecision xmlns:z="urn:z" decisionId="e"/>""", ServiceKind.BusinessRule, "decision=e")]
    [InlineData("businessRuleTask", "camunda:decisionRef=\"d\"", """<z:calledDecision xmlns:z="urn:z" decisionId="e" resultVariable="r"/>""", ServiceKind.BusinessRule, "decision=d resultVariable=r")]
    [InlineData("serviceTask", "camunda:resultVariableName=\"second\" camunda:resultVariable=\"first\"", "", ServiceKind.Service, "resultVariable=first")]
    [InlineData("serviceTask", "camunda:resultVariableName=\"first\"", """<z:script xmlns:z="urn:z" resultVariable="second"/>""", ServiceKind.Service, "resultVariable=first")]
    [InlineData("serviceTask", "", """<z:calledDecision xmlns:z="urn:z" resultVariable="second"/><z:script xmlns:z="urn:z" resultVariable="first"/>""", ServiceKind.Service, "resultVariable=first")]
    [InlineData("businessRuleTask", "decisionRef=\"d\"", "", ServiceKind.BusinessRule, "")]
    public void Work_without_a_person_is_asked_for_with_its_details_ours_or_those_of_others(string element, string attributes, string extensions, ServiceKind kind, string details)
    {
        var run = Assert.Single(Begun($"""<{element} id="t" name="Do" {attributes}><extensionElements>{extensions}</extensionElements></{element}>«s>t»""").Commands.OfType<Command.RunService>());

        Assert.Equal(("t", "Do", kind), (run.ElementId, run.Name, run.Kind));
        Assert.Equal(details, string.Join(' ', run.Attributes.Select(entry => $"{entry.Key}={entry.Value}")));
        Assert.Equal(Given, run.Inputs);
    }

    [Theory]
    [InlineData("er:resultVariable=\"r\"")]
    [InlineData("camunda:resultVariable=\"r\"")]
    public void A_held_task_is_asked_for_as_such(string attributes)
    {
        var definition = Moving.Process($"""<startEvent id="s"/><scriptTask id="t" name="Do" {attributes}><script>n</script></scriptTask>«s>t»""");
        var options = new RunOptions { Held = new HashSet<string>(["t"], StringComparer.Ordinal) };
        var begun = (Step.Taken)Interpreter.Advance(definition, null, new ProcessEvent.Started(Moving.At, Given), options);
        var run = Assert.Single(begun.Commands.OfType<Command.RunService>());

        Assert.Equal(("t", "Do", ServiceKind.Held), (run.ElementId, run.Name, run.Kind));
        var done = (Step.Taken)Interpreter.Advance(definition, begun.State, new ProcessEvent.TaskCompleted(Moving.At, run.Wait, Variables.Of("extra", FeelNumber.Of(1))), options);
        Assert.Equal(("5", "1"), (done.State.Variables["r"].ToString(), done.State.Variables["extra"].ToString()));
        Assert.Empty(((Step.Taken)Interpreter.Advance(definition, begun.State, new ProcessEvent.Withdrawn(Moving.At, "w"), options)).Commands.OfType<Command.CancelTimer>());
        Assert.Contains(new Command.CancelService(run.Wait), ((Step.Taken)Interpreter.Advance(definition, begun.State, new ProcessEvent.Withdrawn(Moving.At, "w"), options)).Commands);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("""<ioSpecification><dataInput id="i" name="body"/></ioSpecification><dataInputAssociation><assignment><from>n + 1</from><to>i</to></assignment></dataInputAssociation>""", "body=6")]
    public void A_send_task_that_is_done_sends_its_declared_inputs(string data, string sent)
    {
        var begun = Begun($"""<sendTask id="t" messageRef="m" er:correlation="text">{data}</sendTask>«s>t»""");
        var done = Moving.After(begun.State, new ProcessEvent.TaskCompleted(Moving.At, begun.State.WaitAt("t"), Variables.Empty));
        var message = Assert.Single(done.Commands.OfType<Command.PublishMessage>());

        Assert.Equal(("t", "M", "T", sent), (message.ElementId, message.Name, message.Correlation, string.Join(' ', message.Variables.Select(entry => $"{entry.Key}={entry.Value}"))));
    }

    [Fact]
    public void A_call_names_the_process_and_hands_over_what_can_be_read()
    {
        var call = Assert.Single(Begun("""<callActivity id="c" calledElement="q"/>«s>c»""").Commands.OfType<Command.CallProcess>());

        Assert.Equal(("c", "q"), (call.ElementId, call.CalledElement));
        Assert.Equal(Given, call.Variables);
        Assert.Equal("far", Assert.Single(Begun("""<callActivity id="c"><extensionElements><z:calledElement xmlns:z="urn:z" processId="far"/></extensionElements></callActivity>«s>c»""").Commands.OfType<Command.CallProcess>()).CalledElement);
    }

    [Theory]
    [InlineData("<userTask id=\"t\"/>", typeof(Command.CancelUserTask))]
    [InlineData("<serviceTask id=\"t\"/>", typeof(Command.CancelService))]
    [InlineData("<sendTask id=\"t\"/>", typeof(Command.CancelService))]
    [InlineData("<businessRuleTask id=\"t\"/>", typeof(Command.CancelService))]
    [InlineData("<callActivity id=\"t\" calledElement=\"q\"/>", typeof(Command.CancelCall))]
    [InlineData("<receiveTask id=\"t\" messageRef=\"m\"/>", typeof(Command.CancelMessage))]
    [InlineData("<intermediateCatchEvent id=\"t\"><messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>", typeof(Command.CancelMessage))]
    [InlineData("<intermediateCatchEvent id=\"t\"><signalEventDefinition signalRef=\"sg\"/></intermediateCatchEvent>", typeof(Command.CancelSignal))]
    [InlineData("<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>", typeof(Command.CancelTimer))]
    [InlineData("<intermediateCatchEvent id=\"t\"><conditionalEventDefinition><condition>n > 9</condition></conditionalEventDefinition></intermediateCatchEvent>", null)]
    [InlineData("<scriptTask id=\"t\"><script>1 + \"a\"</script></scriptTask>", typeof(Command.CloseIncident))]
    public void What_was_asked_for_is_withdrawn_with_the_process(string element, Type? withdrawn)
    {
        var begun = Begun($"{element}«s>t»");
        var commands = Moving.After(begun.State, new ProcessEvent.Withdrawn(Moving.At, "by hand")).Commands;

        Assert.Equal(withdrawn is null ? [] : new[] { withdrawn }, commands.Where(command => command is not Command.End).Select(command => command.GetType()));
        Assert.Equal(ProcessStatus.Terminated, Assert.Single(commands.OfType<Command.End>()).Outcome);
    }

    /// <summary>Beside a termination in the same step no host shall start work for nothing.</summary>
    [Theory]
    [InlineData("<userTask id=\"t\"/>")]
    [InlineData("<serviceTask id=\"t\"/>")]
    [InlineData("<callActivity id=\"t\" calledElement=\"q\"/>")]
    [InlineData("<receiveTask id=\"t\" messageRef=\"m\"/>")]
    [InlineData("<intermediateCatchEvent id=\"t\"><signalEventDefinition signalRef=\"sg\"/></intermediateCatchEvent>")]
    [InlineData("<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>")]
    public void What_is_withdrawn_in_the_step_that_asked_for_it_is_never_asked_for(string element)
    {
        var commands = Begun($"""{element}<task id="a"/><endEvent id="x"><terminateEventDefinition/></endEvent>«s>t»«s>a»«a>x»""").Commands;

        Assert.IsType<Command.End>(Assert.Single(commands));
    }

    [Fact]
    public void What_was_asked_for_before_is_withdrawn_beside_what_never_was()
    {
        var begun = Begun("""<userTask id="u"/><userTask id="w"/><endEvent id="x"><terminateEventDefinition/></endEvent>«s>u»«s>w»«w>x»«w>v»<userTask id="v"/>""");
        var (u, w) = (begun.State.WaitAt("u"), begun.State.WaitAt("w"));
        var commands = Moving.After(begun.State, new ProcessEvent.TaskCompleted(Moving.At, w, Variables.Empty)).Commands;

        Assert.Equal([new Command.CancelUserTask(u)], commands.Where(command => command is not Command.End));
    }

    [Fact]
    public void An_end_tells_how_and_with_what()
    {
        var done = Begun("""<endEvent id="e"/>«s>e»""");
        var end = Assert.Single(done.Commands.OfType<Command.End>());

        Assert.Equal((ProcessStatus.Completed, Given, null, null, null), (end.Outcome, end.Variables, end.ErrorCode, end.ElementId, end.Message));
        var failed = Assert.Single(Moving.Begun(
            Moving.Process("""<startEvent id="s"/><endEvent id="e"><errorEventDefinition errorRef="er"/></endEvent>«s>e»""", """<error id="er" errorCode="E1"/>"""), Given).Commands.OfType<Command.End>());
        Assert.Equal((ProcessStatus.Failed, Given, "E1", "e"), (failed.Outcome, failed.Variables, failed.ErrorCode, failed.ElementId));
        Assert.Contains("E1", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_detail_goes_before_that_of_others_wherever_it_stands()
    {
        var begun = Begun("""<scriptTask id="t" camunda:resultVariable="theirs" er:resultVariable="ours"><script>5</script></scriptTask><userTask id="u"/>«s>t»«t>u»""");

        Assert.Equal("5", begun.State.Variables["ours"].ToString());
        Assert.False(begun.State.Variables.ContainsKey("theirs"));
    }

    [Theory]
    [InlineData("""<message id="k" name="K"><extensionElements><z:subscription xmlns:z="urn:z" correlationKey="=text"/></extensionElements></message>""", "", "T")]
    [InlineData("""<message id="k" name="K" er:correlation="n"/>""", "", "5")]
    [InlineData("""<message id="k" name="K" er:correlation="n"/>""", "er:correlation=\"text\"", "T")]
    [InlineData("""<message id="k" name="K"/>""", "", null)]
    public void The_key_of_a_message_stands_on_the_task_or_else_on_the_message(string message, string attributes, string? key) => Assert.Equal(
        key, Assert.Single(Moving.Begun(Moving.Process($"""<startEvent id="s"/><receiveTask id="r" messageRef="k" {attributes}/>«s>r»""", message), Given).Commands.OfType<Command.AwaitMessage>()).Correlation);

    [Fact]
    public void The_border_of_a_loop_is_awaited_once_and_let_go_of_with_the_activity()
    {
        var begun = Begun("""<subProcess id="b"><standardLoopCharacteristics loopMaximum="2"/><userTask id="u"/></subProcess><boundaryEvent id="t" attachedToRef="b"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><userTask id="v"/>«s>b»«b>v»""");
        var timer = Assert.Single(begun.Commands.OfType<Command.ArmTimer>()).Wait;
        var again = Moving.After(begun.State, new ProcessEvent.TaskCompleted(Moving.At, begun.State.WaitAt("u"), Variables.Empty));

        Assert.Equal(["OpenUserTask"], again.Commands.Select(command => command.GetType().Name));
        Assert.Equal(
            [new Command.CancelTimer(timer)],
            Moving.After(again.State, new ProcessEvent.TaskCompleted(Moving.At, again.State.WaitAt("u"), Variables.Empty)).Commands.Where(command => command is not Command.OpenUserTask));
    }

    [Theory]
    [InlineData("""<subProcess id="b"><userTask id="u"/></subProcess><boundaryEvent id="t" attachedToRef="b"><signalEventDefinition signalRef="sg"/></boundaryEvent>""")]
    [InlineData("""<subProcess id="b"><userTask id="u"/><subProcess id="h" triggeredByEvent="true"><startEvent id="t"><signalEventDefinition signalRef="sg"/></startEvent></subProcess></subProcess>""")]
    [InlineData("""<userTask id="u"/><boundaryEvent id="t" attachedToRef="u"><signalEventDefinition signalRef="sg"/></boundaryEvent>""")]
    public void What_is_awaited_around_work_is_let_go_of_when_it_is_done(string element)
    {
        var begun = Begun($"""{element}<userTask id="v"/>«s>{(element.StartsWith("<sub", StringComparison.Ordinal) ? "b" : "u")}»«{(element.StartsWith("<sub", StringComparison.Ordinal) ? "b" : "u")}>v»""");
        var signal = Assert.Single(begun.Commands.OfType<Command.AwaitSignal>()).Wait;
        var done = Moving.After(begun.State, new ProcessEvent.TaskCompleted(Moving.At, begun.State.WaitAt("u"), Variables.Empty));

        Assert.Equal([new Command.CancelSignal(signal)], done.Commands.Where(command => command is not Command.OpenUserTask));
    }
}
