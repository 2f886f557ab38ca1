using System.Text;
using ErAlerts.Workflow.Dmn;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Benchmarks.Decisions;

/// <summary>The project's alert criteria as a file and as a compiled model.</summary>
internal sealed record CriteriaTable(string Xml, DecisionModel Model)
{
    public const string Decision = "alert-criteria";

    public static CriteriaTable Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "workflows")))
        {
            folder = folder.Parent;
        }

        return Of(File.ReadAllText(Path.Combine(folder!.FullName, "workflows", "alert-criteria.dmn")));
    }

    /// <summary>The same criteria with one cell changed.</summary>
    public CriteriaTable With(string cell, string changed)
    {
        var at = Xml.IndexOf(cell, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidOperationException($"The table has no cell '{cell}'.")
            : Of(string.Concat(Xml.AsSpan(0, at), changed, Xml.AsSpan(at + cell.Length)));
    }

    private static CriteriaTable Of(string xml) => new(xml, DmnReader.Read(Encoding.UTF8.GetBytes(xml), "alert-criteria.dmn").Model!);
}
