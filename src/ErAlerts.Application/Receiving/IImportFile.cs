namespace ErAlerts.Application.Receiving;

/// <summary>A delimited file with a header, read once and in order. Storage of the text and its quoting is the adapter's.</summary>
public interface IImportFile
{
    /// <summary>The header's names as the file has them.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>The records after the header.</summary>
    IEnumerable<ImportRow> Rows();
}
