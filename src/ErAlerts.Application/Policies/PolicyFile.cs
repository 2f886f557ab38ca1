namespace ErAlerts.Application.Policies;

/// <summary>One file of the policy folder.</summary>
/// <param name="Path">Path below the folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PolicyFile(string Path, byte[] Content);
