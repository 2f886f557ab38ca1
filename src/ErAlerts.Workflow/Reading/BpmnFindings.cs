namespace ErAlerts.Workflow.Reading;

/// <summary>The findings of one file, bounded: a broken file of a hundred thousand elements is not answered with as many sentences.</summary>
internal sealed class BpmnFindings(string file)
{
    private const int Most = 500;
    private readonly List<Finding> _findings = [];
    private int _leftOut;
    private Severity _worstLeftOut;

    /// <summary>While a process that nobody runs is read, what would refuse it is only a warning.</summary>
    public bool Lenient { get; set; }

    /// <summary>Errors so far, those made warnings included.</summary>
    public int Errors { get; private set; }

    public void Add(Severity severity, string element, string code, string message)
    {
        if (severity == Severity.Error)
        {
            Errors++;
            severity = Lenient ? Severity.Warning : Severity.Error;
        }

        if (_findings.Count < Most)
        {
            _findings.Add(new(severity, file, element, code, message));
        }
        else
        {
            _leftOut++;
            _worstLeftOut = severity > _worstLeftOut ? severity : _worstLeftOut;
        }
    }

    public IReadOnlyList<Finding> ToList() => _leftOut == 0
        ? _findings
        : [.. _findings, new(_worstLeftOut, file, "", "more-findings", $"{_leftOut} more findings are left out.")];
}
