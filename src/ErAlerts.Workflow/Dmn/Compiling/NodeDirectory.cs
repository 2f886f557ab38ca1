using ErAlerts.Workflow.Dmn.Definitions;
using ErAlerts.Workflow.Dmn.Running;

namespace ErAlerts.Workflow.Dmn.Compiling;

/// <summary>Finds nodes by reference, in the model itself or one import away.</summary>
internal sealed class NodeDirectory(CompiledModel model)
{
    private readonly Dictionary<string, ModelNode> _own = Index(model);
    private readonly Dictionary<int, Dictionary<string, ModelNode>> _imported = [];

    /// <summary>The node and the place of its import, -1 for the model itself; null for none.</summary>
    public (int Import, ModelNode Node)? Find(ElementReference reference)
    {
        if (reference.Namespace == model.Definition.Namespace && _own.TryGetValue(reference.Id, out var own))
        {
            return (-1, own);
        }

        for (var import = 0; import < model.Imports.Length; import++)
        {
            var imported = model.Imports[import].Model;
            if (imported.Definition.Namespace != reference.Namespace)
            {
                continue;
            }

            if (!_imported.TryGetValue(import, out var index))
            {
                _imported.Add(import, index = Index(imported));
            }

            if (index.TryGetValue(reference.Id, out var found))
            {
                return (import, found);
            }
        }

        return null;
    }

    private static Dictionary<string, ModelNode> Index(CompiledModel model)
    {
        var index = new Dictionary<string, ModelNode>(StringComparer.Ordinal);
        foreach (var node in model.Nodes)
        {
            index.TryAdd(node.Id, node);
        }

        return index;
    }
}
