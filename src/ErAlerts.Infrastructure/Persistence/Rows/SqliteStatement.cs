using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>
/// A statement prepared once on the writer's connection, its values bound by place. The provider's own commands look every parameter up by its name
/// and make a reader at each execution, which costs a hot row more than the database takes to write it. It runs in whatever transaction the connection is in.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly SqliteRowReader _row;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), _connection);
        _row = new SqliteRowReader(_statement);
    }

    /// <summary>Sets the value at a place, counted from 0, as the provider would store it; refuses a type that no hot column has.</summary>
    public void Bind(int place, object? value)
    {
        var at = place + 1;
        var result = value switch
        {
            null => raw.sqlite3_bind_null(_statement, at),
            string text => raw.sqlite3_bind_text(_statement, at, text),
            long number => raw.sqlite3_bind_int64(_statement, at, number),
            int number => raw.sqlite3_bind_int64(_statement, at, number),
            bool yes => raw.sqlite3_bind_int64(_statement, at, yes ? 1 : 0),
            byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
            double number => raw.sqlite3_bind_double(_statement, at, number),
            DateOnly date => raw.sqlite3_bind_text(_statement, at, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"A hot column cannot hold a {value.GetType().Name}."),
        };
        SqliteException.ThrowExceptionForRC(result, _connection);
    }

    /// <summary>Runs it; how many rows it wrote.</summary>
    public int Execute()
    {
        try
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_step(_statement), _connection);
            return raw.sqlite3_changes(_connection);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Runs it; each row that it finds is read where it stands.</summary>
    public void Query(Action<RowReader> found)
    {
        try
        {
            int result;
            while ((result = raw.sqlite3_step(_statement)) == raw.SQLITE_ROW)
            {
                found(_row);
            }

            SqliteException.ThrowExceptionForRC(result, _connection);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();
}
