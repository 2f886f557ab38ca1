using System.Runtime.InteropServices;
using System.Xml;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// Opens BPMN XML safely: no entities of its own, nothing from elsewhere, bounded size, depth and number of elements. The bounds are such that
/// any file is checked within a second. A document type that only gives a name is harmless; some modellers write one.
/// </summary>
internal static class BpmnXml
{
    public const int MostBytes = 24 * 1024 * 1024;
    public const int MostDepth = 400;
    public const int MostNodes = 600_000;
    public const int MostElements = 102_000;

    /// <summary>The root element; or why there is none, as a code and a sentence. Never throws.</summary>
    public static (BpmnNode? Root, string Code, string Reason) Load(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MostBytes)
        {
            return (null, "too-large", $"The file has {xml.Length} bytes; at most {MostBytes} are read.");
        }

        try
        {
            var text = BpmnEncoding.Text(xml.Span);
            return (text is null ? XmlTags.HaveTooMany(xml.Span) : XmlTags.HaveTooMany<ushort>(MemoryMarshal.Cast<char, ushort>(text)))
                ? (null, "too-deep", $"A tag of the file has more than {XmlTags.MostAttributes} attributes.")
                : Load(xml, text);
        }
        catch (Exception trouble) when (IsNoXml(trouble))
        {
            return (null, "not-xml", $"The file is no well-formed XML: {trouble.Message}");
        }
    }

    private static (BpmnNode? Root, string Code, string Reason) Load(ReadOnlyMemory<byte> xml, string? text)
    {
        try
        {
            using var reader = BpmnEncoding.Open(xml, text, Settings(DtdProcessing.Prohibit));
            return new Tree().Read(reader);
        }
        catch (XmlException trouble) when (trouble.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return LoadWithType(xml, text);
        }
    }

    /// <summary>Reads on past a document type, when it is one that changes nothing.</summary>
    private static (BpmnNode? Root, string Code, string Reason) LoadWithType(ReadOnlyMemory<byte> xml, string? text)
    {
        var tree = new Tree();
        try
        {
            using var reader = BpmnEncoding.Open(xml, text, Settings(DtdProcessing.Parse));
            return tree.Read(reader);
        }
        catch (Exception trouble) when (IsNoXml(trouble) && !tree.IsTypeSeen)
        {
            return (null, "document-type", $"The file declares a document type that cannot be read: {trouble.Message}");
        }
    }

    private static bool IsNoXml(Exception trouble) => trouble is XmlException or ArgumentException or NotSupportedException or InvalidOperationException;

    private static XmlReaderSettings Settings(DtdProcessing types) => new()
    {
        DtdProcessing = types,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        MaxCharactersInDocument = MostBytes,
        MaxCharactersFromEntities = 1024,
        NameTable = KnownNames(),
    };

    /// <summary>The reader hands out these very strings where it meets their letters, so that comparing them seldom looks at letters.</summary>
    private static NameTable KnownNames()
    {
        var names = new NameTable();
        foreach (var name in new[] { BpmnNames.Model, BpmnNames.Diagram, "BPMNDiagram", "id", "xmlns" })
        {
            names.Add(name);
        }

        return names;
    }

    /// <summary>The elements as far as they are read.</summary>
    private sealed class Tree
    {
        private readonly Stack<BpmnNode> _open = new();
        private readonly List<BpmnAttribute> _attributes = [];
        private BpmnNode? _extension;
        private BpmnNode? _root;
        private int _named;

        /// <summary>A document type stood there and is harmless.</summary>
        public bool IsTypeSeen { get; private set; }

        public (BpmnNode? Root, string Code, string Reason) Read(XmlReader reader)
        {
            var count = 0;
            var more = reader.Read();
            while (more)
            {
                if (reader.Depth > MostDepth || ++count > MostNodes)
                {
                    return (null, "too-deep", $"The file nests deeper than {MostDepth} elements or has more than {MostNodes} parts.");
                }

                if (reader.NodeType == XmlNodeType.Element && IsOfNoConcern(reader))
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                Take(reader);
                if (_named > MostElements)
                {
                    return (null, "too-many-elements", $"The file has more than {MostElements} elements of BPMN.");
                }

                if (reader.NodeType == XmlNodeType.DocumentType && !IsTypeSeen)
                {
                    return (null, "document-type", "The file declares a document type with entities, attributes or parts from elsewhere; none of these are taken in here.");
                }

                more = reader.Read();
            }

            return _root is null ? (null, "not-xml", "The file is empty.") : (_root, "", "");
        }

        /// <summary>Diagrams, and what stands inside other vendors' extensions: only the extensions themselves and their attributes are looked at.</summary>
        private bool IsOfNoConcern(XmlReader reader) =>
            (reader.LocalName == "BPMNDiagram" && reader.NamespaceURI == BpmnNames.Diagram)
            || (_extension is not null && _open.Peek() == _extension);

        private void Take(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.DocumentType:
                    IsTypeSeen = IsHarmless(reader);
                    break;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var node = new BpmnNode(reader.LocalName, reader.NamespaceURI, AttributesOf(reader), ((IXmlLineInfo)reader).LineNumber);
                    _named += node.IsBpmn && (node.Id is not null || SupportedElements.Maker(node.Name) is not null || node.Name == "process") ? 1 : 0;
                    if (_open.TryPeek(out var parent))
                    {
                        parent.Add(node);
                    }

                    _root ??= node;
                    if (!isEmpty)
                    {
                        _extension ??= parent is { IsBpmn: true, Name: "extensionElements" } ? node : null;
                        _open.Push(node);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    _open.Peek().Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    _extension = _open.Pop() == _extension ? null : _extension;
                    break;
            }
        }

        private BpmnAttribute[] AttributesOf(XmlReader reader)
        {
            if (!reader.MoveToFirstAttribute())
            {
                return [];
            }

            _attributes.Clear();
            do
            {
                if (reader.Prefix != "xmlns" && (reader.Prefix.Length > 0 || reader.LocalName != "xmlns"))
                {
                    _attributes.Add(new(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
                }
            }
            while (reader.MoveToNextAttribute());

            reader.MoveToElement();
            return [.. _attributes];
        }

        private static bool IsHarmless(XmlReader type) =>
            type.GetAttribute("SYSTEM") is null && type.GetAttribute("PUBLIC") is null
            && !type.Value.Contains("<!ENTITY", StringComparison.Ordinal) && !type.Value.Contains("<!ATTLIST", StringComparison.Ordinal)
            && !type.Value.Contains('%', StringComparison.Ordinal);
    }
}
