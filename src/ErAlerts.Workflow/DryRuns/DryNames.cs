namespace ErAlerts.Workflow.DryRuns;

/// <summary>Elements that a remaining step of the script answers, so that they wait for it.</summary>
internal sealed class DryNames
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    public DryNames(DryRunScript script)
    {
        foreach (var name in script.Steps.Select(Name).OfType<string>())
        {
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
            _held.Add(name);
        }
    }

    public IReadOnlySet<string> Held => _held;

    /// <summary>The step is no longer to come.</summary>
    public void Passed(DryRunStep step)
    {
        if (Name(step) is { } name && --_counts[name] == 0)
        {
            _held.Remove(name);
        }
    }

    private static string? Name(DryRunStep step) => step switch
    {
        DryRunStep.Complete complete => complete.Element,
        DryRunStep.Fail fail => fail.Element,
        _ => null,
    };
}
