using ErAlerts.Workflow.Elements;

namespace ErAlerts.Workflow.Definitions;

/// <summary>One way in which an instance of a process begins; what a host listens for.</summary>
/// <param name="ElementId">What to name in the started event; null begins at the none start or where nothing leads to.</param>
/// <param name="Trigger">What begins it.</param>
/// <param name="Name">Name of the message or signal.</param>
/// <param name="Timer">Length of the timer; null where it is an expression.</param>
public sealed record ProcessStart(string? ElementId, StartTrigger Trigger, string? Name = null, TimerLength? Timer = null)
{
    /// <summary>A parallel-multiple start: every start of this element must have occurred before an instance begins.</summary>
    public bool AllNeeded { get; init; }

    internal static IReadOnlyList<ProcessStart> Of(ProcessDefinition definition)
    {
        var starts = new List<ProcessStart>();
        if (definition.Root.Starts.Length > 0)
        {
            starts.Add(new(null, StartTrigger.None));
        }

        foreach (var element in definition.Root.Elements)
        {
            switch (element)
            {
                case StartEvent { IsNone: false } start:
                    starts.AddRange(start.Definitions.Select(trigger => trigger.AsStart(start.Id)).OfType<ProcessStart>()
                        .Select(way => way with { AllNeeded = start.AllNeeded }));
                    break;
                case ReceiveTask { Instantiate: true } receive when receive.Incoming.Length == 0:
                    starts.Add(new(receive.Id, StartTrigger.Message, receive.MessageName));
                    break;
                case EventBasedGateway { Instantiate: true } gateway:
                    starts.AddRange(gateway.Starts());
                    break;
            }
        }

        return starts;
    }
}

/// <summary>What begins a process.</summary>
public enum StartTrigger
{
    /// <summary>A request without an event.</summary>
    None,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A signal.</summary>
    Signal,

    /// <summary>A timer.</summary>
    Timer,

    /// <summary>A condition that becomes true.</summary>
    Condition,
}
