using System.CommandLine;
using ErAlerts.Application.Policies;
using ErAlerts.Cli.Input;
using ErAlerts.Domain;
using ErAlerts.Workflow;

namespace ErAlerts.Cli.Verbs;

/// <summary><c>workflow check</c>: reads and checks policy files. Without a path it is the county's folder, which must also be whole; exit code 2 on any error.</summary>
internal sealed class WorkflowCheck : Verb
{
    private static readonly string[] Kinds = [".bpmn", ".bpmn2", ".bpmn20", ".dmn", ".json", ".xml"];
    private const int BigFile = 2_000_000;
    private const long UncollectedBytes = 240_000_000;
    private readonly Argument<string?> _path = new("path") { Description = "File or folder; the county's policy folder when left out.", HelpName = "PATH", Arity = ArgumentArity.ZeroOrOne };

    public WorkflowCheck()
        : base("check", "Check the policy files.") => Add(_path);

    protected override Task<int> Run(Call call, CancellationToken stop)
    {
        var findings = call.Optional(_path) is { } path ? Given(path) : PolicyFolder.Of(call).Select(folder => PolicyReader.Load(Files(folder)).Findings);
        return Task.FromResult(findings is Outcome<IReadOnlyList<Finding>>.Done(var found)
            ? call.Answer.Found(found, "Nothing to say against them.")
            : call.Answer.Refused(findings.Refusal!));
    }

    private static Outcome<IReadOnlyList<Finding>> Given(string path)
    {
        if (Directory.Exists(path))
        {
            return new Outcome<IReadOnlyList<Finding>>.Done(PolicyReader.Check(Files(path)));
        }

        return InputFile.Read(path, "path").Select(bytes =>
        {
            LeaveMemoryAlone(bytes.Length);
            return PolicyReader.Check([new PolicyFile(AsPolicy(path), bytes)]);
        });
    }

    /// <summary>
    /// The check of one big file is over within a second and keeps nearly all that it makes until then: a collection would find nothing to
    /// take away, and a fifth of the time went there. Where memory is short it is collected as ever.
    /// </summary>
    private static void LeaveMemoryAlone(int fileBytes)
    {
        if (fileBytes < BigFile || GC.GetGCMemoryInfo().TotalAvailableMemoryBytes < 8 * UncollectedBytes)
        {
            return;
        }

        try
        {
            GC.TryStartNoGCRegion(UncollectedBytes);
        }
        catch (InvalidOperationException)
        {
            // Another check in this process has asked for the same already.
        }
    }

    private static PolicyFile[] Files(string folder) =>
    [
        .. from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
           where Kinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
           select new PolicyFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)),
    ];

    /// <summary>A calendar named alone is known by the folder it stands in.</summary>
    private static string AsPolicy(string path) =>
        Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) == "calendars" ? $"calendars/{Path.GetFileName(path)}" : path;
}
