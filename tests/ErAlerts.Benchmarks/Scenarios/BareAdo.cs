using System.Data.Common;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>The same writes by bare ADO.NET: prepared commands on one connection, or one batch to the server where the provider has batches.</summary>
internal sealed class BareAdo(DbConnection connection)
{
    private readonly Dictionary<string, DbCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>One transaction that inserts and updates.</summary>
    public void Write(IEnumerable<Row> inserts, IEnumerable<Row> updates)
    {
        using var transaction = connection.BeginTransaction();
        var statements = inserts.Select(r => (Sql: Insert(r), Row: r)).Concat(updates.Select(r => (Sql: Update(r), Row: r)));
        if (connection.CanCreateBatch)
        {
            WriteBatch(transaction, statements);
        }
        else
        {
            foreach (var (sql, row) in statements)
            {
                WriteOne(transaction, sql, row);
            }
        }

        transaction.Commit();
    }

    private static string Insert(Row row) =>
        $"INSERT INTO {row.Table} ({string.Join(',', row.Columns)}) VALUES ({string.Join(',', row.Columns.Select((_, i) => "@p" + i))})";

    private static string Update(Row row)
    {
        var sets = row.Columns.Length - row.Key().Length;
        var parts = row.Columns.Select((c, i) => $"{c} = @p{i}").ToArray();
        return $"UPDATE {row.Table} SET {string.Join(',', parts[..sets])} WHERE {string.Join(" AND ", parts[sets..])}";
    }

    private void WriteBatch(DbTransaction transaction, IEnumerable<(string Sql, Row Row)> statements)
    {
        using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var (sql, row) in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            for (var i = 0; i < row.Values.Length; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ("p" + i, row.Values[i]);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        batch.ExecuteNonQuery();
    }

    private void WriteOne(DbTransaction transaction, string sql, Row row)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < row.Values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }

            _prepared.Add(sql, command);
        }

        command.Transaction = transaction;
        for (var i = 0; i < row.Values.Length; i++)
        {
            command.Parameters[i].Value = row.Values[i];
        }

        command.ExecuteNonQuery();
    }
}
