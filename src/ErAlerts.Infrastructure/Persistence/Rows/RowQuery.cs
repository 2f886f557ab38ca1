namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>Rows asked for by keys.</summary>
/// <param name="Map">What is read.</param>
/// <param name="Where">The condition, with <c>{0}</c> after the column where the keys are compared, and <see cref="Among"/> for those of a subquery.</param>
/// <param name="Keys">The keys: numbers or texts.</param>
/// <param name="Found">Takes each entity, with the value of its one shadow column, a key, if it has one.</param>
internal sealed record RowQuery(RowMap Map, string Where, Array Keys, Action<object, object?> Found)
{
    /// <summary>
    /// A condition that only sifts what the keys find. Said plainly, it would name a partial index, and a server that believes its tables to be small
    /// reads all of that index instead of looking the keys up, and keeps that plan while they grow.
    /// </summary>
    public static string Sifting(string condition) => $"CAST(({condition}) AS int) = 1";

    /// <summary>An order that is made of the rows found, so that no index on the key is read from end to end for it.</summary>
    public const string ById = " ORDER BY id + 0";

    /// <summary>
    /// A condition that a column holds one of the values that a subquery finds first. PostgreSQL joins a plain <c>IN</c> in the order that it thinks best, and
    /// in a plan made without knowing the keys it may think it best to walk through the whole table; an array leaves it no choice.
    /// </summary>
    public static string Among(string column, string select) => $"{column} {{1}}{select}{{2}}";

    /// <summary>Takes the row that the reader stands on.</summary>
    public void Take(RowReader row) => Found(Map.Materialize(row), Map.HasShadow ? row.Int64(Map.Columns.Length - 1) : null);
}
