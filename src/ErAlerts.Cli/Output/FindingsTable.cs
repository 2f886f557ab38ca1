using ErAlerts.Domain;
using ErAlerts.Workflow;
using Spectre.Console;

namespace ErAlerts.Cli.Output;

/// <summary>Findings for people: one row each, worst first.</summary>
internal static class FindingsTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings, string whenNone)
    {
        if (findings.Count == 0)
        {
            console.WriteLine(whenNone);
            return;
        }

        var table = Tables.Of("severity", "file", "element", "code", "message");
        foreach (var finding in findings.OrderByDescending(f => f.Severity))
        {
            table.Row(Codes.Of(finding.Severity), finding.File, finding.Element, finding.Code, finding.Message);
        }

        console.Write(table);
    }
}
