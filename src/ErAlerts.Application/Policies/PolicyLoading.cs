using ErAlerts.Workflow;

namespace ErAlerts.Application.Policies;

/// <summary>What came of reading the policy folder.</summary>
/// <param name="Catalogue">The catalogue; null when any finding is an error, and then nothing may start.</param>
/// <param name="Findings">All findings of all files.</param>
public sealed record PolicyLoading(PolicyCatalogue? Catalogue, IReadOnlyList<Finding> Findings);
