namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>An import of another decision model (DMN 6.3.3). An empty name brings its elements in unqualified.</summary>
internal sealed record ImportDefinition(string Name, string Namespace);
