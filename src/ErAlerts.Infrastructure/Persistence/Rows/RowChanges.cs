namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>What a transaction adds and changes, by table, in an order in which foreign keys hold.</summary>
internal sealed class RowChanges
{
    private readonly SortedDictionary<int, TableChanges> _tables = [];

    public IEnumerable<TableChanges> Tables => _tables.Values;

    public bool Any => _tables.Count > 0;

    public void Insert(int rank, RowMap map, object?[] values) => Of(rank, map).Inserts.Add(values);

    /// <summary>Notes what differs; nothing when nothing does.</summary>
    public void Update(int rank, RowMap map, object?[] old, object?[] now)
    {
        var mask = 0UL;
        for (var i = 0; i < now.Length; i++)
        {
            if (!Equals(old[i], now[i]))
            {
                mask |= 1UL << i;
            }
        }

        if (mask != 0)
        {
            Of(rank, map).Update(mask, new RowUpdate(old, now));
        }
    }

    private TableChanges Of(int rank, RowMap map)
    {
        if (!_tables.TryGetValue(rank, out var changes))
        {
            _tables.Add(rank, changes = new TableChanges(map));
        }

        return changes;
    }
}
