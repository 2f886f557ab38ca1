namespace ErAlerts.Application.Policies;

/// <summary>One reason for a return, of the county's editable list.</summary>
/// <param name="Code">Kebab-case code.</param>
/// <param name="Sentence">What the CSW reads.</param>
public sealed record ReturnReason(string Code, string Sentence);
