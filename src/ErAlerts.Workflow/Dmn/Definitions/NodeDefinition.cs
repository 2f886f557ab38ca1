namespace ErAlerts.Workflow.Dmn.Definitions;

/// <summary>What every element of a requirement graph has: an id and the variable that holds its value.</summary>
/// <param name="Id">Id that references use.</param>
/// <param name="Name">Name of the element, which is also its variable's name.</param>
/// <param name="Type">Type of the variable; null means any.</param>
internal abstract record NodeDefinition(string Id, string Name, TypeName? Type);
