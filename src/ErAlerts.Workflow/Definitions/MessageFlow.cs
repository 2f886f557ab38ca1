namespace ErAlerts.Workflow.Definitions;

/// <summary>A message's way between two pools of one file; either end may be a whole process.</summary>
/// <param name="Id">The id in the file.</param>
/// <param name="Source">Id of the sending element, process or participant.</param>
/// <param name="Target">Id of the receiving element, process or participant.</param>
public sealed record MessageFlow(string Id, string Source, string Target);
