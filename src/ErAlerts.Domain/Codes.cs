using System.Collections.Concurrent;
using System.Text.Json;

namespace ErAlerts.Domain;

/// <summary>The kebab-case code of an enum's member: the same string in files, URLs, logs and tests.</summary>
public static class Codes
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    /// <summary>The member's code, for instance <c>with-ara</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Known.GetOrAdd(value, static v => Kebab(v.ToString()));

    /// <summary>The member whose code it is, in any case; false when there is none.</summary>
    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(Of(candidate), code, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>All codes of the enum, in order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of).ToArray();

    private static string Kebab(string name) => name == nameof(Referrals.ResponseType.TwentyFourHour) ? "24-hour" : JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
