using System.Globalization;
using System.Text.Json;
using ErAlerts.Infrastructure.Persistence.Mapping;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Hot rows on SQLite: one prepared command a statement, kept as long as the connection.</summary>
internal sealed class SqliteRows(SqliteConnection connection) : RowSession, IDisposable
{
    private readonly Dictionary<(RowMap Map, string Where, bool Many), SqliteCommand> _selects = [];
    private readonly Dictionary<(RowMap Map, ulong Mask), SqliteStatement> _writes = [];
    private SqliteCommand? _claim;

    public override bool IsFar => false;

    /// <summary>The transaction of the group that is being written.</summary>
    public SqliteTransaction? Transaction { get; set; }

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
        _claim ??= Prepare($"SELECT {timers.ColumnList} FROM {timers.Table} WHERE state = 'armed' AND due_at <= @p0 ORDER BY due_at, id LIMIT @p1", 2);
        _claim.Transaction = Transaction;
        (_claim.Parameters[0].Value, _claim.Parameters[1].Value) = (UnixMicrosecondsConverter.Of(dueBy), limit);
        using var reader = _claim.ExecuteReader();
        while (reader.Read())
        {
            found(timers.Materialize(reader));
        }

        return Task.CompletedTask;
    }

    public override Task Write(RowChanges changes, CancellationToken stop)
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
        if (!_selects.TryGetValue((query.Map, query.Where, many), out var command))
        {
            var keys = string.Format(CultureInfo.InvariantCulture, query.Where, many ? "IN (SELECT value FROM json_each(@p0))" : "= @p0");
            command = Prepare($"SELECT {query.Map.ColumnList} FROM {query.Map.Table} WHERE {keys}", 1);
            _selects.Add((query.Map, query.Where, many), command);
        }

        command.Transaction = Transaction;
        command.Parameters[0].Value = many ? JsonSerializer.Serialize(query.Keys, query.Keys.GetType()) : query.Keys.GetValue(0);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var last = reader.FieldCount - 1;
            query.Found(query.Map.Materialize(reader), query.Map.HasShadow ? reader.GetValue(last) : null);
        }
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

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "@p" + i });
        }

        return command;
    }
}
