using System.Collections.Frozen;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Reading;

namespace ErAlerts.Workflow.Elements;

/// <summary>The explicit list of BPMN's elements: what runs, and what is refused when read.</summary>
public static class SupportedElements
{
    private static readonly FrozenDictionary<string, SupportedElement> FlowNodes = Nodes().ToFrozenDictionary(element => element.Name, StringComparer.Ordinal);

    /// <summary>Every element, in the order of the standard's chapters.</summary>
    public static IReadOnlyList<SupportedElement> All => [.. Nodes(), .. Parts(), .. Refused().Select(element => element with { IsSupported = false })];

    /// <summary>The list as a Markdown table: what is called how in the file, whether it runs, and how.</summary>
    public static string Table() => string.Join('\n',
    [
        "| Element | In the file | Runs | How |",
        "|---|---|---|---|",
        .. All.Select(element => $"| {element.Label} | {string.Join(", ", element.Name.Split(", ").Select(name => $"`{name}`"))} | {(element.IsSupported ? "yes" : "**no**")} | {element.Note} |"),
    ]);

    /// <summary>How a flow node of that name is made; null when there is none.</summary>
    internal static Func<BpmnElementReading, Element>? Maker(string name) => FlowNodes.GetValueOrDefault(name)?.Make;

    private static SupportedElement[] Nodes() =>
    [
        new("startEvent", "Start event", "none, message, timer, signal, conditional, multiple, parallel multiple; error, escalation, compensation in event sub-processes") { Make = r => new StartEvent(r) },
        new("endEvent", "End event", "none, message, signal, error, escalation, compensation, cancel, terminate, multiple") { Make = r => new EndEvent(r) },
        new("intermediateCatchEvent", "Intermediate catching event", "message, timer, signal, conditional, link, multiple, parallel multiple") { Make = r => new IntermediateCatchEvent(r) },
        new("intermediateThrowEvent", "Intermediate throwing event", "none, message, signal, escalation, compensation, link, multiple") { Make = r => new IntermediateThrowEvent(r) },
        new("boundaryEvent", "Boundary event", "message, timer, signal, conditional, escalation, multiple, parallel multiple, interrupting or not; error, cancel, compensation") { Make = r => new BoundaryEvent(r) },
        new("task", "Task", "done at once") { Make = r => new PlainTask(r) },
        new("userTask", "User task", "waits for a person") { Make = r => new UserTask(r) },
        new("manualTask", "Manual task", "done at once") { Make = r => new ManualTask(r) },
        new("serviceTask", "Service task", "runs an action of the host") { Make = r => new ServiceTask(r) },
        new("sendTask", "Send task", "sends its message") { Make = r => new SendTask(r) },
        new("receiveTask", "Receive task", "waits for its message; may begin a process") { Make = r => new ReceiveTask(r) },
        new("scriptTask", "Script task", "FEEL only") { Make = r => new ScriptTask(r) },
        new("businessRuleTask", "Business-rule task", "evaluates a DMN decision") { Make = r => new BusinessRuleTask(r) },
        new("callActivity", "Call activity", "a process or global task") { Make = r => new CallActivity(r) },
        new("subProcess", "Sub-process, event sub-process", "interrupting or not") { Make = r => r.Flag("triggeredByEvent") ? new EventSubProcess(r) : new SubProcess(r) },
        new("transaction", "Transaction", "cancelled with compensation") { Make = r => new Transaction(r) },
        new("adHocSubProcess", "Ad-hoc sub-process", "a person chooses; other work is begun once by itself") { Make = r => new AdHocSubProcess(r) },
        new("exclusiveGateway", "Exclusive gateway", "conditions in order, default flow") { Make = r => new ExclusiveGateway(r) },
        new("parallelGateway", "Parallel gateway", "fork and join") { Make = r => new ParallelGateway(r) },
        new("inclusiveGateway", "Inclusive gateway", "join by reachability") { Make = r => new InclusiveGateway(r) },
        new("eventBasedGateway", "Event-based gateway", "also instantiating, exclusive and parallel") { Make = r => new EventBasedGateway(r) },
        new("complexGateway", "Complex gateway", "activation condition, start and reset") { Make = r => new ComplexGateway(r) },
    ];

    private static SupportedElement[] Parts() =>
    [
        new("sequenceFlow", "Sequence flow", "conditional and default, also out of activities"),
        new("standardLoopCharacteristics", "Standard loop", "tested before or after, with a maximum"),
        new("multiInstanceLoopCharacteristics", "Multi-instance", "parallel and sequential, completion condition, behaviours all, one, none and complex"),
        new("dataObject", "Data object, data store, property", "a variable"),
        new("dataInputAssociation", "Data associations", "copy, transformation, assignment"),
        new("globalTask", "Global tasks", "called by call activities"),
        new("laneSet", "Lanes, groups, annotations, associations", "drawn, without effect"),
        new("correlationKey, correlationSubscription", "Correlation", "messages find their instance by the key of the conversation or by the process's data, in FEEL"),
        new("participant", "Pools and message flow", "messages between the processes of one file"),
    ];

    private static SupportedElement[] Refused() =>
    [
        new("scriptFormat, language", "Scripts and expressions in other languages than FEEL", "refused when the language is named; JUEL without a name is refused as no FEEL"),
        new("eventGatewayType", "Parallel event-based gateway in the middle of a flow", "refused: the standard allows it only where it begins a process"),
        new("startEvent", "Several start events without a trigger", "each begins an instance of its own when it is named; the first one does otherwise"),
        new("inputSet, outputSet", "Input and output sets that hold an activity back", "kept; an activity begins when its token comes"),
        new("itemDefinition", "Types of data", "kept; values are not checked against them"),
        new("dataStore", "Data stores beyond one instance", "a variable of the instance; capacity has no effect"),
        new("implementation, operation", "Web services named in the file", "kept; `er:action` names what the program does"),
        new("resourceRole", "Performers and potential owners", "kept; `er:role` names whose task it is"),
        new("participantMultiplicity", "Pools that stand for many participants", "kept, without effect"),
        new("import", "Elements of other files", "kept; only calls lead to other files, and those to other processes by id"),
        new("auditing, monitoring", "Auditing and monitoring", "kept, without effect: every step is in the history anyway"),
        new("conversation", "Conversations", "drawn, without effect"),
        new("choreography", "Choreographies", "no process: nothing in them can be run; inside a process they are refused"),
    ];
}
