using System.Globalization;
using Spectre.Console;

namespace ErAlerts.Cli.Output;

/// <summary>Plain tables: texts are shown as they are, numbers stand right.</summary>
internal static class Tables
{
    public static Table Of(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    public static void Row(this Table table, params object?[] cells) => table.AddRow(cells.Select((cell, column) =>
    {
        if (cell is int or long)
        {
            table.Columns[column].Alignment = Justify.Right;
        }

        return new Text(Say(cell));
    }));

    /// <summary>A value as people read it: dates as yyyy-MM-dd, instants in UTC, numbers with thousands.</summary>
    public static string Say(object? value) => value switch
    {
        null => string.Empty,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => UtcInstantConverter.Text(instant),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
