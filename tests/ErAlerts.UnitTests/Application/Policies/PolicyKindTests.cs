using System.Text;
using ErAlerts.Application.Policies;

namespace ErAlerts.UnitTests.Application.Policies;

/// <summary>Which file is what: other tools end the names of BPMN and DMN files in many ways.</summary>
public class PolicyKindTests
{
    private const string Bpmn = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><task id="t"/><task id="t"/></process></definitions>""";
    private const string Dmn = """<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="d" namespace="n"><decision/></definitions>""";

    [Theory]
    [InlineData("a.bpmn")]
    [InlineData("a.BPMN")]
    [InlineData("a.bpmn2")]
    [InlineData("a.bpmn20.xml")]
    [InlineData("a.bpmn.xml")]
    [InlineData("a.xml")]
    public void A_bpmn_file_is_read_under_every_name_that_is_used_for_one(string name) => Assert.Contains("duplicate-id", Codes(name, Bpmn));

    [Theory]
    [InlineData("a.bpmn20.xml", "no xml", "not-xml")]
    [InlineData("a.xml", "<a/>", "not-a-policy")]
    [InlineData("a.txt", Bpmn, "not-a-policy")]
    public void A_file_that_is_none_says_so(string name, string text, string code) => Assert.Equal([code], Codes(name, text));

    [Fact]
    public void A_dmn_file_is_known_by_what_stands_in_it() => Assert.DoesNotContain("not-a-policy", Codes("a.xml", Dmn));

    private static IEnumerable<string> Codes(string name, string text) =>
        PolicyReader.Check([new PolicyFile(name, Encoding.UTF8.GetBytes(text))]).Select(finding => finding.Code);
}
