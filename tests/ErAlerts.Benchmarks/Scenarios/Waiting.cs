using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>Multiplies one alert that waits for its ARA into any number of them, by one statement a table within the database.</summary>
internal static class Waiting
{
    private const long Apart = 10_000_000_000;
    private const int KeysEach = 1_000;
    private const int Minutes = 14_400;

    /// <summary>Number of the first of them.</summary>
    public const long First = 1_000_000_000;

    /// <summary>Lets so many alerts wait for their ARAs that all came at one instant.</summary>
    public static async Task Alike(BenchCounty county, int count)
    {
        await county.Import(0, 1);
        await county.Start(0);
        var review = await county.Approve(0);
        await using var db = county.Contexts.Open();
        await db.Database.OpenConnectionAsync();
        Multiply(db.Database.GetDbConnection(), RowSet.Read(db.Database.GetDbConnection(), review.Id), count - 1, spread: false);
    }

    /// <summary>
    /// Makes the rows, of each table in the order in which reviews would have been started; keys given out later lie beyond them. Due instants stay the
    /// template's, or are spread over ten days, later for what was started later.
    /// </summary>
    public static void Multiply(DbConnection connection, RowSet template, int count, bool spread)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var rows in template.Rows.Where(r => r.Table != "notices").GroupBy(r => r.Table))
        {
            Run(connection, transaction, Statement(connection, [.. rows], count, spread));
        }

        transaction.Commit();
        Run(connection, null, connection is Microsoft.Data.Sqlite.SqliteConnection ? "ANALYZE" : "VACUUM ANALYZE"); // which a server does by itself after so many rows, a minute later
    }

    private static string Statement(DbConnection connection, Row[] rows, int count, bool spread)
    {
        var sqlite = connection is Microsoft.Data.Sqlite.SqliteConnection;
        var row = rows[0];
        var values = string.Join(", ", row.Columns.Select(c => Value(row, c, spread ? count : null, sqlite)));
        var where = string.Join(" OR ", rows.Select(r => "(" + string.Join(" AND ", r.Key().Select(k => $"{k} = {Literal(r[k])}")) + ")"));
        var template = $"t AS MATERIALIZED (SELECT * FROM {row.Table} WHERE {where} ORDER BY {string.Join(", ", row.Key())})";
        var into = $"INSERT INTO {row.Table} ({string.Join(", ", row.Columns)}) SELECT {values} FROM n CROSS JOIN";
        return sqlite
            ? $"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count}), {template} {into} t"
            : $"WITH n(i) AS (SELECT i::bigint FROM generate_series(0, {count - 1}) AS g(i)), {template} {into} LATERAL (SELECT * FROM t WHERE n.i >= 0 OFFSET 0) t";
    }

    private static string Value(Row row, string column, int? count, bool sqlite)
    {
        const string Office = "(i % 20)";
        const string Line = "(i / 20 % 20)";
        var number = $"CAST(2000000000000000000 + {First} + i AS TEXT)";
        return column switch
        {
            "id" or "review_id" or "instance_id" or "subject_id" or "referral_id" =>
                string.Create(CultureInfo.InvariantCulture, $"{Apart} + i * {KeysEach} + t.{column} % {KeysEach}"),
            "number" when row.Table != "review_cycles" => number,
            "stream" => "'referral/' || " + number,
            "office" => $"'office-' || {Office}",
            "ara_id" or "csw_id" or "scsw_id" => $"'{column[..^3]}-' || {Office} || '-' || {Line}",
            "assignee_id" => $"'ara-' || {Office} || '-' || {Line}",
            "due_at" or "overdue_at" when count is not null => sqlite ? $"t.{column} + i * {Minutes} / {count} * 60000000" : $"t.{column} + i * {Minutes} / {count} * interval '1 minute'",
            _ => "t." + column,
        };
    }

    private static string Literal(object value) => value switch
    {
        string text => $"'{text}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static void Run(DbConnection connection, DbTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, transaction, 0);
        command.ExecuteNonQuery();
    }
}
