namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>An information item (DMN 7.3.4): a name, perhaps with a type.</summary>
internal sealed record Variable(string Name, TypeName? Type);
