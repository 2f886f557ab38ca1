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
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>Names of the process's variables at that moment, separated by <c>;</c>, never their values; empty when none is concerned.</summary>
    public string VariableNames { get; init; } = string.Empty;

    /// <summary>How it was resolved: <c>retry</c>, <c>set</c>, <c>move</c>, <c>acknowledge</c>, or <c>moved-on</c> when the process left it behind.</summary>
    public string? Resolution { get; private set; }

    /// <summary>Id of the person who resolved it, or <c>system</c>; null while open.</summary>
    public string? ResolvedBy { get; private set; }

    /// <summary>Why, in that person's words.</summary>
    public string? ResolvedBecause { get; private set; }

    /// <summary>It is over; what is resolved already stays as it is.</summary>
    public void Resolve(string resolution, string by, DateTimeOffset at, string? because = null)
    {
        if (ResolvedAt is null)
        {
            (Resolution, ResolvedBy, ResolvedAt, ResolvedBecause) = (resolution, by, at, because);
        }
    }
}
