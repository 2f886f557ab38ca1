using System.Text;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Checking;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Storing;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Whatever comes in, the readers answer with findings; nothing is thrown out of them.</summary>
public class BpmnFuzzTests
{
    private static readonly string[] Files =
    [
        PolicyFolder.Read("er-alert-review.bpmn"),
        Drawn.Process("""
            <laneSet id="ls"><lane id="l"><flowNodeRef>u</flowNodeRef></lane></laneSet><dataObject id="d" name="some data"/><startEvent id="s"/><inclusiveGateway id="g" default="g-u"/>
            <userTask id="u" camunda:assignee="${x}"><extensionElements><camunda:formData><camunda:formField id="f"/></camunda:formData></extensionElements><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>
            <boundaryEvent id="b" attachedToRef="u" cancelActivity="false"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></boundaryEvent>
            <transaction id="t"><task id="a"/><boundaryEvent id="c" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><task id="h" isForCompensation="true"/><association id="as" sourceRef="c" targetRef="h"/></transaction>
            <adHocSubProcess id="ah"><task id="k"/><completionCondition>true</completionCondition></adHocSubProcess><complexGateway id="x"><activationCondition>activationCount = 1</activationCondition></complexGateway>
            <eventBasedGateway id="eg"/><intermediateCatchEvent id="m"><messageEventDefinition messageRef="msg"/></intermediateCatchEvent><endEvent id="e"/>«s>g»«g>u»«g>t | 1 = 1»«u>x»«t>x»«x>eg»«eg>m»«m>ah»«ah>e»
            """, """<message id="msg" name="M"/>"""),
    ];

    private static readonly string[] Snippets =
    [
        "", "<", ">", "\"", "&", "]]>", "<![CDATA[", "<!--", "\0", "\ud800", "id=\"s\"", "<task/>", "</process>", "<subProcess id=\"z\">", "</subProcess>", "<sequenceFlow sourceRef=\"s\" targetRef=\"s\" id=\"q\"/>",
        "true", "-1", "99999999999999999999", "P", "R/P", "R-1/PT1H", "P99999999Y", "${x}", "((((", "xmlns=\"\"", "attachedToRef=\"b\"", "default=\"s\"", "calledElement=\"p\"", "isSequential=\"no\"",
    ];

    [Fact]
    public void Mutated_files_are_read_and_checked_without_an_exception() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var text = new StringBuilder(Files[random.Next(Files.Length)]);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, Math.Min(random.Next(12), text.Length - at)).Insert(at, Snippets[random.Next(Snippets.Length)]);
            }

            return BpmnCheck.Check(Encoding.UTF8.GetBytes(text.ToString()), "mutated.bpmn") is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Elements_taken_out_or_put_elsewhere_are_read_and_checked_without_an_exception() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var document = System.Xml.Linq.XDocument.Parse(Files[random.Next(Files.Length)]);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var elements = document.Root!.Descendants().ToList();
                if (elements.Count == 0)
                {
                    break;
                }

                var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
                var copy = new System.Xml.Linq.XElement(one);
                if (random.Next(2) == 0 && one.Parent is not null)
                {
                    one.Remove();
                }

                (other.Parent is null ? document.Root : other).Add(copy);
            }

            return BpmnCheck.Check(Encoding.UTF8.GetBytes(document.ToString()), "moved.bpmn") is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Random_bytes_are_no_process_no_decision_no_state_and_no_event() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), bytes =>
            BpmnReader.Read(bytes, "random.bpmn").IsRefused
            && DmnReader.Read(bytes, "random.dmn") is not null
            && StateFormat.Read(Drawn.Definition(Drawn.Process("""<startEvent id="s"/>""")), bytes).State is null
            && EventFormat.Read(bytes) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Mutated_states_and_events_are_refused_or_read()
    {
        const string State = """{"v":1,"next":4,"status":"running","nodes":[{"i":1,"k":"process","live":1,"waits":[3]},{"i":2,"k":"token","p":1,"e":"u","vars":{"n":1}},{"i":3,"k":"wait","p":1,"e":"u","left":2}]}""";
        const string Event = """{"t":"migrated","at":"2026-03-02T09:00:00Z","definition":"0","timers":"keep","elements":{"a":null},"from":{"3":"2026-03-02T09:00:00Z"}}""";
        var definition = Drawn.Definition(Drawn.Process("""<startEvent id="s"/><userTask id="u"/>«s>u»"""));
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var text = new StringBuilder(random.Next(2) == 0 ? State : Event);
            var at = random.Next(text.Length);
            text.Remove(at, Math.Min(random.Next(6), text.Length - at)).Insert(at, "[]{},:\"0-9ntk"[random.Next(13)]);
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            var (state, e) = (StateFormat.Read(definition, bytes), EventFormat.Read(bytes));
            return state.State is null == (state.Problem is not null) && e is not { At.Year: 1 };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }
}
