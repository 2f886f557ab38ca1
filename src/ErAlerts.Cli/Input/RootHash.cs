using System.Text.RegularExpressions;

namespace ErAlerts.Cli.Input;

/// <summary>The hash of a root as it is given: itself, or a file in which it stands, be that plain text or JSON.</summary>
internal static partial class RootHash
{
    /// <summary>The hash in lower case; null when there is none.</summary>
    public static string? Of(string given)
    {
        var text = File.Exists(given) ? File.ReadAllText(given) : given;
        return Digits().Match(text) is { Success: true } found ? found.Value.ToLowerInvariant() : null;
    }

    [GeneratedRegex("(?<![0-9a-fA-F])[0-9a-fA-F]{64}(?![0-9a-fA-F])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
