namespace ErAlerts.Workflow.Reading;

/// <summary>Details that engines of other vendors keep in attributes or extension elements of their own and that mean the same here.</summary>
internal static class BpmnForeign
{
    /// <summary>A detail by our name; our own attribute goes before anyone else's.</summary>
    public static string? Detail(BpmnNode node, string name) =>
        Attribute(node, name, ours: true) ?? name switch
        {
            "decision" => Attribute(node, "decisionRef") ?? Element(node, "calledDecision", "decisionId"),
            "resultVariable" => Attribute(node, "resultVariable") ?? Attribute(node, "resultVariableName")
                ?? Element(node, "script", "resultVariable") ?? Element(node, "calledDecision", "resultVariable"),
            "collection" => Attribute(node, "collection") ?? Element(node, "loopCharacteristics", "inputCollection"),
            "elementVariable" => Attribute(node, "elementVariable") ?? Element(node, "loopCharacteristics", "inputElement"),
            "outputCollection" or "outputElement" => Element(node, "loopCharacteristics", name),
            "correlation" => Element(node, "subscription", "correlationKey"),
            _ => null,
        };

    /// <summary>An attribute of a foreign extension element, such as zeebe:script.</summary>
    public static string? Element(BpmnNode node, string name, string attribute)
    {
        foreach (var extension in node.Child("extensionElements")?.Children ?? [])
        {
            if (!extension.IsBpmn && string.Equals(extension.Name, name, StringComparison.Ordinal))
            {
                return extension[attribute];
            }
        }

        return null;
    }

    private static string? Attribute(BpmnNode node, string name, bool ours = false)
    {
        foreach (var attribute in node.Attributes)
        {
            if (attribute.Prefix.Length > 0 && string.Equals(attribute.Name, name, StringComparison.Ordinal)
                && (!ours || BpmnNames.IsOurs(attribute.Prefix, attribute.Space)))
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
