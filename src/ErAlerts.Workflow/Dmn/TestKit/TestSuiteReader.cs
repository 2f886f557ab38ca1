using System.Xml.Linq;
using ErAlerts.Workflow.Feel.Values;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>Reads a test file of the DMN TCK, whatever the version of its namespace.</summary>
internal static class TestSuiteReader
{
    /// <summary>The suite; null, with a reason unless the file is simply no test file.</summary>
    public static (TestSuite? Suite, string? Reason) Read(ReadOnlyMemory<byte> xml)
    {
        var (root, reason) = DmnXml.Load(xml);
        if (root is null)
        {
            return (null, reason);
        }

        return root.Name.LocalName == "testCases"
            ? (new TestSuite(root.First("modelName")?.Value.Trim() ?? "", [.. root.Named("testCase").Select(Case)]), null)
            : (null, null);
    }

    private static TestCase Case(XElement element) => new(
        element.Text("id") ?? element.Text("name") ?? "",
        element.Text("type")?.Trim() is "decisionService" or "bkm" ? DmnXml.Name(element.Text("invocableName") ?? "") : null,
        FeelContext.Of(element.Named("inputNode").Select(node => KeyValuePair.Create(DmnXml.Name(node.Text("name") ?? ""), TestValueReader.Read(node)))),
        [.. element.Named("resultNode").Select(Result)]);

    private static ExpectedResult Result(XElement element) => new(
        DmnXml.Name(element.Text("name") ?? ""),
        element.First("expected") is { } expected ? TestValueReader.Read(expected) : null,
        element.Text("errorResult")?.Trim() is "true" or "1");
}
