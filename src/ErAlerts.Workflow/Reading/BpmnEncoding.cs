using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// Opens XML in whatever code page it says it is written in: those that the platform's reader knows, and the older ones that modellers
/// still write, such as windows-1252, GBK and Shift_JIS. A byte-order mark goes before the declaration; a text
/// that calls itself UTF-16 but has one byte a letter is read as UTF-8.
/// </summary>
internal static partial class BpmnEncoding
{
    private const int DeclarationEnds = 400;

    /// <summary>A reader of the text, or of the bytes where <see cref="Text"/> gives none.</summary>
    public static XmlReader Open(ReadOnlyMemory<byte> xml, string? text, XmlReaderSettings settings) => text is not null
        ? XmlReader.Create(new StringReader(text), settings)
        : XmlReader.Create(Stream(xml), settings);

    private static MemoryStream Stream(ReadOnlyMemory<byte> xml) => MemoryMarshal.TryGetArray(xml, out var part)
        ? new(part.Array!, part.Offset, part.Count, writable: false)
        : new(xml.ToArray(), writable: false);

    /// <summary>
    /// The text, ready to be read; null where the platform's reader finds its way by itself. A blank before the declaration and the number of
    /// XML's later version change nothing and are let pass.
    /// </summary>
    public static string? Text(ReadOnlySpan<byte> xml)
    {
        var (encoding, mark) = Marked(xml);
        var head = xml[mark..Math.Min(xml.Length, mark + DeclarationEnds)];
        var declaration = DeclarationPattern().Match((mark > 0 ? encoding! : Encoding.Latin1).GetString(head));
        if (mark == 0)
        {
            var name = declaration.Groups["name"].Value;
            encoding = Named(name);
            if (encoding is null && (name.Length > 0 && !IsUtf8(name) || (declaration.Groups["blank"].Length == 0 && !declaration.Groups["later"].Success)))
            {
                return null;
            }
        }

        var text = (encoding ?? Encoding.UTF8).GetString(xml[mark..]);
        var later = declaration.Groups["later"];
        text = later.Success ? string.Concat(text.AsSpan(0, later.Index), "1.0", text.AsSpan(later.Index + later.Length)) : text;
        return declaration.Groups["blank"].Length == 0 ? text : text[declaration.Groups["blank"].Length..];
    }

    /// <summary>The encoding that a byte-order mark tells, which goes before a declared one, and the mark's length.</summary>
    private static (Encoding? Encoding, int Length) Marked(ReadOnlySpan<byte> xml) => xml switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static bool IsUtf8(string name) => name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase);

    /// <summary>The encoding of that name; null where the platform's reader knows it by itself or nobody does.</summary>
    private static Encoding? Named(string name) => name.ToUpperInvariant() switch
    {
        "" => null,
        "UTF8" or "UTF-16" or "UTF16" or "UNICODE" or "UCS-2" => Encoding.UTF8,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };

    /// <summary>Matches without a byte-order mark only where each letter of the declaration is one byte.</summary>
    [GeneratedRegex("""^(?<blank>[ \t\r\n]*)<\?xml(\s+version\s*=\s*["']((?<later>1\.[1-9])|[^"']*)["'])?(\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]+)["'])?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DeclarationPattern();
}
