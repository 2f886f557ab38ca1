using System.Xml;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// Opens BPMN XML safely: no entities of its own, nothing from elsewhere, bounded size, depth and number of elements. The bounds are such that
/// any file is checked within about a second. A document type that only gives a name is harmless; some modellers write one.
/// </summary>
internal static class BpmnXml
{
    public const int MostBytes = 32 * 1024 * 1024;
    public const int MostDepth = 400;
    public const int MostNodes = 750_000;
    public const int MostElements = 150_000;

    /// <summary>The root element; or why there is none, as a code and a sentence. Never throws.</summary>
    public static (BpmnNode? Root, string Code, string Reason) Load(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MostBytes)
        {
            return (null, "too-large", $"The file has {xml.Length} bytes; at most {MostBytes} are read.");
        }

        try
        {
            using var reader = BpmnEncoding.Open(xml, Settings(DtdProcessing.Prohibit));
            return new Tree().Read(reader);
        }
        catch (XmlException trouble) when (trouble.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return LoadWithType(xml);
        }
        catch (Exception trouble) when (IsNoXml(trouble))
        {
            return (null, "not-xml", $"The file is no well-formed XML: {trouble.Message}");
        }
    }

    /// <summary>Reads on past a document type, when it is one that changes nothing.</summary>
    private static (BpmnNode? Root, string Code, string Reason) LoadWithType(ReadOnlyMemory<byte> xml)
    {
        var tree = new Tree();
        try
        {
            using var reader = BpmnEncoding.Open(xml, Settings(DtdProcessing.Parse));
            return tree.Read(reader);
        }
        catch (Exception trouble) when (IsNoXml(trouble))
        {
            return tree.IsTypeSeen
                ? (null, "not-xml", $"The file is no well-formed XML: {trouble.Message}")
                : (null, "document-type", $"The file declares a document type that cannot be read: {trouble.Message}");
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
    };

    private static BpmnAttribute[] Attributes(XmlReader reader)
    {
        if (reader.AttributeCount == 0)
        {
            return [];
        }

        var attributes = new List<BpmnAttribute>(reader.AttributeCount);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                attributes.Add(new(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
            }
        }

        reader.MoveToElement();
        return [.. attributes];
    }

    /// <summary>The elements as far as they are read.</summary>
    private sealed class Tree
    {
        private readonly Stack<BpmnNode> _open = new();
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

                if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == BpmnNames.Diagram && reader.LocalName == "BPMNDiagram")
                {
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                }

                Take(reader);
                if (_named > MostElements)
                {
                    return (null, "too-many-elements", $"The file has more than {MostElements} elements of BPMN with an id.");
                }

                if (reader.NodeType == XmlNodeType.DocumentType && !IsTypeSeen)
                {
                    return (null, "document-type", "The file declares a document type with entities, attributes or parts from elsewhere; none of these are taken in here.");
                }

                more = reader.Read();
            }

            return _root is null ? (null, "not-xml", "The file is empty.") : (_root, "", "");
        }

        private void Take(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.DocumentType:
                    IsTypeSeen = IsHarmless(reader);
                    break;
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var node = new BpmnNode(reader.LocalName, reader.NamespaceURI, Attributes(reader), ((IXmlLineInfo)reader).LineNumber);
                    _named += node is { IsBpmn: true, Id: not null } ? 1 : 0;
                    if (_open.TryPeek(out var parent))
                    {
                        parent.Add(node);
                    }

                    _root ??= node;
                    if (!isEmpty)
                    {
                        _open.Push(node);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    _open.Peek().Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    _open.Pop();
                    break;
            }
        }

        private static bool IsHarmless(XmlReader type) =>
            type.GetAttribute("SYSTEM") is null && type.GetAttribute("PUBLIC") is null
            && !type.Value.Contains("<!ENTITY", StringComparison.Ordinal) && !type.Value.Contains("<!ATTLIST", StringComparison.Ordinal)
            && !type.Value.Contains('%', StringComparison.Ordinal);
    }
}
