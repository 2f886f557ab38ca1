using System.Globalization;
using ErAlerts.Domain;
using Microsoft.Net.Http.Headers;

namespace ErAlerts.Web.Api;

/// <summary>A review's version as an entity tag.</summary>
internal static class Versions
{
    /// <summary>What If-Match asked for: nothing, a version, or something that is no tag of ours.</summary>
    internal readonly record struct Expected(int? Value, Refusal? Refusal);

    public static EntityTagHeaderValue Tag(int version) => new(string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));

    /// <summary>Reads If-Match; absent and <c>*</c> ask for no version.</summary>
    public static Expected IfMatch(HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString().Trim();
        if (header.Length == 0 || header == "*")
        {
            return default;
        }

        return int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new(version, null)
            : new(null, new Refusal("if-match-malformed", $"If-Match is {header}; send the ETag of the review as it came.", "If-Match"));
    }
}
