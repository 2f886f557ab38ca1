using ErAlerts.Workflow;

namespace ErAlerts.Infrastructure.Policies;

/// <summary>The policy folder has an error, so nothing may start.</summary>
public sealed class PoliciesRefusedException : Exception
{
    internal PoliciesRefusedException(string folder, IReadOnlyList<Finding> findings)
        : base(Describe(folder, findings)) => Findings = findings;

    /// <summary>All findings, warnings included.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    private static string Describe(string folder, IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.File} {f.Element}: {f.Message} ({f.Code})");
        return $"The policy files in {folder} cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}";
    }
}
