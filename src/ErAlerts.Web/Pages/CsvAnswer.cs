using System.Globalization;
using ErAlerts.Infrastructure.Csv;

namespace ErAlerts.Web.Pages;

/// <summary>A table for spreadsheets as an answer: dates as yyyy-MM-dd, numbers with a point, formulas made harmless.</summary>
internal static class CsvAnswer
{
    /// <summary>The table as a file of that name.</summary>
    public static IResult Of(string name, IReadOnlyList<string> header, IEnumerable<object?[]> rows)
    {
        var stream = new MemoryStream();
        CsvTable.Write(stream, header, rows.Select(row => row.Select(Text).ToArray()));
        return TypedResults.File(stream.ToArray(), "text/csv; charset=utf-8", name);
    }

    private static string Text(object? cell) => cell switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        null => string.Empty,
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };
}
