namespace ErAlerts.Application.Storage;

/// <summary>A stored row holds what no version of this product writes, so that nothing can be made of it. It fails whoever reads it until it is mended or set aside.</summary>
/// <param name="table">Name of the table.</param>
/// <param name="key">The row's key; null where it has none of one number.</param>
/// <param name="cause">What could not be read.</param>
public sealed class UnreadableRowException(string table, long? key, Exception cause) : Exception($"Row {key} of {table} cannot be read: {cause.Message}", cause)
{
    /// <summary>Name of the table.</summary>
    public string Table => table;

    /// <summary>The row's key; null where it has none of one number.</summary>
    public long? Key => key;
}
