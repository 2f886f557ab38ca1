using System.Text;
using ErAlerts.Workflow.Writing;

namespace ErAlerts.UnitTests.Workflow.Writing;

/// <summary>How a changed or newly laid out BPMN file looks, byte by byte.</summary>
public class BpmnLayoutTests
{
    private const string Model = "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"";

    [Fact]
    public void A_file_is_laid_out_with_two_blanks_a_level_a_line_feed_a_line_and_no_byte_order_mark()
    {
        var formatted = Read($"<definitions {Model}><process   id='p'>\r\n<task id='t'/>  </process></definitions>").Format();

        Assert.Equal($"""
            <?xml version="1.0" encoding="utf-8"?>
            <definitions {Model}>
              <process id="p">
                <task id="t" />
              </process>
            </definitions>

            """.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(formatted.Span));
    }

    [Fact]
    public void A_change_keeps_blanks_and_the_lack_of_a_declaration_and_can_be_laid_out_too()
    {
        var changed = Read($"<definitions {Model}>  <task id=\"t\" />\n</definitions>").With("t", "name", "x")!;

        Assert.Equal($"<definitions {Model}>  <task id=\"t\" name=\"x\" />\n</definitions>", Encoding.UTF8.GetString(changed.Write().Span));
        Assert.Contains("\n  <task id=\"t\" name=\"x\" />\n", Encoding.UTF8.GetString(changed.Format().Span), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_keeps_the_declaration_where_there_is_one() =>
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
            Encoding.UTF8.GetString(Read($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><definitions {Model}><task id=\"t\"/></definitions>").With("t", "name", "x")!.Write().Span),
            StringComparison.Ordinal);

    [Fact]
    public void Only_elements_of_bpmn_are_changed_and_the_document_before_stays_as_it_was()
    {
        var before = Read($"<definitions {Model}><x:task xmlns:x=\"urn:x\" id=\"t\"/><task id=\"u\"/></definitions>");

        Assert.Null(before.With("t", "name", "x"));
        Assert.NotNull(before.With("u", "name", "x"));
        Assert.DoesNotContain("name", Encoding.UTF8.GetString(before.Write().Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><definitions/>", "document-type")]
    [InlineData("no xml", "not-xml")]
    public void What_is_no_file_is_told_by_its_name_and_code(string text, string code)
    {
        var (document, problem) = BpmnDocument.Read(Encoding.UTF8.GetBytes(text), "f.bpmn");

        Assert.Null(document);
        Assert.Equal(("f.bpmn", code), (problem!.File, problem.Code));
    }

    private static BpmnDocument Read(string xml) => BpmnDocument.Read(Encoding.UTF8.GetBytes(xml), "f.bpmn").Document!;
}
