namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>A reference to a type as written. DMN 1.1 writes a prefixed XML name, later versions <c>import.name</c>.</summary>
/// <param name="Namespace">Namespace of an XML prefix; null when there was none.</param>
/// <param name="Text">The name, without an XML prefix.</param>
internal sealed record TypeName(string? Namespace, string Text);
