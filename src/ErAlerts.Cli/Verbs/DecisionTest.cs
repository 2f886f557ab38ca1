using System.CommandLine;
using ErAlerts.Cli.Input;
using ErAlerts.Cli.Output;
using ErAlerts.Domain;
using ErAlerts.Workflow.Dmn.TestKit;
using Spectre.Console;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>decision test</c>: runs the cases of a folder laid out as the DMN TCK is. Exit code 1 when any fails.</summary>
internal sealed class DecisionTest : Verb
{
    private readonly Argument<string> _folder = new("folder") { Description = "Folder with models and test files, searched through.", HelpName = "DIR" };

    public DecisionTest()
        : base("test", "Run the test cases of DMN models.") => Add(_folder);

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var folder = call.Value(_folder);
        if (!Directory.Exists(folder))
        {
            return Task.FromResult(call.Answer.Refused(new Refusal("folder-not-found", $"There is no folder '{folder}'.", "folder")));
        }

        var report = TestKitRunner.Run(Files(folder), FeelClock.Of(call));
        var answer = new { report.Cases, report.Passed, Failed = report.Failed.Select(f => new { f.File, f.Case, f.Node, f.Expected, f.Actual }) };
        return Task.FromResult(call.Answer.Done(answer, console => Say(console, report)));
    }

    private static IEnumerable<TestKitFile> Files(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".dmn" or ".xml"
        select new TestKitFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));

    private static void Say(IAnsiConsole console, TestKitReport report)
    {
        if (report.Failed.Count > 0)
        {
            var table = Tables.Of("file", "case", "node", "expected", "actual");
            foreach (var failure in report.Failed)
            {
                table.Row(failure.File, failure.Case, failure.Node, failure.Expected, failure.Actual);
            }

            console.Write(table);
        }

        console.WriteLine($"{Tables.Say(report.Passed)} of {Tables.Say(report.Cases)} cases passed.");
    }
}
