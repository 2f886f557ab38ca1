using System.Text;
using ErAlerts.UnitTests.Workflow.Running;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Reading;
using ErAlerts.Workflow.Writing;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>What stands before the root element, and elements without an id: harmless things are let pass, dangerous ones refused.</summary>
public class BpmnOpeningTests
{
    private static readonly string Whole = Drawn.Process("""<task id="t" name="ä"/>""");

    [Theory]
    [InlineData("<!DOCTYPE definitions>")]
    [InlineData("<!DOCTYPE definitions [<!ELEMENT definitions ANY><!-- drawn by hand -->]>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE definitions >")]
    [InlineData("<?xml version=\"1.1\" encoding=\"UTF-8\"?>")]
    [InlineData("<?xml version='1.1'?>")]
    [InlineData("\r\n  <?xml version=\"1.0\" encoding=\"UTF-8\"?>")]
    [InlineData("\n<?xml version=\"1.1\"?><!DOCTYPE definitions>")]
    public void A_harmless_opening_is_let_pass(string opening)
    {
        var reading = Drawn.Read(opening + Whole);

        Assert.Empty(reading.Findings);
        Assert.Equal("ä", Assert.Single(reading.Processes).Find("t")!.Name);
    }

    [Theory]
    [InlineData("<!DOCTYPE definitions SYSTEM \"http://example.org/bpmn.dtd\">")]
    [InlineData("<!DOCTYPE definitions PUBLIC \"-//X//Y\" \"bpmn.dtd\">")]
    [InlineData("<!DOCTYPE definitions [<!ENTITY a \"a\">]>")]
    [InlineData("<!DOCTYPE definitions [<!ATTLIST task name CDATA \"x\">]>")]
    [InlineData("<!DOCTYPE definitions [<!ENTITY % a \"<!ENTITY b 'x'>\"> %a;]>")]
    [InlineData("<!DOCTYPE definitions [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>")]
    [InlineData("<!DOCTYPE definitions [<!BROKEN>]>")]
    [InlineData("<!DOCTYPE definitions [")]
    public void A_document_type_that_brings_anything_is_refused(string opening) => Assert.Equal(["document-type"], Drawn.Errors(opening + Whole));

    [Fact]
    public void Parameters_that_multiply_are_refused_and_not_multiplied()
    {
        var bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY % p0 \"<!-- aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa -->\">");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append(null, $"<!ENTITY % p{i} \"&#37;p{i - 1};&#37;p{i - 1};&#37;p{i - 1};&#37;p{i - 1};\">");
        }

        Assert.Equal(["document-type"], Drawn.Errors(bomb.Append("%p29;]>").ToString() + Whole));
    }

    [Fact]
    public void An_entity_that_nobody_declared_is_no_xml() => Assert.Equal(["not-xml"], Drawn.Errors("<!DOCTYPE definitions><definitions>&nbsp;</definitions>"));

    [Theory]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("utf-8", "UTF-16")]
    [InlineData("utf-16", "UTF-8")]
    [InlineData("utf-16BE", "windows-1252")]
    [InlineData("utf-32", "UTF-8")]
    public void A_byte_order_mark_goes_before_the_encoding_that_is_declared(string real, string declared)
    {
        var encoding = Encoding.GetEncoding(real);
        var reading = BpmnReader.Read(
            (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>{Whole}")], "marked.bpmn");

        Assert.Empty(reading.Findings);
        Assert.Equal("ä", Assert.Single(reading.Processes).Find("t")!.Name);
    }

    [Fact]
    public void A_harmless_opening_is_kept_when_the_file_is_changed()
    {
        var document = BpmnDocument.Read(Encoding.UTF8.GetBytes("<!DOCTYPE definitions>" + Whole), "f.bpmn").Document!;

        Assert.StartsWith("<!DOCTYPE definitions", Encoding.UTF8.GetString(document.With("t", "name", "x")!.Write().Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_without_an_id_is_called_by_its_place_and_runs()
    {
        var reading = Drawn.Read(Drawn.Process("""<task/><task id="p.task.2"/><task/><subProcess id="in"><task/></subProcess>"""));

        Assert.Equal(
            ["p.task.1 Warning", "p.task.3 Warning", "in.task.1 Warning"],
            reading.Findings.Where(finding => finding.Code == "id-missing").Select(finding => $"{finding.Element} {finding.Severity}"));
        Assert.Equal(["p.task.1", "p.task.2", "p.task.3", "in", "in.task.1"], Assert.Single(reading.Processes).Elements.Select(element => element.Id));
    }

    [Fact]
    public void A_process_without_an_id_is_called_by_its_number()
    {
        var reading = Drawn.Read(Drawn.File("""<process id="a"/><process isExecutable="true"><task id="t"/></process>"""));

        Assert.Equal(["a", "process.2"], reading.Processes.Select(process => process.Id));
        Assert.Contains(reading.Findings, finding => finding is { Code: "id-missing", Severity: Severity.Warning });
    }

    [Fact]
    public void More_elements_than_are_checked_within_a_second_are_refused()
    {
        var tasks = string.Concat(Enumerable.Range(0, BpmnXml.MostElements).Select(i => $"<task id=\"t{i}\"/>"));

        Assert.Equal(["too-many-elements"], Drawn.Errors(Drawn.Process(tasks)));
    }

    [Fact]
    public void Elements_without_an_id_count_as_well() =>
        Assert.Equal(["too-many-elements"], Drawn.Errors(Drawn.Process(string.Concat(Enumerable.Repeat("<task/>", BpmnXml.MostElements)))));

    [Theory]
    [InlineData("utf-8", 2_000, null)]
    [InlineData("utf-8", 2_001, "too-deep")]
    [InlineData("utf-16", 2_001, "too-deep")]
    public void A_tag_of_very_many_attributes_is_refused_unread(string name, int attributes, string? code)
    {
        var encoding = Encoding.GetEncoding(name);
        var tag = string.Concat(Enumerable.Range(0, attributes - 1).Select(i => $" a{i}='\"'"));
        var xml = Drawn.File($"""<process id="p"{tag}><task id="t"/></process>""");

        Assert.Equal(code, BpmnReader.Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(xml)], "f.bpmn").Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)?.Code);
    }

    [Fact]
    public void Quotes_outside_of_tags_are_no_attributes() =>
        Assert.Empty(Drawn.Read(Drawn.File($"""<!--{string.Concat(Enumerable.Repeat("='x' ", 5_000))}--><process id="p"><task id="t"><documentation>{string.Concat(Enumerable.Repeat("='x' ", 5_000))}</documentation></task></process>""")).Findings);

    [Fact]
    public void Expressions_without_end_are_refused()
    {
        var flows = string.Concat(Enumerable.Range(0, 12).Select(i => $"""<task id="t{i}"/>«g>t{i} | "{new string('x', 100_000)}" = v»"""));

        Assert.Equal(["too-many-expressions", "too-many-expressions", "too-many-expressions"], Drawn.Errors(Drawn.Process("""<startEvent id="s"/><exclusiveGateway id="g"/>«s>g»""" + flows)));
    }

    [Fact]
    public void Names_of_several_words_are_found_whichever_of_them_is_longest()
    {
        var named = string.Concat(new[] { "order", "order no", "order no 2", "order number", "-" }.Select((name, at) => $"""<dataObject id="d{at}" name="{name}"/>"""));

        Assert.Empty(Drawn.Read(Drawn.Process($"""{named}<startEvent id="s"/><exclusiveGateway id="g" default="g-b"/><task id="a"/><task id="b"/>«s>g»«g>a | order no 2 = order no and order number = order»«g>b»""")).Findings);
    }
}
