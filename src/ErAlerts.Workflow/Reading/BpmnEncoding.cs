using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// Opens XML in whatever code page it says it is written in: those that the platform's reader knows, and the older ones that modellers
/// still write, such as windows-1252, GBK and Shift_JIS. A text that calls itself UTF-16 but has one byte a letter is read as UTF-8.
/// </summary>
internal static partial class BpmnEncoding
{
    private const int DeclarationEnds = 200;

    /// <summary>A reader of the file's text.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> xml, XmlReaderSettings settings) => Declared(xml.Span) is { } encoding
        ? XmlReader.Create(new StringReader(encoding.GetString(xml.Span)), settings)
        : XmlReader.Create(new MemoryStream(xml.ToArray(), writable: false), settings);

    /// <summary>The encoding to decode by; null where the platform's reader finds it by itself or nobody knows it.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> xml)
    {
        var match = DeclarationPattern().Match(Encoding.Latin1.GetString(xml[..Math.Min(xml.Length, DeclarationEnds)]));
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        return name.ToUpperInvariant() switch
        {
            "UTF8" or "UTF-16" or "UTF16" or "UNICODE" or "UCS-2" => Encoding.UTF8,
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };
    }

    /// <summary>Matches only where each letter of the declaration is one byte.</summary>
    [GeneratedRegex("""^<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]+)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeclarationPattern();
}
