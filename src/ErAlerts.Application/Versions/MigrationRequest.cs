using ErAlerts.Workflow.Migrating;

namespace ErAlerts.Application.Versions;

/// <summary>What an administrator asks to be carried over.</summary>
/// <param name="ProcessId">Id of the BPMN process.</param>
/// <param name="FromHash">Content hash of the version to leave.</param>
/// <param name="ToHash">Content hash of the version to go to.</param>
/// <param name="Plan">JSON: <c>{"elements": {"old-id": "new-id", "let-go-of": null}}</c>; elements of equal id need not be named.</param>
/// <param name="Timers">What becomes of running timers; must be said when there are any.</param>
/// <param name="By">Id of the administrator.</param>
public sealed record MigrationRequest(string ProcessId, string FromHash, string ToHash, string Plan, TimerChoice? Timers, string By);
