using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Dmn.TestKit;

/// <summary>The models of one folder, which may import each other by namespace. Each is read once.</summary>
internal sealed class TestKitFolder(IReadOnlyList<TestKitFile> models)
{
    private readonly Dictionary<string, DmnReading?> _read = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, byte[]>? _byNamespace;

    /// <summary>The model of a file name; the folder's only model where the name fits none.</summary>
    public DmnReading? Model(string name)
    {
        if (_read.TryGetValue(name, out var known))
        {
            return known;
        }

        var leaf = name.Replace('\\', '/') is var path ? path[(path.LastIndexOf('/') + 1)..] : name;
        var file = models.FirstOrDefault(model => string.Equals(model.Leaf, leaf, StringComparison.OrdinalIgnoreCase))
            ?? (models.Count == 1 ? models[0] : null);
        return _read[name] = file is null ? null : DmnReader.Read(file.Content, file.Name, Imported);
    }

    private byte[]? Imported(string space)
    {
        if (_byNamespace is null)
        {
            _byNamespace = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var model in models)
            {
                if (DmnReader.NamespaceOf(model.Content) is { } own)
                {
                    _byNamespace.TryAdd(own, model.Content.ToArray());
                }
            }
        }

        return _byNamespace.GetValueOrDefault(space);
    }
}
