using ErAlerts.Application.Policies;

namespace ErAlerts.IntegrationTests.Persistence;

/// <summary>A copy of the policy folder in which one file differs: by a comment at its end, or by a replacement.</summary>
internal sealed class ChangedPolicies : IDisposable
{
    public ChangedPolicies(PolicyCatalogue original, string changed, string? from = null, string? to = null)
    {
        foreach (var file in original.Files)
        {
            var target = System.IO.Path.Combine(Path, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, file.Content);
        }

        var victim = System.IO.Path.Combine(Path, changed);
        var text = File.ReadAllText(victim);
        var altered = from is null ? text + "<!-- changed -->" : text.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(text, altered);
        File.WriteAllText(victim, altered);
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"eralerts-policies-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
