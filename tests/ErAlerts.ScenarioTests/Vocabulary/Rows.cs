using ErAlerts.Application.Receiving;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>An import file whose rows the story wrote.</summary>
internal sealed class Rows(string header, params string[] rows) : IImportFile
{
    public IReadOnlyList<string> Header { get; } = header.Split(',');

    IEnumerable<ImportRow> IImportFile.Rows() => rows.Select((row, index) => new ImportRow(index + 2, row.Split(',')));
}
