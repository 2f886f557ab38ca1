namespace ErAlerts.ArchitectureTests;

/// <summary>Fails a test with every place that breaks the rule, not only the first.</summary>
internal static class Violations
{
    public static void None(string rule, IEnumerable<string> found)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, $"{rule}\n  {string.Join("\n  ", list)}");
    }
}
