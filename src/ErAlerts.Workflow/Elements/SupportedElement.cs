using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Elements;

/// <summary>One line of the table of supported elements.</summary>
/// <param name="Name">The element's name in the file.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="Note">What it does here, or why it is refused.</param>
public sealed record SupportedElement(string Name, string Label, string Note)
{
    /// <summary>Makes the flow node; null for what is no flow node or is refused.</summary>
    internal Func<BpmnElementReading, Element>? Make { get; init; }

    /// <summary>The interpreter runs it.</summary>
    public bool IsSupported { get; init; } = true;
}
