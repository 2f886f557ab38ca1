namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>Input data (DMN 6.3.11): a value the caller gives.</summary>
internal sealed record InputDefinition(string Id, string Name, TypeName? Type) : NodeDefinition(Id, Name, Type);
