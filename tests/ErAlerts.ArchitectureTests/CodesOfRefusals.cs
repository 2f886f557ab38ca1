using System.Text.RegularExpressions;

namespace ErAlerts.ArchitectureTests;

public sealed partial class CodesOfRefusals
{
    /// <summary>The debt: codes that wait for a test of their own.</summary>
    private static readonly string[] NotYetProvoked = ["decision-failed", "no-manager", "no-successor", "not-reversible", "process-failed", "timer-gone", "too-many-rows"];

    [Fact]
    public void Every_code_is_kebab_case() =>
        Violations.None("A code is kebab-case and stays.", BoundSource.Codes().Where(c => !Kebab().IsMatch(c.Code)).Select(c => $"{c.Place}: '{c.Code}'"));

    [Fact]
    public void Every_code_is_provoked_by_a_test()
    {
        var tests = string.Concat(Repository.Files("tests", ".cs").Where(f => !f.Contains("ArchitectureTests", StringComparison.Ordinal)).Select(File.ReadAllText));
        Violations.None(
            "A refusal or finding that no test provokes may never have worked.",
            Codes().Where(c => !Named(tests, c.Code) && !NotYetProvoked.Contains(c.Code, StringComparer.Ordinal)).Select(c => $"{c.Code} ({c.Place})"));
        Violations.None(
            "What a test provokes by now is taken off the list.",
            NotYetProvoked.Where(code => Named(tests, code) || Codes().All(c => c.Code != code)));
    }

    private static IEnumerable<(string Code, string Place)> Codes() =>
        BoundSource.Codes().Where(c => !c.Place.Contains("BoardSort", StringComparison.Ordinal)).DistinctBy(c => c.Code);

    /// <summary>As a text of its own: between quotes, or before a colon where a message begins with it.</summary>
    private static bool Named(string tests, string code) =>
        new[] { $"\"{code}\"", $"\"{code}: ", $"'{code}'", $"\\\"{code}\\\"", $",{code},", $",{code}\"" }.Any(form => tests.Contains(form, StringComparison.Ordinal));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Kebab();
}
