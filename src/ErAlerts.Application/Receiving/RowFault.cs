namespace ErAlerts.Application.Receiving;

/// <summary>The first thing found wrong with a row.</summary>
internal sealed record RowFault(string Column, string Code, string Reason);
