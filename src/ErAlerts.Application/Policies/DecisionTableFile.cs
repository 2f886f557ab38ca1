using ErAlerts.Workflow.Dmn;

namespace ErAlerts.Application.Policies;

/// <summary>A DMN file of the folder under the name by which processes ask for it.</summary>
/// <param name="Id">The file's name without extension, for instance <c>alert-criteria</c>.</param>
/// <param name="Model">The model.</param>
/// <param name="Version">Content hash of the file, lower-case hex.</param>
public sealed record DecisionTableFile(string Id, DecisionModel Model, string Version);
