using System.Text;
using CsvHelper;
using ErAlerts.Application.Receiving;

namespace ErAlerts.Infrastructure.Csv;

/// <summary>
/// A CSV file (RFC 4180, UTF-8 with or without a byte order mark, any line ends), read as a stream: a file of any length takes the memory of
/// one record. Throws <see cref="InvalidDataException"/>, naming the line, where a quote is opened and not closed or a record is absurdly long.
/// </summary>
public sealed class CsvImportFile : IImportFile, IDisposable
{
    private const int LongestRecordInBytes = 1 << 20;
    private readonly CsvReader _reader;
    private bool _unclosed;

    /// <summary>Reads the header. The stream is closed with the file.</summary>
    public CsvImportFile(Stream stream)
    {
        _reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            Encoding = Encoding.UTF8,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRecordInBytes,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record => _unclosed |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        Header = Read() ? Fields() : [];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Opens a file of the file system; the usual exceptions when it cannot be read.</summary>
    public static CsvImportFile Open(string path) => new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));

    /// <inheritdoc/>
    public IEnumerable<ImportRow> Rows()
    {
        while (Read())
        {
            yield return new ImportRow((int)_reader.LineNumber, Fields());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private bool Read()
    {
        try
        {
            var read = _reader.Read();
            return _unclosed ? throw new InvalidDataException($"Line {_reader.LineNumber}: a quote is opened and never closed.") : read;
        }
        catch (CsvFormatException tooLong)
        {
            throw new InvalidDataException($"Line {tooLong.LineNumber}: a record has more than {LongestRecordInBytes} bytes; most likely a quote is opened and never closed.", tooLong);
        }
    }

    private string[] Fields()
    {
        var fields = new string[_reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = _reader.GetString(i);
        }

        return fields;
    }
}
