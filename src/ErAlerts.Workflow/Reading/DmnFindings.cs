namespace ErAlerts.Workflow.Reading;

/// <summary>Gathers the findings of one file.</summary>
internal sealed class DmnFindings(string file)
{
    private const int Limit = 1000;
    private readonly List<Finding> _all = [];

    /// <summary>The file's name as the caller gave it.</summary>
    public string File { get; } = file;

    public IReadOnlyList<Finding> All => _all;

    public void Error(string element, string code, string message) => Add(Severity.Error, element, code, message);

    public void Warning(string element, string code, string message) => Add(Severity.Warning, element, code, message);

    /// <summary>Takes over findings made elsewhere, such as in an imported file.</summary>
    public void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding);
        }
    }

    private void Add(Severity severity, string element, string code, string message) => Add(new Finding(severity, File, element, code, message));

    private void Add(Finding finding)
    {
        if (_all.Count < Limit)
        {
            _all.Add(finding);
        }
    }
}
