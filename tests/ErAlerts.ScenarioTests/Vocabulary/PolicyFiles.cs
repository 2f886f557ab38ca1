using ErAlerts.Application.Policies;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>The real files of <c>workflows/</c>.</summary>
internal static class PolicyFiles
{
    private static readonly Lazy<IReadOnlyList<PolicyFile>> Read = new(ReadFolder);

    public static string Folder { get; } = FindFolder();

    public static PolicyCatalogue Load()
    {
        var loading = PolicyReader.Load(Read.Value);
        return loading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', loading.Findings));
    }

    private static List<PolicyFile> ReadFolder() =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(f => new PolicyFile(Path.GetRelativePath(Folder, f).Replace('\\', '/'), File.ReadAllBytes(f)))];

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ErAlerts.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("ErAlerts.sln was not found."), "workflows");
    }
}
