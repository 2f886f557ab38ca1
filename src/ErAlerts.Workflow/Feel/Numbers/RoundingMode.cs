namespace ErAlerts.Workflow.Feel.Numbers;

/// <summary>How a number loses digits (DMN 10.3.4.5).</summary>
internal enum RoundingMode
{
    HalfEven,
    HalfUp,
    HalfDown,
    Up,
    Down,
    Floor,
    Ceiling,
}
