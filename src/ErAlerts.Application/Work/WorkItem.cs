using ErAlerts.Application.Reviews;

namespace ErAlerts.Application.Work;

/// <summary>Something that waits for a person, in one list for everybody: a review to approve, a return to answer, an escalation to look at.</summary>
public sealed class WorkItem
{
    private WorkItem() => Kind = Number = Office = AssigneeId = SubjectKind = null!;

    /// <summary>A new item.</summary>
    /// <param name="id">Our own key.</param>
    /// <param name="instanceId">The process that waits.</param>
    /// <param name="wait">The interpreter's number of the wait; null for an item that only informs (an escalation).</param>
    /// <param name="kind">Id of the BPMN element that opened it, or <c>escalation</c>.</param>
    /// <param name="number">The subject's number.</param>
    /// <param name="office">Its office.</param>
    /// <param name="assigneeId">Who it waits for.</param>
    /// <param name="openedAt">Instant, UTC.</param>
    public WorkItem(long id, long instanceId, int? wait, string kind, string number, string office, string assigneeId, DateTimeOffset openedAt)
    {
        (Id, InstanceId, Wait, Kind) = (id, instanceId, wait, kind);
        (Number, Office, AssigneeId, OpenedAt) = (number, office, assigneeId, openedAt);
        SubjectKind = ReviewSteps.SubjectKind;
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>The process that waits.</summary>
    public long InstanceId { get; private set; }

    /// <summary>The interpreter's number of the wait; null for an item that only informs.</summary>
    public int? Wait { get; private set; }

    /// <summary>Id of the BPMN element that opened it, or <c>escalation</c>.</summary>
    public string Kind { get; private set; }

    /// <summary>What it is about, for instance <c>review</c>.</summary>
    public string SubjectKind { get; init; }

    /// <summary>The subject's number: for a review its referral's.</summary>
    public string Number { get; private set; }

    /// <summary>The subject's office.</summary>
    public string Office { get; private set; }

    /// <summary>Who it waits for.</summary>
    public string AssigneeId { get; private set; }

    /// <summary>Instant at which it was opened, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>County date by which it should be done; null when it has no clock.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>First overdue instant, UTC; null when it has no clock. The list ranks by it.</summary>
    public DateTimeOffset? OverdueAt { get; set; }

    /// <summary>Instant at which it was done or taken away, UTC; null while it waits.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>It is done or no longer needed.</summary>
    public void Close(DateTimeOffset at) => ClosedAt ??= at;

    /// <summary>Its process was migrated, and the element that opened it has another id now.</summary>
    public void Relabel(string kind) => Kind = kind;

    /// <summary>It waits for another person now.</summary>
    public void Reassign(string personId) => AssigneeId = personId;
}
