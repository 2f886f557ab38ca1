using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Reading;

/// <summary>The event definitions of an event, written inside it or referred to.</summary>
internal static class BpmnEvents
{
    private const string Suffix = "EventDefinition";

    /// <summary>What the event of this reading catches or throws.</summary>
    public static IReadOnlyList<EventDefinition> Read(BpmnElementReading reading) =>
        reading.Node.Children.Exists(child => child.Name.StartsWith("event", StringComparison.Ordinal) || child.Name.EndsWith(Suffix, StringComparison.Ordinal))
            ? [.. Read(reading, reading.Node)]
            : [];

    /// <summary>What an event written at <paramref name="of"/> is about.</summary>
    public static IEnumerable<EventDefinition> Read(BpmnElementReading reading, BpmnNode of)
    {
        foreach (var node in of.Children)
        {
            if (!node.IsBpmn || !node.Name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                if (node is { IsBpmn: true, Name: "eventDefinitionRef" } && Referenced(reading, node.Text) is { } referenced)
                {
                    yield return referenced;
                }

                continue;
            }

            if (One(reading, node) is { } definition)
            {
                yield return definition;
            }
        }
    }

    /// <summary>An event definition that stands at the root of the file.</summary>
    public static EventDefinition? Referenced(BpmnElementReading reading, string reference)
    {
        if (reading.File.Find(reference) is { } node && node.Name.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return One(reading, node);
        }

        reading.Error("dangling-reference", $"{reading.Id} refers to the event definition {reference.Trim()}, which is not in the file.");
        return null;
    }

    /// <summary>The message that an event definition or task refers to, by itself or through its operation.</summary>
    public static MessageName Message(BpmnElementReading reading, BpmnNode node)
    {
        var reference = node["messageRef"] ?? reading.File.Find(node["operationRef"] ?? node.Child("operationRef")?.Text, "operation")?.Child("inMessageRef")?.Text;
        var message = Root(reading, reference, "message");
        var correlation = reading.Extension("correlation") ?? (message is null ? null : BpmnForeign.Detail(message, "correlation"));
        var (subscribed, conversations) = reading.KeysOf(message);
        return new(
            NameOf(message) ?? reading.Id,
            correlation is null ? null : BpmnExpressions.Read(reading.File, reading.Id, correlation, null, "correlation"))
        {
            Keys = subscribed,
            Conversations = conversations,
        };
    }

    private static EventDefinition? One(BpmnElementReading reading, BpmnNode node)
    {
        switch (node.Name)
        {
            case "messageEventDefinition":
                return new MessageEventDefinition(Message(reading, node));
            case "timerEventDefinition":
                return BpmnTimers.Read(reading, node);
            case "signalEventDefinition":
                return new SignalEventDefinition(NameOf(Root(reading, node["signalRef"], "signal")) ?? reading.Id);
            case "conditionalEventDefinition":
                return Conditional(reading, node);
            case "errorEventDefinition":
                return new ErrorEventDefinition(CodeOf(Root(reading, node["errorRef"], "error"), "errorCode"));
            case "escalationEventDefinition":
                return new EscalationEventDefinition(CodeOf(Root(reading, node["escalationRef"], "escalation"), "escalationCode"));
            case "compensateEventDefinition":
                return new CompensateEventDefinition(node["activityRef"], reading.Flag(node, "waitForCompletion", absent: true));
            case "cancelEventDefinition":
                return new CancelEventDefinition();
            case "terminateEventDefinition":
                return new TerminateEventDefinition();
            case "linkEventDefinition":
                return new LinkEventDefinition(node["name"] ?? reading.Name ?? "");
            default:
                return null;
        }
    }

    private static ConditionalEventDefinition? Conditional(BpmnElementReading reading, BpmnNode node)
    {
        if (node.Child("condition") is { } condition)
        {
            return reading.Expression(condition) is { } expression ? new(expression) : null;
        }

        reading.Error("condition-missing", $"The conditional event {reading.Id} has no condition.");
        return null;
    }

    private static BpmnNode? Root(BpmnElementReading reading, string? reference, string kind)
    {
        if (string.IsNullOrWhiteSpace(reference))
        {
            return null;
        }

        if (reading.File.Find(reference, kind) is { } found)
        {
            return found;
        }

        reading.Error("dangling-reference", $"{reading.Id} refers to the {kind} {reference.Trim()}, which is not in the file.");
        return null;
    }

    private static string? NameOf(BpmnNode? node) => string.IsNullOrWhiteSpace(node?["name"]) ? node?.Id : node["name"]!.Trim();

    private static string? CodeOf(BpmnNode? node, string attribute) =>
        string.IsNullOrWhiteSpace(node?[attribute]) ? node?.Id : node[attribute]!.Trim();
}
