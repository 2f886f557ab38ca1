using System.Globalization;
using CsvHelper;
using ErAlerts.Application.Receiving;

namespace ErAlerts.Infrastructure.Csv;

/// <summary>Writes the rows that an import refused, one line each, for whoever repairs the extract.</summary>
public static class RejectsFile
{
    /// <summary>Writes a header and a line for each reject; a field that a spreadsheet would run as a formula is made harmless.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="keyColumn">Name of the key's column: <c>referral_number</c> or <c>id</c>.</param>
    /// <param name="rejects">The refused rows.</param>
    public static void Write(Stream stream, string keyColumn, IReadOnlyList<Reject> rejects)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord(["line", keyColumn, "column", "code", "reason"]);
        foreach (var reject in rejects)
        {
            csv.WriteRecord([reject.Line.ToString(CultureInfo.InvariantCulture), reject.Key, reject.Column, reject.Code, reject.Reason]);
        }
    }
}
