using System.Collections.Frozen;

namespace ErAlerts.Workflow.Reading;

/// <summary>Namespaces and vocabulary of BPMN 2.0 files.</summary>
internal static class BpmnNames
{
    public const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public const string Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Prefix by which our attributes are known even under another address.</summary>
    public const string OurPrefix = "er";

    /// <summary>Parts of a container that draw, describe or staff and have no effect on how it runs.</summary>
    public static FrozenSet<string> Descriptive { get; } = FrozenSet.ToFrozenSet(
    [
        "documentation", "extensionElements", "auditing", "monitoring", "laneSet", "lane", "textAnnotation", "association", "group",
        "incoming", "outgoing", "ioSpecification", "ioBinding", "property", "dataObject", "dataObjectReference", "dataStoreReference",
        "resourceRole", "performer", "humanPerformer", "potentialOwner", "rendering", "supportedInterfaceRef", "supports",
        "correlationSubscription", "dataInputAssociation", "dataOutputAssociation", "standardLoopCharacteristics",
        "multiInstanceLoopCharacteristics", "completionCondition", "artifact", "flowNodeRef",
    ], StringComparer.Ordinal);

    /// <summary>Every element that the standard's schema knows, so that a misspelt one is seen.</summary>
    public static FrozenSet<string> Vocabulary { get; } = FrozenSet.ToFrozenSet(
        (string.Join(' ', Descriptive) + " " + """
        definitions import extension relationship source target category categoryValue message signal error escalation itemDefinition
        interface operation inMessageRef outMessageRef errorRef resource resourceParameter resourceRef resourceAssignmentExpression
        resourceParameterBinding endPoint partnerEntity partnerRole participantRef interfaceRef endPointRef participantMultiplicity
        dataStore dataState correlationProperty correlationPropertyRetrievalExpression messagePath correlationKey
        correlationPropertyRef correlationPropertyBinding dataPath process callableElement globalTask globalUserTask
        globalScriptTask globalManualTask globalBusinessRuleTask collaboration participant participantAssociation innerParticipantRef
        outerParticipantRef messageFlow messageFlowRef messageFlowAssociation conversation conversationNode conversationLink
        conversationAssociation subConversation callConversation globalConversation choreography globalChoreographyTask
        choreographyTask subChoreography callChoreography initiatingParticipantRef startEvent endEvent intermediateCatchEvent
        intermediateThrowEvent boundaryEvent implicitThrowEvent event eventDefinitionRef messageEventDefinition timerEventDefinition signalEventDefinition
        conditionalEventDefinition errorEventDefinition escalationEventDefinition compensateEventDefinition cancelEventDefinition
        terminateEventDefinition linkEventDefinition eventDefinition timeDate timeDuration timeCycle condition expression formalExpression
        operationRef task userTask manualTask serviceTask sendTask receiveTask scriptTask script businessRuleTask callActivity
        subProcess transaction adHocSubProcess exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway complexGateway
        activationCondition sequenceFlow conditionExpression dataInput dataOutput inputSet outputSet dataInputRefs optionalInputRefs
        whileExecutingInputRefs outputSetRefs dataOutputRefs optionalOutputRefs whileExecutingOutputRefs inputSetRefs sourceRef
        targetRef transformation assignment from to loopCondition loopMaximum loopCardinality loopDataInputRef loopDataOutputRef
        inputDataItem outputDataItem complexBehaviorDefinition childLaneSet partitionElement partitionElementRef text
        categoryValueRef flowElement flowNode rootElement baseElement baseElementWithMixedContent
        """).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool IsOurs(string prefix, string space) =>
        prefix == OurPrefix || space.Contains("eralerts", StringComparison.OrdinalIgnoreCase);
}
