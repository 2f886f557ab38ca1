using System.Data.Common;

namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>All rows of one review, in an order in which they can be inserted.</summary>
internal sealed record RowSet(IReadOnlyList<Row> Rows)
{
    private static readonly (string Table, string Where)[] Tables =
    [
        ("referrals", "id = (SELECT referral_id FROM reviews WHERE id = {0})"),
        ("reviews", "id = {0}"),
        ("review_cycles", "review_id = {0}"),
        ("escalations", "review_id = {0}"),
        ("process_instances", "subject_id = {0}"),
        ("process_history", "instance_id IN (SELECT id FROM process_instances WHERE subject_id = {0})"),
        ("process_timers", "instance_id IN (SELECT id FROM process_instances WHERE subject_id = {0})"),
        ("work_items", "instance_id IN (SELECT id FROM process_instances WHERE subject_id = {0})"),
        ("notices", "number = (SELECT number FROM reviews WHERE id = {0})"),
        ("audit_entries", "stream = (SELECT 'referral/' || number FROM reviews WHERE id = {0})"),
        ("audit_heads", "stream = (SELECT 'referral/' || number FROM reviews WHERE id = {0})"),
    ];

    /// <summary>Reads them.</summary>
    public static RowSet Read(DbConnection connection, long review)
    {
        var rows = new List<Row>();
        foreach (var (table, where) in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} WHERE {string.Format(System.Globalization.CultureInfo.InvariantCulture, where, review)}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add(new Row(table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], values));
            }
        }

        return new RowSet(rows);
    }

    /// <summary>The same rows of another review.</summary>
    public RowSet Of(long number, long shift) => new([.. Rows.Select(r => r.Of(number, shift))]);

    /// <summary>Without the referral, which is there before a start.</summary>
    public RowSet WithoutReferral() => new([.. Rows.Where(r => r.Table != "referrals")]);

    /// <summary>What was added since then, and what was changed with the columns that changed.</summary>
    public (RowSet Added, RowSet Changed) Since(RowSet before)
    {
        var old = before.Rows.ToDictionary(Identity, StringComparer.Ordinal);
        var changed = Rows.Where(r => old.ContainsKey(Identity(r))).Select(r => Difference(old[Identity(r)], r)).OfType<Row>();
        return (new([.. Rows.Where(r => !old.ContainsKey(Identity(r)))]), new([.. changed]));
    }

    private static string Identity(Row row) => row.Table + "/" + string.Join('/', row.Key().Select(k => row[k]));

    /// <summary>The key and the columns that differ; null when none does.</summary>
    private static Row? Difference(Row before, Row after)
    {
        var key = after.Key();
        var columns = after.Columns.Where((c, i) => !key.Contains(c) && !Same(before.Values[i], after.Values[i])).ToArray();
        return columns.Length == 0 ? null : new Row(after.Table, [.. columns, .. key], [.. columns.Concat(key).Select(c => after[c])]);
    }

    private static bool Same(object a, object b) => a is byte[] x && b is byte[] y ? x.AsSpan().SequenceEqual(y) : Equals(a, b);
}
