using ErAlerts.Workflow.Feel.Types;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>A variable with its resolved type.</summary>
internal readonly record struct TypedName(string Name, FeelType Type);
