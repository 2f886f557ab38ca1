namespace ErAlerts.Application.Receiving;

/// <summary>One import that was carried through: what it read and what became of the rows.</summary>
/// <param name="Id">Our own key.</param>
/// <param name="Kind"><c>people</c> or <c>referrals</c>.</param>
/// <param name="Source">Name of the system the extract came from.</param>
/// <param name="AsOf">Data as of, UTC.</param>
/// <param name="At">Instant of the import, UTC.</param>
/// <param name="Read">Rows read.</param>
/// <param name="Added">Rows that were new.</param>
/// <param name="Changed">Rows that changed something.</param>
/// <param name="Unchanged">Rows that changed nothing.</param>
/// <param name="Rejected">Rows refused.</param>
public sealed record ImportRun(long Id, string Kind, string Source, DateTimeOffset AsOf, DateTimeOffset At, int Read, int Added, int Changed, int Unchanged, int Rejected);
