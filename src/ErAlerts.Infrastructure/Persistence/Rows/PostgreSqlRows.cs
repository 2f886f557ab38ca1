using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Hot rows on PostgreSQL: one batch a journey; a statement takes all rows of a table as arrays, so that its text and its plan stay the same.</summary>
internal sealed class PostgreSqlRows(NpgsqlConnection connection, TimeSpan lease) : RowSession
{
    private const string TooFew = "22012"; // division by zero
    private const string TooLate = "2201F"; // the root of less than nothing
    private static readonly ConcurrentDictionary<(RowMap Map, ulong Mask), string> Texts = new();

    /// <summary>Until when the claim holds, by the server's clock: it is handed out with the claim and checked by the write.</summary>
    private DateTimeOffset? _fence;

    private bool _isCommitted;

    public override bool IsFar => true;

    public override bool IsCommitted => _isCommitted;

    public override async Task Read(IReadOnlyList<RowQuery> queries, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var query in queries)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(TextOf(query)) { Parameters = { new NpgsqlParameter { Value = query.Keys } } });
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

    /// <summary>What is asked, with the keys as one array.</summary>
    public static string TextOf(RowQuery query)
    {
        var where = string.Format(CultureInfo.InvariantCulture, query.Where, "= ANY($1)", "= ANY(ARRAY(", "))");
        return $"SELECT {query.Map.ColumnList} FROM {query.Map.Table} WHERE {where}";
    }

    /// <summary>Of each process only what is due first, so that no other node climbs a later rung before this one has climbed the earlier.</summary>
    public override async Task Claim(RowMap timers, DateTimeOffset dueBy, int limit, Action<object> found, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT {timers.ColumnList}, clock_timestamp() + $3 FROM {timers.Table} t
            WHERE state = 'armed' AND due_at <= $1
            AND NOT EXISTS (SELECT 1 FROM {timers.Table} e WHERE e.instance_id = t.instance_id AND {RowQuery.Sifting("e.state = 'armed'")} AND (e.due_at, e.id) < (t.due_at, t.id))
            ORDER BY due_at LIMIT $2 FOR UPDATE OF t SKIP LOCKED
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

    /// <summary>What must hold before the commit, which is in the same journey, is judged by the server: what does not hold is an error there, and nothing after it is done.</summary>
    public override async Task Write(RowChanges changes, bool isLast, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (_fence is { } until)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT sqrt(CASE WHEN clock_timestamp() < $1 THEN 1 ELSE -1 END)") { Parameters = { new NpgsqlParameter { Value = until.ToUniversalTime() } } });
        }

        foreach (var table in changes.Tables)
        {
            if (table.Inserts.Count > 0)
            {
                batch.BatchCommands.Add(Insert(table.Map, table.Inserts));
            }

            foreach (var (mask, rows) in table.Updates)
            {
                batch.BatchCommands.Add(Update(table.Map, mask, rows));
            }
        }

        if (isLast)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        }

        try
        {
            await batch.ExecuteNonQueryAsync(stop);
            _isCommitted = isLast;
        }
        catch (PostgresException late) when (late.SqlState == TooLate)
        {
            throw new LeaseLostException();
        }
        catch (PostgresException other) when (other.SqlState == TooFew)
        {
            throw new DbUpdateConcurrencyException($"A row of {string.Join(", ", changes.Tables.Where(t => t.Updates.Count > 0).Select(t => t.Map.Table))} is not as it was read.", other);
        }
    }

    private static NpgsqlBatchCommand Insert(RowMap map, List<object?[]> rows)
    {
        var command = new NpgsqlBatchCommand(Texts.GetOrAdd((map, 0), static key => InsertText(key.Map)));
        for (var i = 0; i < map.Columns.Length; i++)
        {
            command.Parameters.Add(Values(map.Columns[i], rows.Count, row => rows[row][i]));
        }

        return command;
    }

    private static NpgsqlBatchCommand Update(RowMap map, ulong mask, List<RowUpdate> rows)
    {
        var sets = Places(mask).ToArray();
        var command = new NpgsqlBatchCommand(Texts.GetOrAdd((map, mask), static key => UpdateText(key.Map, [.. Places(key.Mask)])));
        foreach (var place in sets)
        {
            command.Parameters.Add(Values(map.Columns[place], rows.Count, row => rows[row].New[place]));
        }

        foreach (var place in Guards(map))
        {
            command.Parameters.Add(Values(map.Columns[place], rows.Count, row => rows[row].Old[place]));
        }

        command.Parameters.Add(new NpgsqlParameter { Value = (long)rows.Count });
        return command;
    }

    private static string InsertText(RowMap map)
    {
        var arrays = string.Join(", ", map.Columns.Select((c, i) => $"${i + 1}::{c.StoreType}[]"));
        return $"INSERT INTO {map.Table} ({map.ColumnList}) SELECT * FROM unnest({arrays})";
    }

    /// <summary>An update that fails when it finds fewer rows than it was given.</summary>
    private static string UpdateText(RowMap map, int[] sets)
    {
        var guards = Guards(map);
        int[] all = [.. sets, .. guards];
        var arrays = string.Join(", ", all.Select((place, i) => $"${i + 1}::{map.Columns[place].StoreType}[]"));
        var names = string.Join(", ", all.Select((_, i) => "v" + i));
        var set = string.Join(", ", sets.Select((place, i) => $"{map.Columns[place].Name} = v.v{i}"));
        var where = string.Join(" AND ", guards.Select((place, i) =>
            $"t.{map.Columns[place].Name} {(map.Key.Contains(place) ? "=" : "IS NOT DISTINCT FROM")} v.v{sets.Length + i}"));
        return $"WITH done AS (UPDATE {map.Table} t SET {set} FROM unnest({arrays}) AS v({names}) WHERE {where} RETURNING 1) "
            + $"SELECT 1 / (count(*) = ${all.Length + 1})::int FROM done";
    }

    private static NpgsqlParameter Values(RowColumn column, int count, Func<int, object?> value)
    {
        var array = Array.CreateInstance(column.Element, count);
        for (var i = 0; i < count; i++)
        {
            array.SetValue(column.ToProvider(value(i)), i);
        }

        return new NpgsqlParameter { Value = array };
    }
}
