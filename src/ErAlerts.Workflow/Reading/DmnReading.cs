using ErAlerts.Workflow.Dmn;

namespace ErAlerts.Workflow.Reading;

/// <summary>What reading a decision file gave. A model with error findings evaluates, but the parts they name give null.</summary>
/// <param name="Model">Null when the file is no decision model at all.</param>
/// <param name="Findings">Defects, each with its element.</param>
public sealed record DmnReading(DecisionModel? Model, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether the model may be put to use: read, and without an error.</summary>
    public bool IsSound => Model is not null && Findings.All(finding => finding.Severity != Severity.Error);
}
