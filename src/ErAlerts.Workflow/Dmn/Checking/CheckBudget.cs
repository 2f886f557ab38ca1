namespace ErAlerts.Workflow.Dmn.Checking;

/// <summary>How much work a check may still do.</summary>
internal sealed class CheckBudget(int steps)
{
    private int _left = steps;

    public bool IsSpent => _left <= 0;

    /// <summary>Takes a step; false when there is none left.</summary>
    public bool Take() => _left-- > 0;
}
