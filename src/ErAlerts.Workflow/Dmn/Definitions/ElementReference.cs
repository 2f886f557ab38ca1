namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>The target of an <c>href</c>: an element's id in the model of a namespace.</summary>
internal sealed record ElementReference(string Namespace, string Id);
