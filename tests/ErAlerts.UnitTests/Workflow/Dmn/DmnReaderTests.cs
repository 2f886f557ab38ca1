using System.Text;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Reading;
using static ErAlerts.UnitTests.Workflow.Dmn.AModel;

namespace ErAlerts.UnitTests.Workflow.Dmn;

public sealed class DmnReaderTests
{
    [Theory]
    [InlineData("http://www.omg.org/spec/DMN/20151101/dmn.xsd")]
    [InlineData("http://www.omg.org/spec/DMN/20180521/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20191111/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20211108/MODEL/")]
    [InlineData("https://www.omg.org/spec/DMN/20230324/MODEL/")]
    public void Models_of_every_version_are_read(string version)
    {
        var reading = Read(Xml(Input("n") + Decision("d", Literal("n + 1"), inputs: "n"), version: version));
        Assert.True(reading.IsSound);
        reading.Model!.Gives("d", "2", "{n: 1}");
    }

    [Fact]
    public void A_model_of_a_later_version_is_read_as_the_last_known_with_a_warning()
    {
        var reading = Read(Xml(Decision("d", Literal("1")), version: "https://www.omg.org/spec/DMN/20990101/MODEL/"));
        Assert.True(reading.IsSound);
        Assert.Equal(["dmn-version-newer"], reading.Findings.Select(finding => finding.Code).Distinct());
        reading.Model!.Gives("d", "1");
    }

    [Theory]
    [InlineData("<definitions xmlns=\"https://www.omg.org/spec/DMN/20990101/OTHER/\"/>", "dmn-version-unknown")]
    [InlineData("<definitions xmlns=\"https://www.omg.org/spec/DMN/20220101/MODEL/\"/>", "dmn-version-unknown")]
    [InlineData("", "xml-invalid")]
    [InlineData("<", "xml-invalid")]
    [InlineData("<definitions/>", "dmn-version-unknown")]
    [InlineData("<definitions xmlns=\"http://www.omg.org/spec/DMN/20130901\"/>", "dmn-version-unknown")]
    [InlineData("<decision xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>", "dmn-version-unknown")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\">&e;</definitions>", "xml-invalid")]
    public void What_is_no_model_is_refused(string xml, string code)
    {
        var reading = Read(xml);
        Assert.Null(reading.Model);
        Assert.False(reading.IsSound);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal((code, Severity.Error, "model.dmn"), (finding.Code, finding.Severity, finding.File));
    }

    [Fact]
    public void A_file_that_is_too_large_or_too_deep_is_refused()
    {
        Assert.Contains("at most", DmnReader.Read(new byte[9 * 1024 * 1024], "big.dmn").Findings[0].Message, StringComparison.Ordinal);
        var deep = string.Concat(Enumerable.Repeat("<list>", 200)) + string.Concat(Enumerable.Repeat("</list>", 200));
        Assert.Contains("deeper", Read(Xml(Decision("d", deep))).Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_used_twice_are_errors_and_names_used_twice_warnings()
    {
        Assert.Contains("id-twice", Codes(Input("a") + Input("a")));
        var findings = Read(Xml(Input("a") + Input("a").Replace("_a", "_b", StringComparison.Ordinal))).Findings;
        Assert.Contains(findings, finding => finding is { Code: "name-twice", Severity: Severity.Warning });
    }

    [Fact]
    public void An_element_without_a_name_is_an_error() => Assert.Contains("name-missing", Codes("<decision id=\"d\"/>"));

    [Fact]
    public void The_namespace_is_read_without_the_rest()
    {
        Assert.Equal("https://example.org/model", DmnReader.NamespaceOf(Encoding.UTF8.GetBytes(Xml(""))));
        Assert.Null(DmnReader.NamespaceOf("<x/>"u8.ToArray()));
    }

    [Fact]
    public void Names_are_read_with_single_blanks() =>
        Of(Input("full \n  name").Replace("#_full \n  name", "", StringComparison.Ordinal) + "<decision id=\"d\" name=\" d \"><literalExpression><text>1</text></literalExpression></decision>").Gives("d", "1");

    [Fact]
    public void A_model_tells_its_name_its_decisions_and_its_inputs()
    {
        var model = Of(Input("a") + Decision("d", Literal("1")) + Decision("e", Literal("2")));
        Assert.Equal(("model", "https://example.org/model"), (model.Name, model.Namespace));
        Assert.Equal(["d", "e"], model.Decisions);
        Assert.Equal(["a"], model.Inputs);
    }
}
