using ErAlerts.Domain;

namespace ErAlerts.Application.Receiving;

/// <summary>Where each known column stands in a file's header.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _positions;

    private ColumnMap(Dictionary<string, int> positions, int width, IReadOnlyList<string> extra) =>
        (_positions, Width, Extra) = (positions, width, extra);

    /// <summary>Number of columns of the header.</summary>
    public int Width { get; }

    /// <summary>Columns that are not known.</summary>
    public IReadOnlyList<string> Extra { get; }

    /// <summary>Refuses with <c>missing-column</c> or <c>repeated-column</c>.</summary>
    public static Outcome<ColumnMap> Of(IReadOnlyList<string> header, IReadOnlyList<string> known)
    {
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var extra = new List<string>();
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Trim();
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                extra.Add(name);
            }
            else if (!positions.TryAdd(name, i))
            {
                return new Refusal("repeated-column", $"The header names the column '{name}' twice.", name);
            }
        }

        return known.FirstOrDefault(k => !positions.ContainsKey(k)) is { } missing
            ? new Refusal("missing-column", $"The header lacks the column '{missing}'.", missing)
            : new ColumnMap(positions, header.Count, extra);
    }

    /// <summary>The row's text in that column, trimmed; empty when the row is too short.</summary>
    public string Text(ImportRow row, string column)
    {
        var position = _positions[column];
        return position < row.Fields.Count ? row.Fields[position].Trim() : string.Empty;
    }

    /// <summary>The fault of a row that is shorter or longer than the header; null when it fits.</summary>
    public RowFault? WrongWidth(ImportRow row) => row.Fields.Count.CompareTo(Width) switch
    {
        < 0 => new RowFault(string.Empty, "short-row", $"The row has {row.Fields.Count} fields where the header has {Width}."),
        > 0 => new RowFault(string.Empty, "long-row", $"The row has {row.Fields.Count} fields where the header has {Width}; an unquoted comma does that."),
        _ => null,
    };
}
