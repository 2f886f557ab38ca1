using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.UnitTests.Workflow.Running;

/// <summary>
/// BPMN files in few words. The body is BPMN XML in which «a>b» stands for a sequence flow, «a>b | x > 1» for a conditional one.
/// </summary>
internal static partial class Drawn
{
    /// <summary>A file of one executable process "p".</summary>
    public static string Process(string body, string roots = "", string attributes = "") =>
        File($"{roots}<process id=\"p\" isExecutable=\"true\" {attributes}>{body}</process>");

    /// <summary>A file with this inside its definitions.</summary>
    public static string File(string inside) => $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:er="https://eralerts.org/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          id="defs" targetNamespace="https://eralerts.org/tests">{Flows(inside)}</definitions>
        """;

    /// <summary>What comes of reading the text. Whatever is found has a code and is said in a sentence.</summary>
    public static BpmnReading Read(string xml)
    {
        var reading = BpmnReader.Read(Encoding.UTF8.GetBytes(xml), "test.bpmn");
        Assert.DoesNotContain(reading.Findings, finding => finding.Code.Length == 0 || finding.Message.Length < 15);
        return reading;
    }

    /// <summary>The one process of a file that must be faultless.</summary>
    public static ProcessDefinition Definition(string xml)
    {
        var reading = Read(xml);
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        return reading.Processes[0];
    }

    /// <summary>Codes of the errors, in order.</summary>
    public static IReadOnlyList<string> Errors(string xml) =>
        [.. Read(xml).Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code)];

    private static string Flows(string text) => FlowPattern().Replace(text, match =>
    {
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        var condition = match.Groups["if"].Success
            ? $"<conditionExpression xsi:type=\"tFormalExpression\">{WebUtility.HtmlEncode(match.Groups["if"].Value)}</conditionExpression>"
            : "";
        return $"<sequenceFlow id=\"{from}-{to}\" sourceRef=\"{from}\" targetRef=\"{to}\">{condition}</sequenceFlow>";
    });

    [GeneratedRegex(@"«(?<from>[\w-]+)>(?<to>[\w-]+)(\s*\|\s*(?<if>[^»]+))?»", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FlowPattern();
}
