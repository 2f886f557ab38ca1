using System.Text;
using ErAlerts.Application.Policies;

namespace ErAlerts.ScenarioTests.Vocabulary;

/// <summary>The real files of <c>workflows/</c>.</summary>
internal static class PolicyFiles
{
    private const string Review = "er-alert-review.bpmn";
    private static readonly Lazy<IReadOnlyList<PolicyFile>> Read = new(ReadFolder);

    public static string Folder { get; } = FindFolder();

    public static PolicyCatalogue Load() => Load(Read.Value);

    /// <summary>The files with one text replaced in one of them.</summary>
    public static PolicyCatalogue LoadWith(string file, string from, string to) => Load([.. Read.Value.Select(f => f.Path == file ? Altered(f, from, to) : f)]);

    private static PolicyCatalogue Load(IReadOnlyList<PolicyFile> files)
    {
        var loading = PolicyReader.Load(files);
        return loading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', loading.Findings));
    }

    private static PolicyFile Altered(PolicyFile file, string from, string to)
    {
        var text = Encoding.UTF8.GetString(file.Content);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return file with { Content = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)) };
    }

    /// <summary>
    /// The folder with texts replaced in the review's drawing and further drawings added, read with that vocabulary; the shipped drawing stays
    /// known for those who began with it.
    /// </summary>
    public static PolicyCatalogue Load(ProcessVocabulary? vocabulary, IReadOnlyList<(string From, string To)> changes, params IReadOnlyList<(string Path, string Text)> added)
    {
        var files = Read.Value.Where(f => f.Path != Review).Append(Changed(changes)).Concat(added.Select(a => new PolicyFile(a.Path, Encoding.UTF8.GetBytes(a.Text)))).ToList();
        var loading = PolicyReader.Load(files, [.. Read.Value.Where(f => f.Path == Review)], vocabulary);
        return loading.Catalogue ?? throw new InvalidOperationException(string.Join('\n', loading.Findings));
    }

    private static PolicyFile Changed(IReadOnlyList<(string From, string To)> changes) =>
        changes.Aggregate(Read.Value.Single(f => f.Path == Review), (file, change) => Altered(file, change.From, change.To));

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
