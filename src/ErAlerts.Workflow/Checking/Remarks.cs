using ErAlerts.Workflow.Definitions;

namespace ErAlerts.Workflow.Checking;

/// <summary>Findings about one process, each said once and never too many of one kind.</summary>
internal sealed class Remarks(ProcessDefinition definition)
{
    private const int MostOfOneKind = 100;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string Element, string Code)> _said = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Warn(string element, string code, string message) => Add(Severity.Warning, element, code, message);

    public void Tell(string element, string code, string message) => Add(Severity.Info, element, code, message);

    public List<Finding> ToList()
    {
        foreach (var (code, count) in _counts.Where(entry => entry.Value > MostOfOneKind).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _findings.Add(new(Severity.Info, definition.File, definition.Id, "more-findings", $"{count - MostOfOneKind} more findings of the kind {code} are left out."));
        }

        return _findings;
    }

    private void Add(Severity severity, string element, string code, string message)
    {
        if (!_said.Add((element, code)))
        {
            return;
        }

        var count = _counts[code] = _counts.GetValueOrDefault(code) + 1;
        if (count <= MostOfOneKind)
        {
            _findings.Add(new(severity, definition.File, element, code, message));
        }
    }
}
