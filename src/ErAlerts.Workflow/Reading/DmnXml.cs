using System.Xml;
using System.Xml.Linq;

namespace ErAlerts.Workflow.Reading;

/// <summary>Opens decision XML safely: no document type, no entities, bounded size and depth. A document, or a reason.</summary>
internal static class DmnXml
{
    private const int MaxBytes = 8 * 1024 * 1024;
    private const int MaxDepth = 128;

    public static (XElement? Root, string? Reason) Load(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MaxBytes)
        {
            return (null, $"The file has {xml.Length} bytes; at most {MaxBytes} are read.");
        }

        var bytes = xml.ToArray();
        try
        {
            using var probe = Open(bytes);
            while (probe.Read())
            {
                if (probe.Depth > MaxDepth)
                {
                    return (null, $"Elements are nested deeper than {MaxDepth}.");
                }
            }

            using var reader = Open(bytes);
            return (XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root, null);
        }
        catch (XmlException trouble)
        {
            return (null, trouble.Message);
        }
    }

    /// <summary>An attribute of no namespace; null when absent.</summary>
    public static string? Text(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    /// <summary>Child elements of that local name, in the parent's own namespace.</summary>
    public static IEnumerable<XElement> Named(this XElement element, string name) => element.Elements(element.Name.Namespace + name);

    /// <summary>First child of that local name, in the parent's own namespace.</summary>
    public static XElement? First(this XElement element, string name) => element.Element(element.Name.Namespace + name);

    /// <summary>A FEEL name as written in XML: outer blanks cut, inner runs of blanks made one.</summary>
    public static string Name(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static XmlReader Open(byte[] bytes) => XmlReader.Create(
        new MemoryStream(bytes, writable: false),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            MaxCharactersInDocument = MaxBytes,
            MaxCharactersFromEntities = 1024,
        });
}
