namespace ErAlerts.ArchitectureTests;

/// <summary>The repository that these tests read, found by walking up from the test assembly to the solution file.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "Migrations", "islands"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> PureProjects { get; } = ["ErAlerts.Workflow", "ErAlerts.Domain"];

    /// <summary>The projects of src and those that each may reference directly, as design.md draws them.</summary>
    public static IReadOnlyDictionary<string, string[]> AllowedImports { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ErAlerts.Workflow"] = [],
        ["ErAlerts.Domain"] = [],
        ["ErAlerts.Application"] = ["ErAlerts.Domain", "ErAlerts.Workflow"],
        ["ErAlerts.Infrastructure"] = ["ErAlerts.Application"],
        ["ErAlerts.Web"] = ["ErAlerts.Infrastructure"],
        ["ErAlerts.Cli"] = ["ErAlerts.Infrastructure"],
    };

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Hand-written files below a folder of the repository, by extension; generated ones and migrations are left out.</summary>
    public static IEnumerable<string> Files(string under, params string[] extensions) =>
        Walk(At(under.Split('/'))).Where(f => extensions.Contains(Path.GetExtension(f), StringComparer.Ordinal)).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Folders(string under) =>
        Directory.EnumerateDirectories(At(under)).Where(IsHandWritten).SelectMany(d => Folders(Relative(d)).Prepend(d));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(IsHandWritten).SelectMany(Walk));

    private static bool IsHandWritten(string folder) => !Generated.Contains(Path.GetFileName(folder), StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ErAlerts.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("ErAlerts.sln was not found above " + AppContext.BaseDirectory);
    }
}
