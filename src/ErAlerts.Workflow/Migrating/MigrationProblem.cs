namespace ErAlerts.Workflow.Migrating;

/// <summary>Why an instance cannot be moved.</summary>
/// <param name="Element">The old drawing's element at which it stands; empty where the plan itself is wrong.</param>
/// <param name="Code">unknown-source, unknown-target, other-process, element-gone, kind-changed, scope-changed, loop-changed, event-changed,
/// flow-gone, cannot-drop, compensation-running or event-not-awaited.</param>
/// <param name="Message">A sentence for whoever made the plan.</param>
public sealed record MigrationProblem(string Element, string Code, string Message);
