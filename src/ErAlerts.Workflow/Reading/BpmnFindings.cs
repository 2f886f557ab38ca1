using System.Collections.Frozen;

namespace ErAlerts.Workflow.Reading;

/// <summary>The findings of one file, bounded: a broken file of a hundred thousand elements is not answered with as many sentences.</summary>
internal sealed class BpmnFindings(string file)
{
    private const int Most = 500;

    /// <summary>What only running asks for and a drawing for people may leave out or say in plain words (BPMN table 10.1).</summary>
    private static readonly FrozenSet<string> Incomplete = new[]
    {
        "bad-timer", "call-without-target", "compensation-without-handler", "complex-without-activation", "condition-missing", "empty-expression",
        "event-without-definition", "expression-syntax", "link-without-target", "loop-without-end", "multi-instance-without-number", "other-language",
        "timer-without-time",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly List<Finding> _findings = [];
    private int _leftOut;
    private Severity _worstLeftOut;

    /// <summary>Which process is being read: of one that nobody runs, what would refuse it is only a warning.</summary>
    public Purpose Purpose { get; set; }

    /// <summary>Errors so far, those made warnings included.</summary>
    public int Errors { get; private set; }

    public void Add(Severity severity, string element, string code, string message)
    {
        if (severity == Severity.Error)
        {
            Errors++;
            severity = Purpose == Purpose.ForPeople || (Purpose == Purpose.Unsaid && Incomplete.Contains(code)) ? Severity.Warning : Severity.Error;
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
