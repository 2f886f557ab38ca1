namespace ErAlerts.Application.Processes;

/// <summary>A running or ended process, pinned to the definition it began with by content hash.</summary>
public sealed class ProcessInstance
{
    private ProcessInstance()
    {
        ProcessId = DefinitionHash = SubjectKind = null!;
        State = [];
    }

    /// <summary>A process about to start for a subject.</summary>
    /// <param name="id">Our own key.</param>
    /// <param name="processId">Id of the BPMN process.</param>
    /// <param name="definitionHash">Content hash of the file that holds it.</param>
    /// <param name="subjectKind">What it is about, for instance <c>review</c>.</param>
    /// <param name="subjectId">Key of what it is about.</param>
    /// <param name="startedAt">Instant, UTC.</param>
    public ProcessInstance(long id, string processId, string definitionHash, string subjectKind, long subjectId, DateTimeOffset startedAt)
    {
        (Id, ProcessId, DefinitionHash) = (id, processId, definitionHash);
        (SubjectKind, SubjectId, StartedAt) = (subjectKind, subjectId, startedAt);
        State = [];
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>Id of the BPMN process.</summary>
    public string ProcessId { get; private set; }

    /// <summary>Content hash of the definition's file.</summary>
    public string DefinitionHash { get; private set; }

    /// <summary>What it is about, for instance <c>review</c>.</summary>
    public string SubjectKind { get; private set; }

    /// <summary>Key of what it is about.</summary>
    public long SubjectId { get; private set; }

    /// <summary>Key of the instance that called it; null for one that was not called.</summary>
    public long? CallerId { get; init; }

    /// <summary>The caller's number of the wait that its end answers; null for one that was not called.</summary>
    public int? CallerWait { get; init; }

    /// <summary>Content hash of the definition it began with, once it was migrated; null while it never was.</summary>
    public string? FirstHash { get; private set; }

    /// <summary>Instant of the start, UTC.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Instant of the end, UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The interpreter's state in its stored form; empty before the start.</summary>
    public byte[] State { get; private set; }

    /// <summary>How many events its history has.</summary>
    public int HistoryLength { get; private set; }

    /// <summary>Application-managed version, the concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it still runs.</summary>
    public bool IsRunning => EndedAt is null;

    /// <summary>Takes the state after one or more events.</summary>
    public void Took(byte[] state, int events)
    {
        State = state;
        HistoryLength += events;
        Version++;
    }

    /// <summary>It goes on in another definition of its process.</summary>
    public void Migrated(string definitionHash) => (FirstHash, DefinitionHash) = (FirstHash ?? DefinitionHash, definitionHash);

    /// <summary>The process ended.</summary>
    public void Ended(DateTimeOffset at) => EndedAt = at;
}
