using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ErAlerts.Infrastructure.Persistence.Mapping;

/// <summary>
/// Stores the SHA-256 of a policy file, 64 hexadecimal digits, as its 32 bytes, and any other name of a version as its text. Refuses a text of 32 bytes,
/// which would be read as a hash. What was stored as text before this reads as itself.
/// </summary>
internal sealed class ContentHashConverter() : ValueConverter<string, byte[]>(hash => Write(hash), stored => Read(stored))
{
    private const int Length = 32;

    private static byte[] Write(string hash)
    {
        if (hash.Length == 2 * Length && !hash.AsSpan().ContainsAnyExcept("0123456789abcdef"))
        {
            return Convert.FromHexString(hash);
        }

        var text = Encoding.UTF8.GetBytes(hash);
        return text.Length == Length ? throw new ArgumentException($"'{hash}' would be read as a hash.", nameof(hash)) : text;
    }

    private static string Read(byte[] stored) => stored.Length == Length ? Convert.ToHexStringLower(stored) : Encoding.UTF8.GetString(stored);
}
