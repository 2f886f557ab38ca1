namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>A table that is written past the change tracker.</summary>
/// <param name="Rank">Its place in the order in which rows are written, so that foreign keys hold.</param>
/// <param name="Map">Its columns.</param>
internal sealed record HotTable(int Rank, RowMap Map);
