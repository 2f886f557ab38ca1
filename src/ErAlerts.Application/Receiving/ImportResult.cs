namespace ErAlerts.Application.Receiving;

/// <summary>What an import did.</summary>
/// <param name="Read">Rows read after the header.</param>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that changed something.</param>
/// <param name="Unchanged">Rows that changed nothing, harmless repeats in the file included.</param>
/// <param name="Rejected">Rows refused.</param>
/// <param name="AsOf">Data as of, UTC.</param>
/// <param name="Rejects">The refused rows, by line.</param>
/// <param name="ExtraColumns">Columns that are not known and were left out.</param>
public sealed record ImportResult(
    int Read,
    int Added,
    int Changed,
    int Unchanged,
    int Rejected,
    DateTimeOffset AsOf,
    IReadOnlyList<Reject> Rejects,
    IReadOnlyList<string> ExtraColumns);
