namespace ErAlerts.Application.Processes;

/// <summary>
/// A message or signal that a process listens for, so that whoever sends it finds the listener. What use cases deliver to the subject
/// itself (<see cref="Subjects.ISubjectKind.Messages"/>) has no row.
/// </summary>
public sealed class ProcessSubscription
{
    private ProcessSubscription() => SubjectKind = Name = null!;

    /// <summary>A process begins to listen.</summary>
    public ProcessSubscription(long id, ProcessInstance instance, int wait, bool isSignal, string name, string? correlation)
    {
        (Id, InstanceId, SubjectKind, SubjectId) = (id, instance.Id, instance.SubjectKind, instance.SubjectId);
        (Wait, IsSignal, Name, Correlation) = (wait, isSignal, name, correlation);
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>The instance that listens.</summary>
    public long InstanceId { get; private set; }

    /// <summary>Kind of what it is about.</summary>
    public string SubjectKind { get; private set; }

    /// <summary>Key of what it is about.</summary>
    public long SubjectId { get; private set; }

    /// <summary>The interpreter's number of the wait.</summary>
    public int Wait { get; private set; }

    /// <summary>A signal, which all hear; else a message, which one gets.</summary>
    public bool IsSignal { get; private set; }

    /// <summary>Name of the message or signal.</summary>
    public string Name { get; private set; }

    /// <summary>The key that a message must bear; null when its subject decides.</summary>
    public string? Correlation { get; private set; }

    /// <summary>Instant at which it stopped listening, UTC; null while it listens.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>It no longer listens.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;

    /// <summary>
    /// Whether a message from a process about this subject is meant for it: keys that are given must be equal; without one on either
    /// side a message stays with its subject.
    /// </summary>
    public bool Fits(string subjectKind, long subjectId, string? key) => key is not null && Correlation is not null
        ? string.Equals(key, Correlation, StringComparison.Ordinal)
        : SubjectKind == subjectKind && SubjectId == subjectId;
}
