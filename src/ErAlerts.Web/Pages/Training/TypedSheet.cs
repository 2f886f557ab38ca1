using ErAlerts.Application.Receiving;

namespace ErAlerts.Web.Pages.Training;

/// <summary>A sheet typed into the page, read as a file with one column.</summary>
internal sealed class TypedSheet(IReadOnlyList<string> people) : IImportFile
{
    public IReadOnlyList<string> Header { get; } = ["person_id"];

    public IEnumerable<ImportRow> Rows() => people.Select((person, n) => new ImportRow(n + 2, [person]));
}
