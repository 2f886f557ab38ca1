namespace ErAlerts.Application.Receiving;

/// <summary>One record of an import file.</summary>
/// <param name="Line">Line in the file on which the record begins; the header is line 1.</param>
/// <param name="Fields">Its fields in the file's order; a record cut short has fewer than the header.</param>
public readonly record struct ImportRow(int Line, IReadOnlyList<string> Fields);
