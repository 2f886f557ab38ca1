namespace ErAlerts.Application.Processes;

/// <summary>An armed timer: a row, saved with the state it guards. Quartz only wakes the sweep.</summary>
public sealed class ProcessTimer
{
    private ProcessTimer() => ElementId = null!;

    /// <summary>A timer armed by a process.</summary>
    public ProcessTimer(long id, long instanceId, int wait, string elementId, DateTimeOffset dueAt)
    {
        (Id, InstanceId, Wait, ElementId, DueAt) = (id, instanceId, wait, elementId, dueAt);
        State = TimerState.Armed;
    }

    /// <summary>Our own key.</summary>
    public long Id { get; private set; }

    /// <summary>The instance it belongs to.</summary>
    public long InstanceId { get; private set; }

    /// <summary>The interpreter's number of the wait.</summary>
    public int Wait { get; private set; }

    /// <summary>Id of the BPMN element.</summary>
    public string ElementId { get; private set; }

    /// <summary>Instant at which it falls due, UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>County date that the due instant closes or belongs to; null where the length was not in days.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Business days it was armed for; null when it was not a business-day timer. Lets a later closure lengthen it.</summary>
    public int? BusinessDays { get; init; }

    /// <summary>Version of the calendar that counted; null when none did.</summary>
    public string? CalendarVersion { get; init; }

    /// <summary>Armed, fired or cancelled.</summary>
    public TimerState State { get; private set; }

    /// <summary>Instant at which it actually fired, UTC; beside <see cref="DueAt"/> it tells how late.</summary>
    public DateTimeOffset? FiredAt { get; private set; }

    /// <summary>It fired.</summary>
    public void Fired(DateTimeOffset at) => (State, FiredAt) = (TimerState.Fired, at);

    /// <summary>What it guarded is over.</summary>
    public void Cancelled() => State = TimerState.Cancelled;

    /// <summary>It could not be carried out; the incident says why. It does not fire again until retried.</summary>
    public void Failed() => State = TimerState.Failed;
}
