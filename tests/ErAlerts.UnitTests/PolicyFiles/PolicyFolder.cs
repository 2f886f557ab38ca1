namespace ErAlerts.UnitTests.PolicyFiles;

/// <summary>The folder of the county's policy files, found from where the tests run.</summary>
internal static class PolicyFolder
{
    public static string Path { get; } = System.IO.Path.Combine(RepositoryRoot(), "workflows");

    public static string Read(params string[] path) => File.ReadAllText(System.IO.Path.Combine([Path, .. path]));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "ErAlerts.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
