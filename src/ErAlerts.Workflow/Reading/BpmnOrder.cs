using System.Collections.Frozen;

namespace ErAlerts.Workflow.Reading;

/// <summary>
/// The order in which the standard's schema wants what stands in an element (BPMN 10, tables of XML schemas). Order changes nothing here,
/// but strict readers refuse a file that breaks it, so it is a warning, once for each element.
/// </summary>
internal static class BpmnOrder
{
    private const string First = "documentation extensionElements";
    private const string Node = First + " auditing monitoring categoryValueRef incoming outgoing";
    private const string Staff = "resourceRole|performer|humanPerformer|potentialOwner";
    private const string Drawn = "association|textAnnotation|group";

    private const string Activity = Node + " ioSpecification property dataInputAssociation dataOutputAssociation " + Staff
        + " standardLoopCharacteristics|multiInstanceLoopCharacteristics laneSet * " + Drawn + " completionCondition";

    private const string Catching = Node + " property dataOutput dataOutputAssociation outputSet * eventDefinitionRef";
    private const string Throwing = Node + " property dataInput dataInputAssociation inputSet * eventDefinitionRef";

    /// <summary>For each element its children in order; a star stands for all that are not named.</summary>
    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Ranks = new (string Parents, string Children)[]
    {
        ("process", First + " supportedInterfaceRef ioSpecification ioBinding auditing monitoring property laneSet * " + Drawn + " " + Staff + " correlationSubscription supports"),
        ("task userTask manualTask serviceTask sendTask receiveTask scriptTask businessRuleTask callActivity subProcess transaction adHocSubProcess", Activity),
        ("startEvent intermediateCatchEvent boundaryEvent", Catching),
        ("endEvent intermediateThrowEvent", Throwing),
        ("exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway complexGateway", Node + " *"),
        ("sequenceFlow", First + " auditing monitoring categoryValueRef conditionExpression"),
        ("multiInstanceLoopCharacteristics", First + " loopCardinality loopDataInputRef loopDataOutputRef inputDataItem outputDataItem complexBehaviorDefinition completionCondition"),
        ("dataInputAssociation dataOutputAssociation", First + " sourceRef targetRef transformation assignment"),
    }.SelectMany(rule => rule.Parents.Split(' ').Select(parent => KeyValuePair.Create(parent, Ranked(rule.Children))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Two children of which the latter must stand before the former; null when the order is kept.</summary>
    public static (BpmnNode Before, BpmnNode After)? Broken(BpmnNode node)
    {
        if (node.Children.Count < 2 || !Ranks.TryGetValue(node.Name, out var ranks))
        {
            return null;
        }

        BpmnNode? last = null;
        var reached = -1;
        foreach (var child in node.Children.Where(child => child.IsBpmn))
        {
            var rank = ranks.TryGetValue(child.Name, out var named) ? named : ranks.GetValueOrDefault("*", int.MaxValue);
            if (rank < reached)
            {
                return (last!, child);
            }

            (reached, last) = (rank, child);
        }

        return null;
    }

    private static FrozenDictionary<string, int> Ranked(string children) => children.Split(' ')
        .SelectMany((names, rank) => names.Split('|').Select(name => KeyValuePair.Create(name, rank)))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
