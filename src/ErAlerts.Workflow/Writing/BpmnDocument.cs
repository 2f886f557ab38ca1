using System.Text;
using System.Xml;
using System.Xml.Linq;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Writing;

/// <summary>
/// A BPMN file with everything that stands in it, known to us or not: diagram, extensions, comments, prefixes. Unchanged it is written
/// byte for byte; a change touches nothing but its attribute. Immutable.
/// </summary>
public sealed class BpmnDocument
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly XDocument? _changed;

    private BpmnDocument(ReadOnlyMemory<byte> bytes, XDocument? changed)
    {
        _bytes = bytes;
        _changed = changed;
    }

    /// <summary>The document; or a finding that says why it is none: no XML, too large, a document type.</summary>
    public static (BpmnDocument? Document, Finding? Problem) Read(ReadOnlyMemory<byte> xml, string file)
    {
        var (root, code, reason) = BpmnXml.Load(xml);
        return root is null ? (null, new Finding(Severity.Error, file, "", code, reason)) : (new(xml, null), null);
    }

    /// <summary>
    /// With one attribute of an element set, or taken away by null; the element's id is as in the file. The name may bear a prefix that the
    /// file declares. Null when there is no such element or prefix.
    /// </summary>
    public BpmnDocument? With(string elementId, string attribute, string? value)
    {
        var document = Parsed(_changed is null ? _bytes : Write(), LoadOptions.PreserveWhitespace);
        var element = document.Descendants().FirstOrDefault(candidate => candidate.Attribute("id")?.Value == elementId && candidate.Name.NamespaceName == BpmnNames.Model);
        if (element is null || NameOf(element, attribute) is not { } name)
        {
            return null;
        }

        element.SetAttributeValue(name, value);
        return new(_bytes, document);
    }

    /// <summary>The bytes: the file's own where nothing was changed, else UTF-8.</summary>
    public ReadOnlyMemory<byte> Write() => _changed is null ? _bytes : Written(_changed, indent: false);

    /// <summary>The same contents laid out in one way: UTF-8, two blanks a level, a line feed a line. Text is never touched.</summary>
    public ReadOnlyMemory<byte> Format() => Written(Parsed(Write(), LoadOptions.None), indent: true);

    private static XName? NameOf(XElement element, string attribute)
    {
        var colon = attribute.IndexOf(':', StringComparison.Ordinal);
        try
        {
            return colon < 0 ? XName.Get(attribute) : element.GetNamespaceOfPrefix(attribute[..colon]) is { } space ? space + attribute[(colon + 1)..] : null;
        }
        catch (Exception trouble) when (trouble is XmlException or ArgumentException)
        {
            return null;
        }
    }

    private static XDocument Parsed(ReadOnlyMemory<byte> bytes, LoadOptions options)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, IgnoreWhitespace = options == LoadOptions.None };
        using var reader = BpmnEncoding.Open(bytes, BpmnEncoding.Text(bytes.Span), settings);
        return XDocument.Load(reader, options);
    }

    private static byte[] Written(XDocument document, bool indent)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = indent,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = document.Declaration is null && !indent,
        };
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            document.Save(writer);
        }

        if (indent)
        {
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }
}
