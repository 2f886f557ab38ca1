using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Hot rows on PostgreSQL: one batch a journey; a statement takes all rows of a table as arrays, so that its text and its plan stay the same.</summary>
internal sealed class PostgreSqlRows(NpgsqlConnection connection, TimeSpan lease) : RowSession
{
    /// <summary>Until when the claim holds, by the server's clock: it is handed out with the claim and checked by the write.</summary>
    private DateTimeOffset? _fence;

    public override bool IsFar => true;

    public override async Task Read(IReadOnlyList<RowQuery> queries, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var query in queries)
        {
            var where = string.Format(CultureInfo.InvariantCulture, query.Where, "= ANY($1)");
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT {query.Map.ColumnList} FROM {query.Map.Table} WHERE {where}")
            {
                Parameters = { new NpgsqlParameter { Value = query.Keys } },
            });
        }

        await using var reader = await batch.ExecuteReaderAsync(stop);
        var row = new PostgreSqlRowReader(reader);
        foreach (var query in queries)
        {
            while (await reader.ReadAsync(stop))
            {
                query.Take(row);
            }

            await reader.NextResultAsync(stop);
        }
    }

    /// <summary>Of each process only what is due first, so that no other node climbs a later rung before this one has climbed the earlier.</summary>
    public override async Task Claim(RowMap timers, DateTimeOffset dueBy, int limit, Action<object> found, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT {timers.ColumnList}, clock_timestamp() + $3 FROM {timers.Table} t
            WHERE state = 'armed' AND due_at <= $1
            AND NOT EXISTS (SELECT 1 FROM {timers.Table} e WHERE e.instance_id = t.instance_id AND {RowQuery.Sifting("e.state = 'armed'")} AND e.due_at < t.due_at)
            ORDER BY due_at, id LIMIT $2 FOR UPDATE OF t SKIP LOCKED
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = dueBy.ToUniversalTime() });
        command.Parameters.Add(new NpgsqlParameter { Value = limit });
        command.Parameters.Add(new NpgsqlParameter { Value = lease });
        await using var reader = await command.ExecuteReaderAsync(stop);
        var row = new PostgreSqlRowReader(reader);
        while (await reader.ReadAsync(stop))
        {
            _fence ??= reader.GetFieldValue<DateTimeOffset>(timers.Columns.Length);
            found(timers.Materialize(row));
        }
    }

    public override async Task Write(RowChanges changes, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection);
        var fenced = Fence();
        if (fenced is not null)
        {
            batch.BatchCommands.Add(fenced);
        }

        var first = batch.BatchCommands.Count;
        var expected = new List<(RowMap Map, int Rows)>();
        foreach (var table in changes.Tables)
        {
            if (table.Inserts.Count > 0)
            {
                batch.BatchCommands.Add(Insert(table.Map, table.Inserts));
                expected.Add((table.Map, table.Inserts.Count));
            }

            foreach (var (mask, rows) in table.Updates)
            {
                batch.BatchCommands.Add(Update(table.Map, mask, rows));
                expected.Add((table.Map, rows.Count));
            }
        }

        await batch.ExecuteNonQueryAsync(stop);
        if (fenced is { Rows: 0 })
        {
            throw new LeaseLostException();
        }

        for (var i = 0; i < expected.Count; i++)
        {
            if (batch.BatchCommands[first + i].RecordsAffected != expected[i].Rows)
            {
                throw new DbUpdateConcurrencyException($"A row of {expected[i].Map.Table} is not as it was read.");
            }
        }
    }

    private NpgsqlBatchCommand? Fence() => _fence is { } until
        ? new NpgsqlBatchCommand("SELECT 1 WHERE clock_timestamp() < $1") { Parameters = { new NpgsqlParameter { Value = until.ToUniversalTime() } } }
        : null;

    private static NpgsqlBatchCommand Insert(RowMap map, List<object?[]> rows)
    {
        var arrays = string.Join(", ", map.Columns.Select((c, i) => $"${i + 1}::{c.StoreType}[]"));
        var command = new NpgsqlBatchCommand($"INSERT INTO {map.Table} ({map.ColumnList}) SELECT * FROM unnest({arrays})");
        for (var i = 0; i < map.Columns.Length; i++)
        {
            command.Parameters.Add(Values(map.Columns[i], rows.Count, row => rows[row][i]));
        }

        return command;
    }

    private static NpgsqlBatchCommand Update(RowMap map, ulong mask, List<RowUpdate> rows)
    {
        var sets = Places(mask).ToArray();
        var guards = Guards(map);
        int[] all = [.. sets, .. guards];
        var arrays = string.Join(", ", all.Select((place, i) => $"${i + 1}::{map.Columns[place].StoreType}[]"));
        var names = string.Join(", ", all.Select((_, i) => "v" + i));
        var set = string.Join(", ", sets.Select((place, i) => $"{map.Columns[place].Name} = v.v{i}"));
        var where = string.Join(" AND ", guards.Select((place, i) =>
            $"t.{map.Columns[place].Name} {(map.Key.Contains(place) ? "=" : "IS NOT DISTINCT FROM")} v.v{sets.Length + i}"));
        var command = new NpgsqlBatchCommand($"UPDATE {map.Table} t SET {set} FROM unnest({arrays}) AS v({names}) WHERE {where}");
        foreach (var (place, at) in all.Select((place, at) => (place, at)))
        {
            command.Parameters.Add(Values(map.Columns[place], rows.Count, row => at < sets.Length ? rows[row].New[place] : rows[row].Old[place]));
        }

        return command;
    }

    private static NpgsqlParameter Values(RowColumn column, int count, Func<int, object?> value)
    {
        var element = column.ProviderType.IsValueType ? typeof(Nullable<>).MakeGenericType(column.ProviderType) : column.ProviderType;
        var array = Array.CreateInstance(element, count);
        for (var i = 0; i < count; i++)
        {
            array.SetValue(column.ToProvider(value(i)), i);
        }

        return new NpgsqlParameter { Value = array };
    }
}
