using System.Collections.Frozen;
using ErAlerts.Workflow.Definitions;
using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Reading;

/// <summary>Rules of the standard without which a process cannot be run as drawn.</summary>
internal static class BpmnRules
{
    private static readonly FrozenDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(MessageEventDefinition)] = "message",
        [typeof(TimerEventDefinition)] = "timer",
        [typeof(SignalEventDefinition)] = "signal",
        [typeof(ConditionalEventDefinition)] = "conditional",
        [typeof(ErrorEventDefinition)] = "error",
        [typeof(EscalationEventDefinition)] = "escalation",
        [typeof(CompensateEventDefinition)] = "compensation",
        [typeof(CancelEventDefinition)] = "cancel",
        [typeof(TerminateEventDefinition)] = "terminate",
        [typeof(LinkEventDefinition)] = "link",
    }.ToFrozenDictionary();

    public static void Check(BpmnFile file, ProcessParts parts, List<Container> containers)
    {
        foreach (var element in parts.Elements)
        {
            CheckEvents(file, element);
            CheckFlows(file, element);
        }

        foreach (var sub in parts.Elements.OfType<SubProcess>())
        {
            CheckSubProcess(file, sub);
        }
    }

    private static void CheckEvents(BpmnFile file, Element element)
    {
        var (definitions, allowed, needed) = element switch
        {
            StartEvent start when start.Container.Owner is EventSubProcess =>
                (start.Definitions, "message timer signal conditional error escalation compensation", true),
            StartEvent start when start.Container.Owner is not null => (start.Definitions, "", false),
            StartEvent start => (start.Definitions, "message timer signal conditional", false),
            EndEvent end => (end.Definitions, "message signal error escalation compensation cancel terminate", false),
            IntermediateCatchEvent caught => (caught.Definitions, "message timer signal conditional link", true),
            IntermediateThrowEvent thrown => (thrown.Definitions, "message signal escalation compensation link", false),
            BoundaryEvent border => (border.Definitions, "message timer signal conditional error escalation compensation cancel", true),
            _ => ([], "", false),
        };
        if (definitions.Count == 0 && !needed)
        {
            return;
        }

        foreach (var name in definitions.Select(definition => Names[definition.GetType()]))
        {
            if (!allowed.Split(' ').Contains(name, StringComparer.Ordinal))
            {
                Error(file, element, "event-not-allowed", $"A {name} event is not allowed at {element.Id}.");
            }
        }

        if (needed && definitions.Count == 0 && file.Find(element.Id)?.Children.Exists(child => child.Name.EndsWith("EventDefinition", StringComparison.Ordinal)) != true)
        {
            Error(file, element, "event-without-definition", $"{element.Id} catches nothing: it has no event definition.");
        }

        CheckPlace(file, element, definitions);
    }

    private static void CheckPlace(BpmnFile file, Element element, IReadOnlyList<EventDefinition> definitions)
    {
        if (definitions.Any(definition => definition is CancelEventDefinition)
            && (element is BoundaryEvent { AttachedTo: not Transaction } || (element is EndEvent && !InTransaction(element.Container))))
        {
            Error(file, element, "cancel-outside-transaction", $"The cancel event {element.Id} belongs to no transaction.");
        }

        var interrupts = element is BoundaryEvent { CancelActivity: true } or StartEvent { IsInterrupting: true } or not (BoundaryEvent or StartEvent);
        if (!interrupts && definitions.Any(definition => definition is ErrorEventDefinition or CancelEventDefinition))
        {
            Error(file, element, "must-interrupt", $"The event {element.Id} catches an error or a cancellation, so it cannot leave its activity running.");
        }
    }

    private static bool InTransaction(Container container)
    {
        for (var at = container; at is not null; at = at.Outer)
        {
            if (at.Owner is Transaction)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckFlows(BpmnFile file, Element element)
    {
        if (element is not (Activity or ExclusiveGateway or InclusiveGateway or ComplexGateway))
        {
            foreach (var flow in Array.FindAll(element.Outgoing, flow => flow.Condition is not null))
            {
                file.Findings.Add(Severity.Error, flow.Id, "condition-not-allowed", $"The flow {flow.Id} leaves {element.Id}, whose flows cannot have conditions.");
            }
        }

        if (element is EventBasedGateway gateway)
        {
            CheckEventGateway(file, gateway);
        }

        if (element is EndEvent && element.Outgoing.Length > 0)
        {
            Error(file, element, "flow-not-allowed", $"A sequence flow leaves the end event {element.Id}.");
        }

        if (element is StartEvent or BoundaryEvent && element.Incoming.Length > 0)
        {
            Error(file, element, "flow-not-allowed", $"A sequence flow leads to {element.Id}, which begins by itself.");
        }

        if (element is EventSubProcess or Activity { IsForCompensation: true } && element.Incoming.Length + element.Outgoing.Length > 0)
        {
            Error(file, element, "flow-not-allowed", $"{element.Id} stands outside the normal flow and can have no sequence flow.");
        }

        if (element is ComplexGateway { Activation: null, Incoming.Length: > 1 })
        {
            Error(file, element, "complex-without-activation", $"The complex gateway {element.Id} joins flows but has no activationCondition.");
        }
    }

    private static void CheckEventGateway(BpmnFile file, EventBasedGateway gateway)
    {
        foreach (var target in gateway.Outgoing.Select(flow => flow.Target))
        {
            var waits = target is ReceiveTask or IntermediateCatchEvent { IsLink: false };
            if (!waits)
            {
                Error(file, gateway, "event-gateway-target", $"The event-based gateway {gateway.Id} leads to {target.Id}, which waits for no event.");
            }
        }

        if (gateway.Outgoing.Length == 0)
        {
            Error(file, gateway, "event-gateway-target", $"The event-based gateway {gateway.Id} leads nowhere.");
        }

        if (gateway.IsParallel && !gateway.Instantiates)
        {
            Error(file, gateway, "parallel-event-gateway", $"The event-based gateway {gateway.Id} is parallel; that is allowed only where it begins a process.");
        }
    }

    private static void CheckSubProcess(BpmnFile file, SubProcess sub)
    {
        var starts = sub.Content.Elements.OfType<StartEvent>().ToList();
        if (sub is EventSubProcess && starts.Count != 1)
        {
            Error(file, sub, "event-sub-process-start", $"The event sub-process {sub.Id} has {starts.Count} start events; it needs exactly one.");
        }

        if (sub is AdHocSubProcess && (starts.Count > 0 || sub.Content.Elements.Exists(element => element is EndEvent)))
        {
            Error(file, sub, "ad-hoc-with-events", $"The ad-hoc sub-process {sub.Id} cannot contain start or end events.");
        }

        if (sub is { IsForCompensation: false, Loop: not null } and EventSubProcess)
        {
            Error(file, sub, "loop-not-allowed", $"The event sub-process {sub.Id} cannot repeat.");
        }
    }

    private static void Error(BpmnFile file, Element element, string code, string message) =>
        file.Findings.Add(Severity.Error, element.Id, code, message);
}
