using System.Text;
using System.Xml.Linq;
using ErAlerts.UnitTests.PolicyFiles;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow.Writing;
using FsCheck;
using FsCheck.Fluent;

namespace ErAlerts.UnitTests.Workflow.Writing;

public class BpmnDocumentTests
{
    private const string Foreign = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- drawn by hand -->
        <?vendor keep="this"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d" targetNamespace="t" zeebe:unknown="&quot;kept&quot;">
          <bpmn:process id="p" isExecutable="true"><bpmn:extensionElements><zeebe:thing  a = 'b'><![CDATA[ <raw> & text ]]></zeebe:thing></bpmn:extensionElements>
            <bpmn:startEvent id="s" /><bpmn:scriptTask id="t"><bpmn:script>  {x: "a  b"}
          </bpmn:script></bpmn:scriptTask><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="t"/>
            <bpmn:documentation>mixed <b xmlns="urn:h">bold</b> text&#10;next</bpmn:documentation></bpmn:process>
          <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="p"><bpmndi:BPMNShape id="sh" bpmnElement="s"><dc:Bounds x="1.50" y="2" width="36" height="36"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """;

    [Theory]
    [InlineData("er-alert-review.bpmn")]
    [InlineData(null)]
    public void Formatting_loses_nothing_and_is_the_same_the_second_time(string? policy)
    {
        var xml = policy is null ? Foreign : PolicyFolder.Read(policy);
        var formatted = Read(xml).Format();

        AssertSame(XDocument.Parse(xml), XDocument.Parse(Text(formatted)));
        Assert.Equal(Text(formatted), Text(Read(Text(formatted)).Format()));
        Assert.Equal(Drawn.Read(xml).Findings, Drawn.Read(Text(formatted)).Findings);
    }

    [Fact]
    public void An_unchanged_file_is_written_byte_for_byte()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Foreign.Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray();

        Assert.Equal(bytes, BpmnDocument.Read(bytes, "f.bpmn").Document!.Write().ToArray());
    }

    [Fact]
    public void A_change_touches_its_attribute_alone()
    {
        var changed = Text(Read(Foreign).With("t", "name", "Count & add")!.With("p", "zeebe:version", "2")!.With("s", "name", null)!.Write());
        var expected = XDocument.Parse(Foreign, LoadOptions.PreserveWhitespace);
        expected.Descendants().Single(element => element.Attribute("id")?.Value == "t").SetAttributeValue("name", "Count & add");
        expected.Descendants().Single(element => element.Attribute("id")?.Value == "p").SetAttributeValue(XName.Get("version", "http://camunda.org/schema/zeebe/1.0"), "2");

        AssertSame(expected, XDocument.Parse(changed, LoadOptions.PreserveWhitespace));
        Assert.Equal("Count & add", Drawn.Definition(changed).Find("t")!.Name);
        Assert.Equal(Text(Read(changed).With("t", "name", null)!.With("p", "zeebe:version", null)!.Write()), Text(Read(Foreign).With("s", "name", null)!.Write()));
    }

    [Fact]
    public void A_line_feed_in_an_attribute_or_a_text_is_kept_as_it_was()
    {
        var xml = Drawn.Process("<task id=\"t\" name=\"a&#10;b\"><documentation>one&#13;two\nthree</documentation></task>");
        static string? Name(string text) => XDocument.Parse(text).Descendants().Single(element => element.Attribute("id")?.Value == "t").Attribute("name")?.Value;
        static string Told(string text) => XDocument.Parse(text).Descendants().Single(element => element.Name.LocalName == "documentation").Value;

        var changed = Text(Read(xml).With("t", "isForCompensation", "false")!.Write());
        var formatted = Text(Read(xml).Format());
        Assert.Equal(("a\nb", "one\rtwo\nthree"), (Name(changed), Told(changed)));
        Assert.Equal(("a\nb", "one\rtwo\nthree"), (Name(formatted), Told(formatted)));
        Assert.Equal(changed, Text(Read(changed).With("t", "isForCompensation", "false")!.Write()));
    }

    [Fact]
    public void What_is_not_there_cannot_be_changed_and_what_is_no_file_is_refused()
    {
        Assert.Null(Read(Foreign).With("nobody", "name", "x"));
        Assert.Null(Read(Foreign).With("t", "nobody:name", "x"));
        Assert.Null(Read(Foreign).With("t", "not a name", "x"));
        Assert.Null(Read(Foreign).With("t", ":name", "x"));
        Assert.Null(Read(Foreign).With("di", "name", "x"));
        var problem = BpmnDocument.Read("<a"u8.ToArray(), "f.bpmn").Problem!;
        Assert.Equal(("not-xml", "", "f.bpmn"), (problem.Code, problem.Element, problem.File));
    }

    [Fact]
    public void Mutated_files_that_can_be_read_lose_nothing_either()
    {
        var files = new[] { Foreign, PolicyFolder.Read("er-alert-review.bpmn") };
        string[] pieces = ["<!-- more -->", "<x:y xmlns:x='urn:x' x:z='1'/>", "&amp;&#x20AC;", "<![CDATA[]]>", "text", " ", "<?p i?>"];
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var text = files[random.Next(files.Length)];
            var at = text.IndexOf('>', random.Next(text.Length - 40)) + 1;
            text = text.Insert(at, pieces[random.Next(pieces.Length)]);
            if (BpmnDocument.Read(Encoding.UTF8.GetBytes(text), "f.bpmn").Document is { } document)
            {
                AssertSame(XDocument.Parse(text), XDocument.Parse(Text(document.Format())));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static BpmnDocument Read(string xml) => BpmnDocument.Read(Encoding.UTF8.GetBytes(xml), "f.bpmn").Document!;

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private static void AssertSame(XDocument expected, XDocument actual)
    {
        Assert.Equal(expected.Nodes().Select(node => node.NodeType), actual.Nodes().Select(node => node.NodeType));
        Assert.True(expected.Nodes().Zip(actual.Nodes()).All(pair => XNode.DeepEquals(pair.First, pair.Second)));
    }
}
