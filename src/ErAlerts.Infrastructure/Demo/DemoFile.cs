using ErAlerts.Application.Receiving;

namespace ErAlerts.Infrastructure.Demo;

/// <summary>Made-up rows in the form of an extract, so that they go in through the import like any other.</summary>
internal sealed class DemoFile(string header, IEnumerable<string[]> rows) : IImportFile
{
    public IReadOnlyList<string> Header { get; } = header.Split(',');

    public IEnumerable<ImportRow> Rows() => rows.Select((fields, index) => new ImportRow(index + 2, fields));
}
