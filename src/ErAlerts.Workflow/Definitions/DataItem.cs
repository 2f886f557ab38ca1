namespace ErAlerts.Workflow.Definitions;

/// <summary>A data object, data store, property, data input or data output: a variable named as the diagram names it.</summary>
/// <param name="Id">The id in the file; expressions may use it too.</param>
/// <param name="Key">The variable: its name, or its id where it has none.</param>
internal sealed record DataItem(string Id, string Key);
