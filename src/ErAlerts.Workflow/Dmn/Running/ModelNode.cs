using ErAlerts.Workflow.Dmn.Typing;
using ErAlerts.Workflow.Feel.Running;
using ErAlerts.Workflow.Feel.Types;
using ErAlerts.Workflow.Feel.Values;

namespace ErAlerts.Workflow.Dmn.Running;

/// <summary>An element of a compiled requirement graph.</summary>
internal abstract class ModelNode(string id, string name, FeelType type)
{
    public string Id => id;

    public string Name => name;

    /// <summary>Its variable.</summary>
    public TypedName Variable { get; } = new(name, type);
}

/// <summary>A node whose value differs from one evaluation to the next, kept in a slot of the state.</summary>
internal abstract class ValueNode(string id, string name, FeelType type, int slot) : ModelNode(id, name, type)
{
    public int Slot => slot;
}

/// <summary>Input data.</summary>
internal sealed class InputNode(string id, string name, FeelType type, int slot) : ValueNode(id, name, type, slot);

/// <summary>A knowledge model: a function, the same for every evaluation.</summary>
internal sealed class KnowledgeNode(string id, string name, ModelFunction function) : ModelNode(id, name, function.Signature)
{
    public ModelFunction Function => function;

    /// <summary>The function applied to arguments by name; others are left aside.</summary>
    public FeelValue Invoke(FeelContext arguments, FeelRun run) => function.Invoke(
        [.. function.Parameters.Select(parameter => arguments.TryGetValue(parameter.Name, out var given) ? given : FeelValue.Null)], run);
}
