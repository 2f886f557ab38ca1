namespace ErAlerts.Application.Processes;

/// <summary>An armed timer: a row, saved with the state it guards. Quartz only wakes the sweep.</summary>
public sealed class ProcessTimer
{
    private ProcessTimer() => ElementId = null!;

    /// <summary>A timer armed by a process.</summary>
    public ProcessTimer(long id, long instanceId, int wait, string elementId, TimerDue due)
    {
        (Id, InstanceId, Wait, ElementId) = (id, instanceId, wait, elementId);
        (DueAt, DueOn, CalendarVersion) = (due.At, due.On, due.CalendarVersion);
        (Day0, BusinessDays) = (due.Day0, due.BusinessDays);
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
    public DateOnly? DueOn { get; private set; }

    /// <summary>County date from which its business days were counted; null when it was not a business-day timer.</summary>
    public DateOnly? Day0 { get; private set; }

    /// <summary>Business days it was armed for; null when it was not a business-day timer. Lets a later closure lengthen it.</summary>
    public int? BusinessDays { get; private set; }

    /// <summary>Version of the calendar that counted; null when none did.</summary>
    public string? CalendarVersion { get; private set; }

    /// <summary>Armed, fired or cancelled.</summary>
    public TimerState State { get; private set; }

    /// <summary>Instant at which it actually fired, UTC; beside <see cref="DueAt"/> it tells how late.</summary>
    public DateTimeOffset? FiredAt { get; private set; }

    /// <summary>It fired.</summary>
    public void Fired(DateTimeOffset at) => (State, FiredAt) = (TimerState.Fired, at);

    /// <summary>A calendar with one more closure counts it again (open clocks are lengthened only).</summary>
    public void Lengthened(DateTimeOffset dueAt, DateOnly dueOn, string calendarVersion) => (DueAt, DueOn, CalendarVersion) = (dueAt, dueOn, calendarVersion);

    /// <summary>What it guarded is over.</summary>
    public void Cancelled() => State = TimerState.Cancelled;

    /// <summary>It could not be carried out; the incident says why. It does not fire again until retried.</summary>
    public void Failed() => State = TimerState.Failed;
}
