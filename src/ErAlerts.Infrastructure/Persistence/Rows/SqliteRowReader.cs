using System.Globalization;
using System.Text;
using SQLitePCL;

namespace ErAlerts.Infrastructure.Persistence.Rows;

/// <summary>
/// A row on SQLite's own interface; the provider's reader asks after the type and the number of columns at every value. A text that is the same as in the
/// row before, as codes, hashes and sentences mostly are, is not made anew.
/// </summary>
internal sealed class SqliteRowReader : RowReader
{
    private const int LongestKept = 256;
    private readonly sqlite3_stmt _statement;
    private readonly (byte[] Bytes, string Text)?[] _before;

    public SqliteRowReader(sqlite3_stmt statement)
    {
        _statement = statement;
        _before = new (byte[], string)?[raw.sqlite3_column_count(statement)];
    }

    public override bool IsNull(int place) => raw.sqlite3_column_type(_statement, place) == raw.SQLITE_NULL;

    /// <summary>SQLite would make 0 of a text, which is an instant like any other.</summary>
    public override long Int64(int place) => raw.sqlite3_column_type(_statement, place) == raw.SQLITE_INTEGER
        ? raw.sqlite3_column_int64(_statement, place)
        : throw new InvalidDataException($"Column {raw.sqlite3_column_name(_statement, place).utf8_to_string()} holds no whole number.");

    public override int Int32(int place) => checked((int)Int64(place));

    public override bool Boolean(int place) => Int64(place) != 0;

    public override string Text(int place)
    {
        var bytes = raw.sqlite3_column_blob(_statement, place);
        if (_before[place] is { } before && bytes.SequenceEqual(before.Bytes))
        {
            return before.Text;
        }

        var text = Encoding.UTF8.GetString(bytes);
        if (bytes.Length <= LongestKept)
        {
            _before[place] = (bytes.ToArray(), text);
        }

        return text;
    }

    public override byte[] Bytes(int place) => raw.sqlite3_column_blob(_statement, place).ToArray();

    /// <summary>Dates are stored as <c>yyyy-MM-dd</c>.</summary>
    public override DateOnly Date(int place) => DateOnly.ParseExact(Text(place), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override T Other<T>(int place) => typeof(T) == typeof(double)
        ? (T)(object)raw.sqlite3_column_double(_statement, place)
        : throw new NotSupportedException($"No hot column of SQLite holds a {typeof(T).Name}.");
}
