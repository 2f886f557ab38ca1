namespace ErAlerts.Application.Versions;

/// <summary>One carrying over of running instances from one version of a drawing to another; kept so that it can be undone.</summary>
public sealed class ProcessMigration
{
    private ProcessMigration() => ProcessId = FromHash = ToHash = Plan = By = null!;

    /// <summary>A migration as it is carried out.</summary>
    public ProcessMigration(long id, string processId, string fromHash, string toHash, string plan, string by, DateTimeOffset at)
    {
        (Id, ProcessId, FromHash, ToHash) = (id, processId, fromHash, toHash);
        (Plan, By, At) = (plan, by, at);
    }

    /// <summary>Our own key, by which it is undone.</summary>
    public long Id { get; private set; }

    /// <summary>Id of the BPMN process.</summary>
    public string ProcessId { get; private set; }

    /// <summary>Content hash of the version that was left.</summary>
    public string FromHash { get; private set; }

    /// <summary>Content hash of the version that was gone to.</summary>
    public string ToHash { get; private set; }

    /// <summary>The plan as it was given, JSON.</summary>
    public string Plan { get; private set; }

    /// <summary>Id of the person who ordered it.</summary>
    public string By { get; private set; }

    /// <summary>Instant, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How many instances moved.</summary>
    public int Moved { get; set; }

    /// <summary>Id of the person who undid it; null while it stands.</summary>
    public string? UndoneBy { get; private set; }

    /// <summary>Instant at which it was undone, UTC; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>It is undone.</summary>
    public void Undone(string by, DateTimeOffset at) => (UndoneBy, UndoneAt) = (by, at);
}
