namespace ErAlerts.Workflow.Definitions;

/// <summary>The flow nodes of BPMN that the interpreter runs, by the standard's names.</summary>
public enum ElementKind
{
    /// <summary>startEvent.</summary>
    StartEvent,

    /// <summary>endEvent.</summary>
    EndEvent,

    /// <summary>intermediateCatchEvent.</summary>
    IntermediateCatchEvent,

    /// <summary>intermediateThrowEvent.</summary>
    IntermediateThrowEvent,

    /// <summary>boundaryEvent.</summary>
    BoundaryEvent,

    /// <summary>task: of no particular kind.</summary>
    Task,

    /// <summary>userTask.</summary>
    UserTask,

    /// <summary>manualTask.</summary>
    ManualTask,

    /// <summary>serviceTask.</summary>
    ServiceTask,

    /// <summary>sendTask.</summary>
    SendTask,

    /// <summary>receiveTask.</summary>
    ReceiveTask,

    /// <summary>scriptTask.</summary>
    ScriptTask,

    /// <summary>businessRuleTask.</summary>
    BusinessRuleTask,

    /// <summary>callActivity.</summary>
    CallActivity,

    /// <summary>subProcess, embedded.</summary>
    SubProcess,

    /// <summary>subProcess triggered by an event.</summary>
    EventSubProcess,

    /// <summary>transaction.</summary>
    Transaction,

    /// <summary>adHocSubProcess.</summary>
    AdHocSubProcess,

    /// <summary>exclusiveGateway.</summary>
    ExclusiveGateway,

    /// <summary>parallelGateway.</summary>
    ParallelGateway,

    /// <summary>inclusiveGateway.</summary>
    InclusiveGateway,

    /// <summary>eventBasedGateway.</summary>
    EventBasedGateway,

    /// <summary>complexGateway.</summary>
    ComplexGateway,
}
