namespace ErAlerts.Workflow.Feel;

/// <summary>Steps taken by several evaluations together.</summary>
internal sealed class FeelMeter
{
    public long Steps { get; private set; }

    public void Add(int steps) => Steps += steps;
}
