using System.Globalization;
using System.Text.Json;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Hot rows on SQLite: each statement is prepared once, and kept as long as the connection.</summary>
internal sealed class SqliteRows(SqliteConnection connection) : RowSession, IDisposable
{
    private readonly Dictionary<(RowMap Map, string Where, bool Many), SqliteStatement> _selects = [];
    private readonly Dictionary<(RowMap Map, ulong Mask), SqliteStatement> _writes = [];
    private SqliteStatement? _claim;

    public override bool IsFar => false;

    /// <summary>Texts and blobs stand behind all numbers, in the index as well.</summary>
    public override string ArmedForNoInstant => "state = 'armed' AND due_at >= ''";

    public override Task Read(IReadOnlyList<RowQuery> queries, CancellationToken stop)
    {
        foreach (var query in queries)
        {
            Read(query);
        }

        return Task.CompletedTask;
    }

    /// <summary>The writer has the file to itself; claiming is reading.</summary>
    public override Task Claim(RowMap timers, DateTimeOffset dueBy, int limit, Action<object> found, CancellationToken stop)
    {
        _claim ??= new SqliteStatement(connection, $"SELECT {timers.ColumnList} FROM {timers.Table} WHERE state = 'armed' AND due_at <= ? ORDER BY due_at, id LIMIT ?");
        _claim.Bind(0, UnixMicrosecondsConverter.Of(dueBy));
        _claim.Bind(1, limit);
        _claim.Query(row => found(timers.Materialize(row)));
        return Task.CompletedTask;
    }

    public override Task Write(RowChanges changes, bool isLast, CancellationToken stop)
    {
        foreach (var table in changes.Tables)
        {
            Insert(table);
            foreach (var (mask, rows) in table.Updates)
            {
                Update(table.Map, mask, rows);
            }
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _claim?.Dispose();
        foreach (var prepared in _selects.Values.Concat<IDisposable>(_writes.Values))
        {
            prepared.Dispose();
        }
    }

    private void Read(RowQuery query)
    {
        var many = query.Keys.Length > 1;
        if (!_selects.TryGetValue((query.Map, query.Where, many), out var statement))
        {
            var keys = string.Format(CultureInfo.InvariantCulture, query.Where, many ? "IN (SELECT value FROM json_each(?))" : "= ?", "IN (", ")");
            statement = new SqliteStatement(connection, $"SELECT {query.Map.ColumnList} FROM {query.Map.Table} WHERE {keys}");
            _selects.Add((query.Map, query.Where, many), statement);
        }

        statement.Bind(0, many ? JsonSerializer.Serialize(query.Keys, query.Keys.GetType()) : query.Keys.GetValue(0));
        statement.Query(query.Take);
    }

    private void Insert(TableChanges table)
    {
        if (table.Inserts.Count == 0)
        {
            return;
        }

        var map = table.Map;
        if (!_writes.TryGetValue((map, 0), out var statement))
        {
            statement = new SqliteStatement(connection, $"INSERT INTO {map.Table} ({map.ColumnList}) VALUES ({string.Join(", ", map.Columns.Select(_ => "?"))})");
            _writes.Add((map, 0), statement);
        }

        foreach (var row in table.Inserts)
        {
            for (var i = 0; i < row.Length; i++)
            {
                statement.Bind(i, map.Columns[i].ToProvider(row[i]));
            }

            statement.Execute();
        }
    }

    private void Update(RowMap map, ulong mask, List<RowUpdate> rows)
    {
        var sets = Places(mask).ToArray();
        var guards = Guards(map);
        if (!_writes.TryGetValue((map, mask), out var statement))
        {
            var set = string.Join(", ", sets.Select(place => $"{map.Columns[place].Name} = ?"));
            var where = string.Join(" AND ", guards.Select(place => $"{map.Columns[place].Name} IS ?"));
            statement = new SqliteStatement(connection, $"UPDATE {map.Table} SET {set} WHERE {where}");
            _writes.Add((map, mask), statement);
        }

        foreach (var (old, now) in rows)
        {
            for (var i = 0; i < sets.Length; i++)
            {
                statement.Bind(i, map.Columns[sets[i]].ToProvider(now[sets[i]]));
            }

            for (var i = 0; i < guards.Length; i++)
            {
                statement.Bind(sets.Length + i, map.Columns[guards[i]].ToProvider(old[guards[i]]));
            }

            if (statement.Execute() != 1)
            {
                throw new DbUpdateConcurrencyException($"A row of {map.Table} is not as it was read.");
            }
        }
    }
}
