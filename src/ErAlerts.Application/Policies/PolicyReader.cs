using System.Security.Cryptography;
using ErAlerts.Application.Reviews;
using ErAlerts.Domain.Time.Reading;
using ErAlerts.Workflow;
using ErAlerts.Workflow.Checking;
using ErAlerts.Workflow.Dmn.Checking;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Application.Policies;

/// <summary>Reads the files of the policy folder; any error finding and there is no catalogue.</summary>
public static class PolicyReader
{
    /// <summary>Reads the present files, and files stored earlier whose instances may still run; drawings may name what the vocabulary has.</summary>
    public static PolicyLoading Load(IReadOnlyList<PolicyFile> present, IReadOnlyList<PolicyFile>? retired = null, ProcessVocabulary? vocabulary = null)
    {
        var findings = new List<Finding>();
        var parts = new PolicyParts { Vocabulary = vocabulary ?? ProcessVocabulary.Shipped };
        foreach (var file in present.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            Read(file, present, parts, findings);
        }

        foreach (var file in retired ?? [])
        {
            if (PolicyKinds.IsBpmn(file))
            {
                parts.Retired.AddRange(BpmnReader.Read(file.Content, file.Path).Processes);
            }
            else if (IsCalendar(file.Path) && BusinessCalendarReader.Read(file.Content, file.Path).Calendar is { } calendar)
            {
                parts.RetiredCalendars.Add(calendar);
            }
        }

        CheckWhole(parts, findings);
        findings = [.. findings.Select(f => f.Code == BpmnReader.NotRunnable ? f with { Severity = Severity.Error } : f)];
        var refused = findings.Exists(f => f.Severity == Severity.Error);
        return new PolicyLoading(refused ? null : new PolicyCatalogue(parts), findings);
    }

    /// <summary>Checks files as a modeller hands them over, each for itself: no folder is asked to be whole. Bounded work a file; never throws.</summary>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<PolicyFile> files)
    {
        var findings = new List<Finding>();
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            var parts = new PolicyParts();
            Read(file, files, parts, findings);
            if (files.Count == 1 && parts.Files.Count == 0)
            {
                findings.Add(new Finding(Severity.Error, file.Path, string.Empty, "not-a-policy", "The file is no BPMN, DMN, calendar, list of reasons or backlog settings, by its name or by what stands in it."));
            }
        }

        return findings;
    }

    private static void Read(PolicyFile file, IReadOnlyList<PolicyFile> all, PolicyParts parts, List<Finding> findings)
    {
        switch (file.Path)
        {
            case var path when PolicyKinds.IsBpmn(file):
                var processes = BpmnReader.Read(file.Content, path);
                findings.AddRange(BpmnCheck.Check(processes));
                parts.Current.AddRange(processes.Processes.Where(p => p.IsExecutable || p.IsGlobalTask));
                break;
            case var path when PolicyKinds.IsDmn(file):
                var decisions = DmnReader.Read(file.Content, path, ns => Imported(ns, all));
                findings.AddRange(decisions.Findings);
                if (decisions.Model is { } model)
                {
                    findings.AddRange(DecisionChecker.Check(model));
                    parts.Decisions.Add(new DecisionTableFile(Path.GetFileNameWithoutExtension(path), model, Hash(file.Content)));
                }

                break;
            case var path when IsCalendar(path):
                var calendar = BusinessCalendarReader.Read(file.Content, path);
                findings.AddRange(calendar.Faults.Select(f => new Finding(Severity.Error, path, $"{f.Path} (line {f.Line})", f.Code, f.Message)));
                if (calendar.Calendar is { } read)
                {
                    parts.Calendars.Add(read);
                }

                break;
            case ReturnReasonsReader.FileName:
                parts.ReturnReasons.AddRange(ReturnReasonsReader.Read(file, findings));
                break;
            case BacklogPolicyReader.FileName:
                parts.Backlog = BacklogPolicyReader.Read(file, findings);
                break;
            default:
                return;
        }

        parts.Files.Add(file);
    }

    private static bool IsCalendar(string path) => path.StartsWith("calendars/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal);

    private static byte[]? Imported(string modelNamespace, IReadOnlyList<PolicyFile> all) =>
        all.FirstOrDefault(f => f.Path.EndsWith(".dmn", StringComparison.Ordinal) && DmnReader.NamespaceOf(f.Content) == modelNamespace)?.Content;

    private static void CheckWhole(PolicyParts parts, List<Finding> findings)
    {
        void Missing(string file, string code, string message) => findings.Add(new Finding(Severity.Error, file, string.Empty, code, message));
        foreach (var twice in parts.Current.GroupBy(d => d.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            findings.Add(new Finding(Severity.Error, twice.Last().File, twice.Key, "process-repeated", $"The process '{twice.Key}' stands in two files."));
        }

        if (parts.Calendars.Count == 0)
        {
            Missing("calendars/", "calendar-missing", "The folder has no calendar, so no clock could run.");
        }

        if (parts.ReturnReasons.Count == 0)
        {
            Missing(ReturnReasonsReader.FileName, "reasons-missing", "The folder has no reasons for a return.");
        }

        if (parts.Backlog is null)
        {
            Missing(BacklogPolicyReader.FileName, "backlog-settings-missing", "The folder has no settings of the over-30 backlog.");
        }

        if (!parts.Current.Exists(p => p.Id == ReviewSteps.ProcessId))
        {
            Missing("er-alert-review.bpmn", "process-missing", $"The folder has no process '{ReviewSteps.ProcessId}'.");
        }

        findings.AddRange(parts.Current.SelectMany(p => new HostCheck(parts, p).Findings()));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
