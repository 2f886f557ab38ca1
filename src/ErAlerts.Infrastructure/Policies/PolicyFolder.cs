using ErAlerts.Application.Policies;

namespace ErAlerts.Infrastructure.Policies;

/// <summary>The folder of policy files.</summary>
internal static class PolicyFolder
{
    private static readonly string[] Extensions = [".bpmn", ".dmn", ".json"];

    /// <summary>Its files, by path with forward slashes; throws <see cref="DirectoryNotFoundException"/> where there is no folder.</summary>
    public static IReadOnlyList<PolicyFile> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => new PolicyFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f))),
    ];
}
