using ErAlerts.UnitTests.Workflow.DryRuns;
using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Elements;

public class DataTests
{
    [Fact]
    public void Associations_carry_data_into_and_out_of_a_task()
    {
        var run = Dry.Run(Drawn.Process("""
            <dataObject id="d1" name="Order total"/><dataObjectReference id="r1" dataObjectRef="d1"/><dataObject id="d2" name="tax"/>
            <startEvent id="s"/>
            <scriptTask id="t"><ioSpecification><dataInput id="in" name="amount"/><dataOutput id="out" name="result"/><inputSet/><outputSet/></ioSpecification>
              <dataInputAssociation><sourceRef>r1</sourceRef><targetRef>in</targetRef></dataInputAssociation>
              <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>d2</targetRef></dataOutputAssociation>
              <script>amount * 0.1</script></scriptTask>
            <exclusiveGateway id="x" default="x-b"/><task id="a"/><task id="b"/>«s>t»«t>x»«x>a | Order total > 5 and tax = 1»«x>b»
            """), variables: """{"Order total":10}""");

        Assert.Equal("1.0", run.Value("tax"));
        Assert.Equal("s t x a", run.Line());
        Assert.Equal("(none)", run.Value("result"));
        Assert.Equal("(none)", run.Value("amount"));
    }

    [Fact]
    public void Assignments_and_transformations_are_evaluated()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <dataObject id="d" name="d"/><dataObject id="k" name="k"/><startEvent id="s"/>
                <userTask id="u"><ioSpecification><dataInput id="in" name="shown"/><dataOutput id="out" name="answer"/><inputSet/><outputSet/></ioSpecification>
                  <dataInputAssociation><targetRef>in</targetRef><transformation>n + 1</transformation></dataInputAssociation>
                  <dataOutputAssociation><targetRef>d</targetRef><assignment><from>answer * 2</from><to>d</to></assignment><assignment><from>shown</from><to>k</to></assignment></dataOutputAssociation></userTask>«s>u»
                """),
            """{"complete":"u","variables":{"answer":4}}""", """{"n":1}""");

        Assert.Equal("8", run.Value("d"));
        Assert.Equal("2", run.Value("k"));
    }

    [Fact]
    public void Data_of_a_sub_process_live_and_die_with_it()
    {
        var run = Dry.Run(Drawn.Process("""
            <startEvent id="s"/><subProcess id="sub"><dataObject id="inner"/><startEvent id="i"/><scriptTask id="t"><script>{inner: 1, outer: 2}</script></scriptTask>
              <scriptTask id="v"><script>{seen: inner + outer}</script></scriptTask>«i>t»«t>v»</subProcess>«s>sub»
            """));

        Assert.Equal("3", run.Value("seen"));
        Assert.Equal("2", run.Value("outer"));
        Assert.Equal("(none)", run.Value("inner"));
    }

    [Fact]
    public void A_data_object_can_be_named_by_its_id_as_well()
    {
        var run = Dry.Run(Drawn.Process("""
            <dataObject id="d_1" name="Amount due"/><startEvent id="s"/><scriptTask id="t"><script>{d_1: 5}</script></scriptTask><scriptTask id="v"><script>{twice: Amount due * 2}</script></scriptTask>«s>t»«t>v»
            """));

        Assert.Equal("10", run.Value("twice"));
        Assert.Equal("5", run.Value("Amount due"));
    }

    [Fact]
    public void A_message_payload_goes_to_the_data_that_the_event_names()
    {
        var run = Dry.Run(
            Drawn.Process("""
                <dataObject id="d" name="d"/><startEvent id="s"/><intermediateCatchEvent id="c"><dataOutput id="o" name="o"/><dataOutputAssociation><sourceRef>o</sourceRef><targetRef>d</targetRef></dataOutputAssociation>
                <messageEventDefinition messageRef="m"/></intermediateCatchEvent>«s>c»
                """, """<message id="m" name="M"/>"""),
            """{"message":"M","variables":{"payload":3}}""");

        Assert.Equal("3", run.Value("d"));
    }

    [Fact]
    public void A_data_object_that_nobody_has_written_is_null_even_if_a_function_is_called_so()
    {
        var run = Dry.Run(Drawn.Process("""<dataObject id="log" name="log"/><startEvent id="s"/><scriptTask id="t"><script>{log: if log = null then ["first"] else append(log, "next")}</script></scriptTask>«s>t»"""));

        Assert.Equal("""["first"]""", run.Value("log"));
    }
}
