using Npgsql;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>A row as the server sent it.</summary>
internal sealed class PostgreSqlRowReader(NpgsqlDataReader reader) : RowReader
{
    public override bool IsNull(int place) => reader.IsDBNull(place);

    public override long Int64(int place) => reader.GetInt64(place);

    public override int Int32(int place) => reader.GetInt32(place);

    public override bool Boolean(int place) => reader.GetBoolean(place);

    public override string Text(int place) => reader.GetString(place);

    public override byte[] Bytes(int place) => reader.GetFieldValue<byte[]>(place);

    public override DateOnly Date(int place) => reader.GetFieldValue<DateOnly>(place);

    public override T Other<T>(int place) => reader.GetFieldValue<T>(place);
}
