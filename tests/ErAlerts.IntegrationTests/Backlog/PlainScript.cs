using System.IO.Compression;

namespace ErAlerts.IntegrationTests.Backlog;

/// <summary>
/// The count as someone would do it by a short script over the extract: lines, commas, dates. It shares no code with the product; only which
/// lines were rejected is told to it.
/// </summary>
internal sealed class PlainScript
{
    private readonly List<(string Office, DateTime Received, DateTime? Contact, DateTime? Ended, int Children)> _rows = [];

    public PlainScript(IReadOnlySet<int> rejectedLines)
    {
        var seen = new HashSet<string>();
        var lines = Text("referrals").Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            var f = lines[i].TrimEnd('\r').Split(',');
            if (f.Length > 1 && !rejectedLines.Contains(i + 1) && seen.Add(f[0]))
            {
                _rows.Add((f[1], Date(f[4])!.Value, Date(f[6]), f[15] == "open" ? null : Date(f[16]), int.Parse(f[7])));
            }
        }
    }

    public int Rows => _rows.Count;

    public IEnumerable<string> Offices => _rows.Select(r => r.Office).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The text of a file of the extract.</summary>
    public static string Text(string name)
    {
        var folder = Path.Combine(Cli.Repository.Root, "tests", "ErAlerts.IntegrationTests", "Backlog", "Extract");
        using var file = new GZipStream(File.OpenRead(Path.Combine(folder, name + ".csv.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    /// <summary>Referrals and children of an office that were open on a date for so many days since receipt, or since contact.</summary>
    public (int Referrals, int Children) Count(string office, DateOnly on, int from, int to, bool sinceContact = false)
    {
        var (referrals, children) = (0, 0);
        var day = on.ToDateTime(TimeOnly.MinValue);
        foreach (var row in _rows)
        {
            var since = sinceContact ? row.Contact : row.Received;
            if (row.Office == office && row.Received <= day && !(row.Ended <= day) && since <= day && (day - since.Value).TotalDays >= from && (day - since.Value).TotalDays <= to)
            {
                referrals++;
                children += row.Children;
            }
        }

        return (referrals, children);
    }

    public int ReceivedOn(string office, DateOnly on) => _rows.Count(r => r.Office == office && DateOnly.FromDateTime(r.Received) == on);

    public int EndedOn(string office, DateOnly on) => _rows.Count(r => r.Office == office && r.Ended is { } ended && DateOnly.FromDateTime(ended) == on);

    private static DateTime? Date(string text) => text.Length == 0 ? null : new DateTime(int.Parse(text[..4]), int.Parse(text[5..7]), int.Parse(text[8..10]));
}
