namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>The rows of one table that a transaction knows: those read, with their values as read, and those added.</summary>
internal sealed class Tracked<T>(HotTable table, Func<T, long> id)
    where T : class
{
    private readonly Dictionary<long, (T Row, object?[]? Old)> _rows = [];

    public IEnumerable<T> All => _rows.Values.Select(r => r.Row);

    public T? Find(long key) => _rows.TryGetValue(key, out var found) ? found.Row : null;

    public void Add(T row) => _rows.Add(id(row), (row, null));

    /// <summary>Takes a row that was read; one that is known already stays as it is, and the answer is false.</summary>
    public bool Take(T row) => _rows.TryAdd(id(row), (row, table.Map.Values(row)));

    public void Collect(RowChanges changes)
    {
        foreach (var (row, old) in _rows.Values)
        {
            var now = table.Map.Values(row);
            if (old is null)
            {
                changes.Insert(table.Rank, table.Map, now);
            }
            else
            {
                changes.Update(table.Rank, table.Map, old, now);
            }
        }
    }
}
