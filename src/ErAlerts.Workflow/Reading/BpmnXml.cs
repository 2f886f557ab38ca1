using System.Xml;

namespace ErAlerts.Workflow.Reading;

/// <summary>Opens BPMN XML safely: no document type, no entities of its own, bounded size, depth and number of elements.</summary>
internal static class BpmnXml
{
    public const int MostBytes = 64 * 1024 * 1024;
    public const int MostDepth = 400;
    public const int MostNodes = 2_000_000;

    /// <summary>The root element; or why there is none, as a code and a sentence. Never throws.</summary>
    public static (BpmnNode? Root, string Code, string Reason) Load(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > MostBytes)
        {
            return (null, "too-large", $"The file has {xml.Length} bytes; at most {MostBytes} are read.");
        }

        try
        {
            using var reader = BpmnEncoding.Open(xml, Settings());
            return Read(reader);
        }
        catch (XmlException trouble) when (trouble.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return (null, "document-type", "The file declares a document type; entities are not expanded here.");
        }
        catch (Exception trouble) when (trouble is XmlException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return (null, "not-xml", $"The file is no well-formed XML: {trouble.Message}");
        }
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytes,
        MaxCharactersFromEntities = 1024,
    };

    private static (BpmnNode? Root, string Code, string Reason) Read(XmlReader reader)
    {
        var open = new Stack<BpmnNode>();
        BpmnNode? root = null;
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

            Take(reader, open, ref root);
            more = reader.Read();
        }

        return root is null ? (null, "not-xml", "The file is empty.") : (root, "", "");
    }

    private static void Take(XmlReader reader, Stack<BpmnNode> open, ref BpmnNode? root)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                var node = new BpmnNode(reader.LocalName, reader.NamespaceURI, Attributes(reader), ((IXmlLineInfo)reader).LineNumber);
                if (open.TryPeek(out var parent))
                {
                    parent.Add(node);
                }

                root ??= node;
                if (!isEmpty)
                {
                    open.Push(node);
                }

                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                open.Peek().Append(reader.Value);
                break;
            case XmlNodeType.EndElement:
                open.Pop();
                break;
        }
    }

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
}
