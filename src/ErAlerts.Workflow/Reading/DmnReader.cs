using System.Xml.Linq;
using ErAlerts.Workflow.Dmn.Compiling;
using ErAlerts.Workflow.Dmn.Definitions;

namespace ErAlerts.Workflow.Reading;

/// <summary>Reads decision models of DMN 1.1 to 1.5, with the models they import. Never throws: defects are findings.</summary>
public static class DmnReader
{
    private const int MaxModels = 64;

    /// <summary>Reads one file.</summary>
    /// <param name="xml">The file's bytes.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <param name="imports">Gives the bytes of the model of a namespace, or null; needed only where models import others.</param>
    public static DmnReading Read(ReadOnlyMemory<byte> xml, string file, Func<string, byte[]?>? imports = null)
    {
        var findings = new DmnFindings(file);
        if (ReadDefinition(xml, findings) is not { } root)
        {
            return new DmnReading(null, findings.All);
        }

        var models = new Dictionary<string, ModelDefinition>(StringComparer.Ordinal) { [root.Namespace] = root };
        foreach (var missing in Gather(root, imports, models, findings))
        {
            findings.Error(missing, "import-missing", $"The imported model '{missing}' was not found or could not be read.");
        }

        return new DmnReading(ModelCompiler.Compile(root, models, findings), findings.All);
    }

    /// <summary>The namespace a decision file declares, read without compiling it; null when it is no decision model.</summary>
    public static string? NamespaceOf(ReadOnlyMemory<byte> xml) =>
        DmnXml.Load(xml).Root is { } root && IsModel(root)
            ? root.Text("namespace")
            : null;

    private static ModelDefinition? ReadDefinition(ReadOnlyMemory<byte> xml, DmnFindings findings)
    {
        var (root, reason) = DmnXml.Load(xml);
        if (root is null)
        {
            findings.Error("", "xml-invalid", $"The file is not well-formed XML as it is read here. {reason}");
            return null;
        }

        if (!IsModel(root))
        {
            findings.Error("", "dmn-version-unknown", $"The root '{root.Name}' is no decision model of DMN {DmnVersion.Known}.");
            return null;
        }

        if (DmnVersion.IsNewer(root.Name.NamespaceName))
        {
            findings.Warning("", "dmn-version-newer", $"The model is of a DMN later than {DmnVersion.Known}; what that added is not read.");
        }

        return DmnModelReader.Read(root, findings);
    }

    private static bool IsModel(XElement root) =>
        root.Name.LocalName == "definitions" && (DmnVersion.Of(root.Name.NamespaceName) is not null || DmnVersion.IsNewer(root.Name.NamespaceName));

    /// <summary>Reads all imported models into <paramref name="models"/>; answers with the namespaces that could not be had.</summary>
    private static List<string> Gather(
        ModelDefinition root, Func<string, byte[]?>? imports, Dictionary<string, ModelDefinition> models, DmnFindings findings)
    {
        List<string> missing = [];
        var waiting = new Queue<ImportDefinition>(root.Imports);
        while (waiting.TryDequeue(out var import))
        {
            if (models.ContainsKey(import.Namespace) || missing.Contains(import.Namespace, StringComparer.Ordinal))
            {
                continue;
            }

            if (models.Count < MaxModels && imports?.Invoke(import.Namespace) is { } bytes && ReadImported(bytes, import, findings) is { } model)
            {
                models[import.Namespace] = model;
                foreach (var next in model.Imports)
                {
                    waiting.Enqueue(next);
                }
            }
            else
            {
                missing.Add(import.Namespace);
            }
        }

        return missing;
    }

    private static ModelDefinition? ReadImported(byte[] bytes, ImportDefinition import, DmnFindings findings)
    {
        var own = new DmnFindings(import.Namespace);
        var model = ReadDefinition(bytes, own);
        findings.Add(own.All);
        return model is null ? null : model with { Namespace = import.Namespace };
    }
}
