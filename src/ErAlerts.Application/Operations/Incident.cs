namespace ErAlerts.Application.Operations;

/// <summary>A failure that people must look at; the process waits at the element until it is resolved.</summary>
public sealed class Incident
{
    private Incident() => ElementId = Code = Message = null!;

    /// <summary>A new incident.</summary>
    public Incident(long id, long? instanceId, int? wait, string elementId, string code, string message, DateTimeOffset at)
    {
        (Id, InstanceId, Wait, ElementId) = (id, instanceId, wait, elementId);
        (Code, Message, At) = (code, message, at);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>The process; null when none is concerned.</summary>
    public long? InstanceId { get; private set; }

    /// <summary>The interpreter's number of the wait; null when none is concerned.</summary>
    public int? Wait { get; private set; }

    /// <summary>Id of the BPMN element, or the name of the job.</summary>
    public string ElementId { get; private set; }

    /// <summary>Kebab-case code.</summary>
    public string Code { get; private set; }

    /// <summary>What went wrong, without data of a family.</summary>
    public string Message { get; private set; }

    /// <summary>Instant, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Instant at which it was resolved, UTC; null while open.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }
}
