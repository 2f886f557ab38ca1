namespace ErAlerts.Application.Backlog.Helping;

/// <summary>A wish to share an office's backlog out.</summary>
/// <param name="Office">Code of the office.</param>
/// <param name="Helpers">Roster ids of the helpers.</param>
/// <param name="By">Roster id of the manager.</param>
public sealed record ShareRequest(string Office, IReadOnlyCollection<string> Helpers, string By);
