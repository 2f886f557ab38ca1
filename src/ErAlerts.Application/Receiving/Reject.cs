namespace ErAlerts.Application.Receiving;

/// <summary>A row that was refused whole, and why.</summary>
/// <param name="Line">Line in the file on which the row begins.</param>
/// <param name="Key">The referral number or person id as the row has it, possibly empty or damaged.</param>
/// <param name="Column">The column at fault; empty when the whole row is.</param>
/// <param name="Code">Kebab-case code.</param>
/// <param name="Reason">A sentence.</param>
public sealed record Reject(int Line, string Key, string Column, string Code, string Reason);
