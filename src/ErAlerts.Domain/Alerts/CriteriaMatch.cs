using System.Collections.Immutable;

namespace ErAlerts.Domain.Alerts;

/// <summary>What the criteria table said, by which version, on which facts; kept with every review.</summary>
/// <param name="Criteria">The rows that matched, in the table's order; empty when it is no alert.</param>
/// <param name="Version">Content hash of the table.</param>
/// <param name="Facts">The facts that went in, as JSON.</param>
public sealed record CriteriaMatch(ImmutableArray<MatchedCriterion> Criteria, string Version, string Facts);
