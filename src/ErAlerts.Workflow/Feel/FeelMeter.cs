namespace ErAlerts.Workflow.Feel;

/// <summary>Steps taken by several evaluations together.</summary>
internal sealed class FeelMeter
{
    /// <summary>What it takes to begin one, which thousands of short conditions do.</summary>
    private const int Beginning = 2;

    public long Steps { get; private set; }

    public void Add(int steps) => Steps += Beginning + steps;
}
