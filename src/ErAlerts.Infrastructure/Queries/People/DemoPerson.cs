namespace ErAlerts.Infrastructure.Queries.People;

/// <summary>Someone as whom one may sign in to the demo county.</summary>
/// <param name="Role">Code of the role for which the person is listed.</param>
/// <param name="Id">Id of the person.</param>
/// <param name="Name">Name.</param>
/// <param name="Title">Job title.</param>
/// <param name="Offices">Codes of the offices.</param>
/// <param name="Waiting">Things that wait for the person.</param>
public sealed record DemoPerson(string Role, string Id, string Name, string Title, IReadOnlyList<string> Offices, int Waiting);
