using System.Text.RegularExpressions;

namespace ErAlerts.ArchitectureTests;

public sealed partial class CodesOfRefusals
{
    [Fact]
    public void Every_code_is_kebab_case() =>
        Violations.None("A code is kebab-case and stays.", BoundSource.Codes().Where(c => !Kebab().IsMatch(c.Code)).Select(c => $"{c.Place}: '{c.Code}'"));

    [Fact]
    public void Every_code_is_provoked_by_a_test()
    {
        var tests = string.Concat(Repository.Files("tests", ".cs").Where(f => !f.Contains("ArchitectureTests", StringComparison.Ordinal)).Select(File.ReadAllText));
        Violations.None(
            "A refusal or finding that no test provokes may never have worked.",
            BoundSource.Codes().DistinctBy(c => c.Code).Where(c => !tests.Contains($"\"{c.Code}\"", StringComparison.Ordinal)).Select(c => $"{c.Code} ({c.Place})"));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Kebab();
}
