namespace ErAlerts.Workflow.Running;

/// <summary>An event awaited on behalf of its <see cref="Node.Parent"/>: a timer, message, signal or condition.</summary>
/// <param name="Id">What the host knows it by.</param>
/// <param name="Parent">The token or scope that holds it.</param>
/// <param name="Element">The catching element: boundary, intermediate or start event, or receive task.</param>
/// <param name="Definition">Which of the element's event definitions.</param>
internal sealed record Wait(int Id, int Parent, int Element, int Definition) : Node(Id, Parent, Element)
{
    /// <summary>Occurred already, while a parallel-multiple event waits for the others; for a condition: it held when last looked at.</summary>
    public bool Seen { get; init; }

    /// <summary>The key that an awaited message must bear; null when any will do.</summary>
    public string? Correlation { get; init; }

    /// <summary>Firings still to come of a repeating timer; null without end or when it does not repeat.</summary>
    public int? Left { get; init; }
}
