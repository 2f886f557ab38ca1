namespace ErAlerts.Application.Receiving;

/// <summary>What an import is told besides the file.</summary>
/// <param name="Source">Name of the system the extract came from; number and source are unique together.</param>
/// <param name="AsOf">Data as of, UTC; null for the instant of the import.</param>
/// <param name="Actor">Who imports, for the audit.</param>
public sealed record ReceiveOptions(string Source = "cws-cms", DateTimeOffset? AsOf = null, string Actor = "operator");
