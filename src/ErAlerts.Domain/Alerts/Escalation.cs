namespace ErAlerts.Domain.Alerts;

/// <summary>One rung climbed.</summary>
public sealed class Escalation
{
    private Escalation() => PersonId = null!;

    internal Escalation(int cycle, EscalationLevel level, string personId, DateTimeOffset dueAt, DateTimeOffset at)
    {
        (Cycle, Level, PersonId, DueAt, At) = (cycle, level, personId, dueAt, at);
    }

    /// <summary>The cycle whose clock ran out.</summary>
    public int Cycle { get; private set; }

    /// <summary>The rung.</summary>
    public EscalationLevel Level { get; private set; }

    /// <summary>Id of the person who holds the rung.</summary>
    public string PersonId { get; private set; }

    /// <summary>Instant at which the rung fell due, UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Instant at which it was carried out, UTC; later than <see cref="DueAt"/> when the system was down.</summary>
    public DateTimeOffset At { get; private set; }
}
