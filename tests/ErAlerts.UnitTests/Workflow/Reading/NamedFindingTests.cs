using ErAlerts.UnitTests.Workflow.Running;

namespace ErAlerts.UnitTests.Workflow.Reading;

/// <summary>Whatever is said of what stands in a file names an element, also where the file gives no ids.</summary>
public class NamedFindingTests
{
    [Theory]
    [InlineData("<wrong/>", "definitions")]
    [InlineData("<wrong id=\"w\"/>", "w")]
    [InlineData("", "definitions")]
    [InlineData("<collaboration><participant processRef=\"gone\"/></collaboration>", "definitions")]
    [InlineData("<collaboration id=\"co\"><messageFlow sourceRef=\"a\" targetRef=\"b\"/></collaboration>", "co")]
    [InlineData("<process><wrong/></process>", "definitions")]
    [InlineData("<process id=\"p\"><task><wrong/></task></process>", "p")]
    public void A_finding_names_the_nearest_element_that_has_a_name(string inside, string element)
    {
        var findings = Drawn.Read($"<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">{inside}</definitions>").Findings;

        Assert.Contains(findings, finding => finding.Element == element);
        Assert.DoesNotContain(findings, finding => finding.Element.Length == 0 || finding.Message.Length < 15);
    }

    [Theory]
    [InlineData("<scriptTask id=\"t\" scriptFormat=\"groovy\" camunda:resource=\"x.groovy\"/>", true)]
    [InlineData("<scriptTask id=\"t\" scriptFormat=\"javascript\"><script/></scriptTask>", true)]
    [InlineData("<scriptTask id=\"t\" scriptFormat=\"feel\"/>", false)]
    [InlineData("<scriptTask id=\"t\"/>", false)]
    public void A_script_in_another_language_that_stands_elsewhere_is_not_skipped(string task, bool isRefused) =>
        Assert.Equal(isRefused ? ["other-language"] : [], Drawn.Errors(Drawn.Process(task)));

    [Fact]
    public void What_is_said_of_a_file_as_a_whole_names_none() => Assert.Equal("", Assert.Single(Drawn.Read("no xml").Findings).Element);
}
