namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>The row that a question stands on; columns are read by place, as they are stored.</summary>
internal abstract class RowReader
{
    public abstract bool IsNull(int place);

    public abstract long Int64(int place);

    public abstract int Int32(int place);

    public abstract bool Boolean(int place);

    public abstract string Text(int place);

    public abstract byte[] Bytes(int place);

    public abstract DateOnly Date(int place);

    /// <summary>A value of another type that the provider stores.</summary>
    public abstract T Other<T>(int place);
}
