namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Changes of one table: new rows, and changed ones by the set of columns that changed.</summary>
internal sealed class TableChanges(RowMap map)
{
    private readonly Dictionary<ulong, List<RowUpdate>> _updates = [];

    public RowMap Map => map;

    public List<object?[]> Inserts { get; } = [];

    /// <summary>By the bits of the columns that changed.</summary>
    public IReadOnlyDictionary<ulong, List<RowUpdate>> Updates => _updates;

    public void Update(ulong mask, RowUpdate update)
    {
        if (!_updates.TryGetValue(mask, out var same))
        {
            _updates.Add(mask, same = []);
        }

        same.Add(update);
    }
}
