using CsvHelper;

namespace ErAlerts.Infrastructure.Csv;

/// <summary>Writes what a page shows as a table for spreadsheets; a field that a spreadsheet would run as a formula is made harmless.</summary>
public static class CsvTable
{
    /// <summary>Writes a header and the rows.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="header">Names of the columns.</param>
    /// <param name="rows">The rows, as wide as the header.</param>
    public static void Write(Stream stream, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord([.. header]);
        foreach (var row in rows)
        {
            csv.WriteRecord([.. row]);
        }
    }
}
