namespace ErAlerts.Benchmarks.Scenarios;

/// <summary>A row as the database holds it.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Values">Their values, in the same order.</param>
internal sealed record Row(string Table, string[] Columns, object[] Values)
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "id", "review_id", "instance_id", "subject_id", "referral_id" };

    /// <summary>The same row of another review: every key is moved, and the number and the stream are that review's.</summary>
    public Row Of(long number, long shift) => this with { Values = [.. Values.Select((value, at) => Moved(Columns[at], value, number, shift))] };

    public object this[string column] => Values[Array.IndexOf(Columns, column)];

    public bool Has(string column) => Array.IndexOf(Columns, column) >= 0;

    /// <summary>Names of the columns that tell this row from the others of its table.</summary>
    public string[] Key() => Table switch
    {
        "review_cycles" => ["review_id", "number"],
        "escalations" => ["review_id", "cycle", "level"],
        "process_history" => ["instance_id", "sequence"],
        "audit_entries" => ["stream", "sequence"],
        "audit_heads" => ["stream"],
        _ => ["id"],
    };

    private object Moved(string column, object value, long number, long shift) => column switch
    {
        "number" when Table != "review_cycles" => BenchCounty.Number(number),
        "stream" => "referral/" + BenchCounty.Number(number),
        _ when Keys.Contains(column) && value is long key => key + shift,
        _ => value,
    };
}
