using ErAlerts.Workflow.Running;

namespace ErAlerts.Workflow.Migrating;

/// <summary>What a plan would do to one instance.</summary>
/// <param name="Moves">Every waiting place, oldest first.</param>
/// <param name="Problems">Why it cannot be done; empty when it can.</param>
/// <param name="Step">The step that does it; null when it cannot be done.</param>
public sealed record MigrationReport(IReadOnlyList<MigrationMove> Moves, IReadOnlyList<MigrationProblem> Problems, Step.Taken? Step);
